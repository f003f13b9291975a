/** Sends one file to the evidence store and says in the office's words what went wrong. */

const TYPES = ['image/jpeg', 'image/png', 'application/pdf'];
const MOST_BYTES = 10 * 1024 * 1024;

function meta(name) {
  const element = document.querySelector(`meta[name="${name}"]`);
  return element ? element.content : '';
}

/** What can be said before a byte is sent; the server looks at the content all the same. */
export function refuse(file) {
  if (file.size === 0) {
    return '文件是空的，请重新选择';
  }
  if (file.size > MOST_BYTES) {
    return `文件有 ${(file.size / 1024 / 1024).toFixed(0)} MB，超过 10 MB，请拍小一点或分成几份`;
  }
  return file.type && !TYPES.includes(file.type) ? '只能上传照片（JPG、PNG）或 PDF' : null;
}

/**
 * @returns {{done: Promise<{id: string, sha256: string, type: string, size: number}>, abort: () => void}} a refused one
 *     rejects with an Error whose message is fit to be shown; `retry` on it says whether trying again makes sense
 */
export function upload(url, file, onProgress) {
  const request = new XMLHttpRequest();
  const done = new Promise((resolve, reject) => {
    const fail = (message, retry) => reject(Object.assign(new Error(message), { retry }));
    request.open('POST', url);
    request.setRequestHeader('Accept', 'application/json');
    const header = meta('_csrf_header');
    if (header) {
      request.setRequestHeader(header, meta('_csrf'));
    }
    request.upload.onprogress = (e) => e.lengthComputable && onProgress(Math.round((e.loaded / e.total) * 100));
    request.onerror = () => fail('没有传上去，网络断了。网络好了再试', true);
    request.ontimeout = request.onerror;
    request.onload = () => {
      const body = json(request.responseText);
      if (request.status >= 200 && request.status < 300 && body && body.id) {
        resolve(body);
      } else if (request.status === 401 || request.status === 403 || (request.status < 300 && !body)) {
        fail('登录已过期。已填的内容存在本机，请刷新页面重新登录后再传', true);
      } else if (request.status === 413) {
        fail('文件太大，请拍小一点或分成几份', false);
      } else if (request.status === 429 || request.status >= 500) {
        fail('系统忙，没有传上去，请稍后再试', true);
      } else {
        fail(said(body) || '这个文件不能上传，请换一个', false);
      }
    };
    const form = new FormData();
    form.append('file', file, file.name || 'file');
    request.send(form);
  });
  return { done, abort: () => request.abort() };
}

function json(text) {
  try {
    return JSON.parse(text);
  } catch (e) {
    return null;
  }
}

function said(problem) {
  const first = problem && problem.errors && problem.errors[0];
  return (first && first.message) || (problem && problem.detail) || '';
}

/**
 * Sends one file to the evidence store over a line that drops: photos are made smaller first, a broken line is tried again under the same
 * key, and what goes wrong is said in the office's words.
 */
import { headers, randomId } from './say.js';

const TYPES = ['image/jpeg', 'image/png', 'application/pdf'];
const MOST_BYTES = 10 * 1024 * 1024;
/** A page of print photographed on its long edge is legible with this many pixels. */
const LONG_EDGE = 1600;
const SMALL_ENOUGH = 400 * 1024;
const PAUSES = [1, 2, 4, 8, 15, 30];
const keys = new WeakMap();

/** What can be said before a byte is sent; the server looks at the content all the same. */
export function refuse(file) {
  if (file.size === 0) {
    return '文件是空的，请重新选择';
  }
  if (file.size > MOST_BYTES && !/^image\/(jpeg|png)$/.test(file.type)) {
    return `文件有 ${(file.size / 1024 / 1024).toFixed(0)} MB，超过 10 MB，请拍小一点或分成几份`;
  }
  return file.type && !TYPES.includes(file.type) ? '只能上传照片（JPG、PNG）或 PDF' : null;
}

/**
 * @param onProgress (percent, waiting): waiting says that there is no line just now
 * @returns {{done: Promise<{id: string, sha256: string, type: string, size: number}>, abort: () => void}} a refused one
 *     rejects with an Error whose message is fit to be shown; `retry` on it says whether trying again makes sense
 */
export function upload(url, file, onProgress = () => {}) {
  if (!keys.has(file)) {
    keys.set(file, randomId());
  }
  const state = { stopped: false, request: null, wake: () => {} };
  const done = small(file).then(async (sent) => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await once(url, sent, keys.get(file), onProgress, state);
      } catch (failure) {
        if (state.stopped || !failure.line) {
          throw failure;
        }
        onProgress(0, true);
        await new Promise((resolve) => {
          state.wake = resolve;
          window.addEventListener('online', resolve, { once: true });
          setTimeout(resolve, PAUSES[Math.min(attempt, PAUSES.length - 1)] * 1000);
        });
        if (state.stopped) {
          throw failure;
        }
      }
    }
  });
  return {
    done,
    abort: () => {
      state.stopped = true;
      state.wake();
      if (state.request) {
        state.request.abort();
      }
    },
  };
}

function once(url, file, key, onProgress, state) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    state.request = request;
    const fail = (message, retry, line = false) => reject(Object.assign(new Error(message), { retry, line }));
    request.open('POST', url);
    request.timeout = 120000;
    Object.entries(headers({ Accept: 'application/json', 'Idempotency-Key': key })).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (e) => e.lengthComputable && onProgress(Math.round((e.loaded / e.total) * 100), false);
    request.onerror = () => fail('没有传上去，网络断了。网络好了再试', true, true);
    request.ontimeout = request.onerror;
    request.onabort = () => fail('没有传', false);
    request.onload = () => {
      const body = json(request.responseText);
      if (request.status >= 200 && request.status < 300 && body && body.id) {
        resolve(body);
      } else if (request.status === 401 || request.status === 403 || (request.status < 300 && !body)) {
        fail('登录已过期。已填的内容没有丢，请重新登录后再传', true);
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
}

/** A photo of at most 1600 pixels; anything else, and what a browser cannot read, as it is. */
async function small(file) {
  if (!/^image\/(jpeg|png)$/.test(file.type) || file.size <= SMALL_ENOUGH) {
    return file;
  }
  const address = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const scale = Math.min(1, LONG_EDGE / Math.max(picture.naturalWidth, picture.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
    const ground = canvas.getContext('2d');
    ground.fillStyle = '#fff';
    ground.fillRect(0, 0, canvas.width, canvas.height);
    ground.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', 0.85);
    });
    return blob && blob.size < file.size ? new File([blob], (file.name || '照片').replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }) : file;
  } catch (e) {
    return file;
  } finally {
    URL.revokeObjectURL(address);
  }
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

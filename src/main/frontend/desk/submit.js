/**
 * Sends a page's form over a line that drops, and tells the truth about it: 等待网络, 正在提交, 已提交, 未提交. The same form under the same
 * key (_once) may arrive as often as it likes, the server does it once. What is refused is then sent the plain way, so that the browser
 * shows the page that says why; a refusal has changed nothing.
 */
import { box, button, randomId, signInAgain } from './say.js';

const PAUSES = [1, 2, 4, 8, 15, 30];
const PATIENCE = 60000;
const PLAIN = /^\/(sign-in|sign-out|post|password|demo)(\/|$)/;

export function watch() {
  // last of all, so that whoever stops a submission has spoken
  window.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    if (event.defaultPrevented || form.method !== 'post' || !window.fetch) {
      return;
    }
    if (form.fupinSending) {
      event.preventDefault();
      return;
    }
    const url = new URL(submitter && submitter.hasAttribute('formaction') ? submitter.formAction : form.action, location.href);
    const elsewhere = (submitter && submitter.formTarget || form.target || '_self') !== '_self';
    if (elsewhere || form.dataset.native || url.origin !== location.origin || PLAIN.test(url.pathname)) {
      if (!elsewhere) {
        markPlain(form);
      }
      return;
    }
    event.preventDefault();
    form.fupinSending = new Sending(form, submitter, url);
    form.fupinSending.run().finally(() => {
      form.fupinSending = null;
    });
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && document.querySelector('form[data-sent=done]')) {
      location.reload();
      return;
    }
    document.querySelectorAll('form[data-sent]').forEach((form) => {
      delete form.dataset.sent;
      busy(form, false);
    });
  });
}

/** One press is one submission where the browser sends it by itself. */
function markPlain(form) {
  if (form.dataset.sent) {
    return;
  }
  form.dataset.sent = 'yes';
  setTimeout(() => busy(form, true), 0);
}

function busy(form, on) {
  form.querySelectorAll('button[type=submit], button:not([type])').forEach((one) => {
    if (on) {
      one.setAttribute('aria-busy', 'true');
    } else {
      one.removeAttribute('aria-busy');
    }
  });
}

class Sending {
  constructor(form, submitter, url) {
    this.form = form;
    this.submitter = submitter;
    this.url = url;
    this.stopped = false;
    this.unanswered = false;
    let once = form.querySelector('input[name=_once]');
    if (!once) {
      once = document.createElement('input');
      once.type = 'hidden';
      once.name = '_once';
      once.value = randomId();
      form.append(once);
    }
    this.once = once.value;
  }

  async run() {
    const fields = this.fields();
    const plain = fields instanceof URLSearchParams;
    const detail = { once: this.once, body: plain ? fields.toString() : null, after: [], kept: false };
    this.tell('fupin:sending', detail);
    this.kept = detail.kept;
    busy(this.form, true);
    this.say('', '正在提交……');
    await Promise.race([Promise.all(detail.after), pause(3000)]);
    this.body = plain && detail.body ? this.stamped(detail.body, fields) : fields;
    for (let attempt = 0; !this.stopped; attempt++) {
      if (navigator.onLine === false) {
        this.say('is-warn', `等待网络，连上就提交。${this.safe()}`, this.giveUp());
        await this.wait(3600);
        continue;
      }
      this.say('', attempt ? '正在再次提交，不会办两次……' : '正在提交……');
      const answer = await this.send().catch(() => null);
      if (this.stopped) {
        break;
      }
      if (answer && await this.understood(answer)) {
        return;
      }
      this.unanswered = this.unanswered || !answer;
      const seconds = PAUSES[Math.min(attempt, PAUSES.length - 1)];
      this.say('is-warn', answer ? `系统忙，${seconds} 秒后再试。${this.safe()}` : `等待网络：没有收到回音，${seconds} 秒后再试，不会办两次。${this.safe()}`, this.giveUp());
      await this.wait(seconds);
    }
    this.end('is-late', this.unanswered ? `没有收到回音，不能确定是否已经提交。${this.safe()}网络好了再按提交，不会办两次。` : `未提交。${this.safe()}`);
  }

  fields() {
    const data = new FormData(this.form);
    if (this.submitter && this.submitter.name) {
      data.append(this.submitter.name, this.submitter.value);
    }
    return this.form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data);
  }

  /** The token against forgery is always the one of now. */
  stamped(body, fields) {
    const sent = new URLSearchParams(body);
    if (fields.has('_csrf')) {
      sent.set('_csrf', fields.get('_csrf'));
    }
    return sent;
  }

  async send() {
    const abort = window.AbortController ? new AbortController() : null;
    this.abort = abort;
    const timer = setTimeout(() => abort && abort.abort(), PATIENCE);
    try {
      const answer = await fetch(this.url, {
        method: 'POST', body: this.body, credentials: 'same-origin', signal: abort ? abort.signal : undefined,
        headers: { Accept: 'text/html', 'X-Fupin-Submit': this.once },
      });
      // an answer whose body never comes is none
      await answer.clone().text();
      return answer;
    } finally {
      clearTimeout(timer);
    }
  }

  /** @returns whether there is nothing more to try */
  async understood(answer) {
    const to = answer.headers.get('X-Fupin-Location');
    if (to !== null || answer.redirected && answer.ok) {
      this.form.dataset.sent = 'done';
      this.tell('fupin:sent', {});
      this.say('is-ok', '已提交');
      location.assign(to === null ? answer.url : to);
      return true;
    }
    if (answer.status === 401) {
      this.end('is-late', `登录已过期，未提交。${this.safe()}`, signInAgain(this.form.dataset.page));
      return true;
    }
    if ([502, 503, 504].includes(answer.status) || [409, 429].includes(answer.status) && answer.headers.get('Retry-After')) {
      return false;
    }
    if (answer.status >= 500) {
      this.end('is-late', `系统出错，不能确定是否已经提交。${this.safe()}再按提交，不会办两次。`);
      return true;
    }
    this.plainly(answer.ok);
    return true;
  }

  /** The browser shows the answer: the same post is answered the same, or refused once more. */
  plainly(done) {
    this.tell(done ? 'fupin:sent' : 'fupin:not-sent', {});
    const { form, submitter } = this;
    if (submitter && submitter.name) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = submitter.name;
      field.value = submitter.value;
      form.append(field);
    }
    form.action = this.url.href;
    form.dataset.sent = done ? 'done' : 'yes';
    HTMLFormElement.prototype.submit.call(form);
  }

  giveUp() {
    return button('不再等', () => {
      this.stopped = true;
      if (this.abort) {
        this.abort.abort();
      }
      this.wake && this.wake();
    });
  }

  wait(seconds) {
    return new Promise((resolve) => {
      this.wake = resolve;
      window.addEventListener('online', resolve, { once: true });
      setTimeout(resolve, seconds * 1000);
    });
  }

  end(state, words, ...actions) {
    busy(this.form, false);
    this.say(state, words, ...actions);
    this.tell('fupin:not-sent', {});
  }

  safe() {
    return this.kept ? '内容已保存。' : '内容还在这一页上。';
  }

  tell(name, detail) {
    this.form.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }

  say(state, words, ...actions) {
    const dock = (this.submitter && this.submitter.closest('.fp-dock')) || this.form.querySelector('.fp-dock') || this.form;
    let place = dock.querySelector('.fp-sending');
    if (!place) {
      place = document.createElement('div');
      place.className = 'fp-sending';
      dock.prepend(place);
    }
    place.replaceChildren(box(state, words, ...actions));
  }
}

function pause(ms) {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

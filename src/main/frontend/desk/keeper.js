/**
 * Keeps what is typed into one form: in this browser at once, on the server as soon as there is a line. It is there again after a lost
 * line, an expired sign-in, a dead battery, and on another device of the same officer; of two devices the later one wins, and says so.
 *
 * The form tells how far its submission is: fupin:sending, fupin:sent, fupin:not-sent (submit.js).
 */
import * as store from './store.js';
import { box, button, clock, headers, moment, randomId, signInAgain } from './say.js';

const LOCAL_PAUSE = 400;
const SERVER_PAUSE = 2000;
const TRY_AGAIN = 15000;
/** Browsers send no more than this when a page goes away. */
const LAST_WORDS = 60000;

export class Keeper {
  /**
   * @param options officer, key: whose draft of what; form: the form around, or null; embedded: JSON of the server's draft or null;
   *     refused: the page came back with what was typed, which is newer than any draft; snapshot(): what is kept, an object;
   *     restore(content): puts it back; say(box): shows a box; changedBelow(content): whether the form was opened with other values then;
   *     cases(): case numbers where the page covers many; about, place: what it is called and where it is gone on with, for a form that
   *     is not the page's own (a dialog)
   */
  constructor(options) {
    Object.assign(this, { changedBelow: () => false, cases: () => [] }, options);
    this.active = Boolean(this.officer && this.key);
    this.server = this.active ? JSON.parse(this.embedded || 'null') : null;
    this.version = this.server ? this.server.version : 0;
    this.writer = randomId();
    this.waiting = 0;
    this.calls = 0;
    this.typedAt = 0;
    this.stopped = false;
    this.inFlight = null;
  }

  /** Shows what was kept, if anything. To be called when the form stands as the server drew it. */
  open() {
    this.opened = this.text();
    this.saved = !this.refused ? this.opened : this.server ? JSON.stringify(this.server.content) : '';
    if (!this.active) {
      return;
    }
    const local = store.read(this.officer, this.key);
    if (!this.refused && (this.server || local && local.content)) {
      this.choose(local && local.content ? local : null);
    } else if (this.refused) {
      this.later();
    }
    this.listen();
  }

  choose(local) {
    const { server } = this;
    const seconds = local ? (Date.now() - local.at) / 1000 : Infinity;
    const mine = local && (!server || local.base === server.version || seconds < server.secondsAgo);
    const content = mine ? local.content : server.content;
    if (mine && local.once) {
      this.once(local.once);
      this.pending = local.body;
    }
    if (JSON.stringify(content) === this.opened) {
      this.saved = this.opened;
      return;
    }
    this.put(content);
    const changed = this.changedBelow(content) ? '表单在那以后有更新，请核对。' : '';
    const other = mine ? server : local;
    const both = other && local && server && local.base !== server.version && JSON.stringify(other.content) !== JSON.stringify(content);
    let words = mine ? `已接着上次没有提交的内容（${this.localTime(local.at)} 存在本机）。` : `已接着上次没有提交的内容（${moment(server.savedAt, this.today())} 保存）。`;
    if (mine && local.once) {
      words = '上次提交时断了线，没有收到回音，可能已经办成。内容没有丢，再按一次提交不会办两次。';
    } else if (mine && !server && local.base > 0) {
      words += '这份草稿后来在别处提交或删除过，请核对。';
    }
    const note = this.note(words + changed);
    if (both) {
      note.append(button(mine ? '改用另一台设备上的' : '改用这台设备上的', () => {
        note.remove();
        this.put(other.content);
        this.later();
      }));
    }
    if (mine) {
      this.typedAt = local.at;
      this.pushSoon();
    } else {
      this.saved = this.text();
    }
  }

  localTime(at) {
    const date = new Date(at);
    return `${new Date().toDateString() === date.toDateString() ? '' : `${date.getMonth() + 1}月${date.getDate()}日 `}${clock(date)}`;
  }

  /** The business day, as the page says it. */
  today() {
    const day = document.querySelector('aside time[datetime]');
    return day ? day.getAttribute('datetime').slice(0, 10) : new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 10);
  }

  put(content) {
    this.restore(content);
  }

  note(words) {
    const note = box('fp-draft', words, button('不要这些，重新填', () => {
      this.forget();
      this.put(JSON.parse(this.opened));
      note.remove();
    }));
    this.say(note);
    return note;
  }

  listen() {
    const leave = () => this.leave();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
    window.addEventListener('online', () => this.pushSoon(0));
    const root = this.form || document;
    root.addEventListener('focusout', () => this.dirty() && this.pushSoon(300));
    // what was sent without an answer is sent again to the letter, unless somebody changes it
    const changedByHand = (e) => {
      if (e.isTrusted && (e.type !== 'click' || e.target.closest('button[type=button]'))) {
        this.pending = null;
      }
    };
    ['input', 'change', 'click'].forEach((type) => root.addEventListener(type, changedByHand));
    root.addEventListener('fupin:sending', (e) => this.sending(e));
    root.addEventListener('fupin:not-sent', () => {
      this.paused = false;
      this.pushSoon(0);
    });
    root.addEventListener('fupin:sent', () => this.done());
  }

  text() {
    return JSON.stringify(this.snapshot());
  }

  dirty() {
    return this.active && !this.stopped && this.text() !== this.saved;
  }

  /** Something was typed. */
  later() {
    if (!this.active || this.stopped) {
      return;
    }
    clearTimeout(this.localTimer);
    this.localTimer = setTimeout(() => this.keepHere(), LOCAL_PAUSE);
  }

  keepHere() {
    clearTimeout(this.localTimer);
    if (!this.dirty()) {
      return;
    }
    this.typedAt = Date.now();
    const kept = this.write();
    this.tell(kept ? `${clock()} 已存在本机，断网不丢` : '');
    this.pushSoon();
  }

  write(more = {}) {
    return store.write(this.officer, this.key, { at: this.typedAt || Date.now(), base: this.version, content: this.snapshot(), ...more });
  }

  pushSoon(pause = SERVER_PAUSE) {
    clearTimeout(this.serverTimer);
    if (this.active && !this.stopped && !this.paused && this.dirty()) {
      this.serverTimer = setTimeout(() => this.push(), pause);
    }
  }

  leave() {
    if (this.stopped || this.paused) {
      return;
    }
    this.keepHere();
    clearTimeout(this.serverTimer);
    if (this.dirty() && !this.inFlight) {
      this.push(true);
    }
  }

  async push(leaving = false) {
    if (this.inFlight || !this.dirty() || this.paused) {
      return;
    }
    const content = this.snapshot();
    const text = JSON.stringify(content);
    const body = JSON.stringify({
      version: this.version, writer: this.writer, secondsSinceTyped: this.typedAt ? Math.round((Date.now() - this.typedAt) / 1000) : 0,
      title: this.title(content), page: this.address(), cases: this.cases(), content,
    });
    const call = fetch(`/api/v1/drafts/${encodeURIComponent(this.key)}`, {
      method: 'PUT', body, credentials: 'same-origin', keepalive: leaving && body.length < LAST_WORDS,
      headers: headers({ 'Content-Type': 'application/json', Accept: 'application/json' }),
    }).then((answer) => answer.json().catch(() => null).then((said) => ({ status: answer.status, said })));
    this.inFlight = call.then(() => null, () => null);
    try {
      const { status, said } = await call;
      this.inFlight = null;
      this.answered(status, said, text);
    } catch (e) {
      this.inFlight = null;
      this.tell(`没有网络，${clock(new Date(this.typedAt || Date.now()))} 已存在本机`);
      this.pushSoon(TRY_AGAIN);
    }
  }

  answered(status, said, text) {
    if (status === 200 && said) {
      this.version = said.version;
      this.serverHas(said, text);
    } else if (status === 401) {
      this.tell('登录已过期，内容存在本机', signInAgain(this.place));
      this.pushSoon(TRY_AGAIN);
    } else if (status >= 500 || status === 429) {
      this.pushSoon(TRY_AGAIN);
    } else if (said && said.detail) {
      // the thing is done, or no longer this officer's: the words say so, and this browser keeps what was typed
      this.stopped = true;
      this.tell('');
      this.say(box('is-late', `草稿没有存到服务器：${said.detail}`));
    }
  }

  serverHas(said, text) {
    if (said.kept) {
      this.saved = text;
      const now = this.text();
      if (now === text) {
        store.clear(this.officer, this.key);
      } else {
        this.write();
        this.pushSoon();
      }
      this.tell(`${moment(said.savedAt, said.savedAt.slice(0, 10))} 已保存`);
    }
    if (said.other) {
      const at = moment(said.other.savedAt, said.savedAt.slice(0, 10));
      const note = box('is-warn', said.kept ? `另一台设备上 ${at} 填的内容，已换成这里的。` : `另一台设备上 ${at} 又填过，比这里的新，已保留那份；这里的还没有存上。`,
        button(said.kept ? '改用那一份' : '换成那一份', () => {
          note.remove();
          this.put(said.other.content);
          this.saved = said.kept ? this.saved : this.text();
          this.later();
        }));
      if (!said.kept) {
        // the next key pressed here is newer than what stands there
        this.saved = text;
        note.append(button('还用这里的', () => {
          note.remove();
          this.saved = '';
          this.typedAt = Date.now();
          this.pushSoon(0);
        }));
      }
      this.say(note);
    }
  }

  sending(event) {
    clearTimeout(this.localTimer);
    clearTimeout(this.serverTimer);
    this.paused = true;
    if (this.active && !this.stopped) {
      this.typedAt = this.typedAt || Date.now();
      event.detail.body = this.pending || event.detail.body;
      event.detail.kept = this.write({ once: event.detail.once, body: event.detail.body });
      if (this.inFlight) {
        event.detail.after.push(this.inFlight);
      }
    }
  }

  done() {
    this.stopped = true;
    store.clear(this.officer, this.key);
  }

  forget() {
    store.clear(this.officer, this.key);
    clearTimeout(this.serverTimer);
    this.saved = this.opened;
    this.version = 0;
    fetch(`/api/v1/drafts/${encodeURIComponent(this.key)}`, { method: 'DELETE', credentials: 'same-origin', headers: headers() }).catch(() => null);
    this.tell('');
  }

  /** The form goes away, what was typed stays. */
  close() {
    this.leave();
    this.stopped = true;
  }

  /** Whoever typed it does not want it after all. */
  drop() {
    if (this.stopped) {
      return;
    }
    this.stopped = true;
    clearTimeout(this.localTimer);
    clearTimeout(this.serverTimer);
    store.clear(this.officer, this.key);
    if (this.version > 0 || this.inFlight) {
      Promise.resolve(this.inFlight).then(() => fetch(`/api/v1/drafts/${encodeURIComponent(this.key)}`,
        { method: 'DELETE', credentials: 'same-origin', keepalive: true, headers: headers() }).catch(() => null));
    }
  }

  once(value) {
    const field = this.form && this.form.querySelector('input[name=_once]');
    if (field) {
      field.value = value;
    }
  }

  tell(words, ...more) {
    const own = this.form ? this.form.querySelectorAll('[data-draft-saved]') : [];
    (own.length ? own : document.querySelectorAll('[data-draft-saved]')).forEach((place) => {
      place.textContent = words;
      place.append(...more);
    });
  }

  title(content) {
    if (this.about) {
      return this.about.slice(0, 200);
    }
    const head = document.querySelector('h1');
    const page = (head ? head.innerText : document.title).replace(/\s+/g, ' ').trim();
    const name = nameIn(content);
    return `${name && !page.includes(name) ? `${name}　` : ''}${page}`.slice(0, 200) || '草稿';
  }

  /** A page that came back refused stands at the address it was posted to. */
  address() {
    if (this.place) {
      return this.place;
    }
    if (this.server && this.server.page) {
      return this.server.page;
    }
    const from = this.refused && document.referrer.startsWith(`${location.origin}/`) ? new URL(document.referrer) : location;
    return (from.pathname + from.search).slice(0, 500);
  }
}

/** Whose it is: the first name in it. */
function nameIn(content) {
  if (!content || typeof content !== 'object') {
    return null;
  }
  for (const [key, value] of Object.entries(content)) {
    if (typeof value === 'string' && /^(applicantName|name|subject)$/.test(key) && value.trim()) {
      return value.trim().slice(0, 20);
    }
  }
  return Object.values(content).reduce((found, value) => found || nameIn(value), null);
}

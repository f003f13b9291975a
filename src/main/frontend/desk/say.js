/** Words on the page and requests as the server asks for them. */

export function box(state, text, ...actions) {
  const element = document.createElement('div');
  element.className = `fp-say ${state}`;
  element.setAttribute('role', 'status');
  const words = document.createElement('div');
  words.textContent = text;
  element.append(words, ...actions);
  return element;
}

export function button(text, action) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'btn';
  element.textContent = text;
  element.addEventListener('click', action);
  return element;
}

/** @param to where it is gone on with; without, the page that is open */
export function signInAgain(to = location.pathname + location.search) {
  const link = document.createElement('a');
  link.className = 'btn';
  link.href = `/sign-in?to=${encodeURIComponent(to)}`;
  link.textContent = '重新登录';
  return link;
}

/** 10:32 */
export function clock(date = new Date()) {
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** 11月18日 10:32, of an ISO moment as the office counts it; the day only when it is another one. */
export function moment(iso, today = null) {
  const [, , month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(iso) || [];
  return iso.slice(0, 10) === today ? time : `${Number(month)}月${Number(day)}日 ${time}`;
}

export function headers(more = {}) {
  const meta = (name) => (document.querySelector(`meta[name="${name}"]`) || {}).content;
  const name = meta('_csrf_header');
  return { ...more, ...(name ? { [name]: meta('_csrf') } : {}) };
}

export function randomId() {
  return window.crypto && crypto.randomUUID ? crypto.randomUUID()
    : [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

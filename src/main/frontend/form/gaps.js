/** What is still missing, said beside the submit button, each with a way to it. */
import { get } from 'min-dash';

const NAMED = 3;
const SHORT = 14;

/** 于洪伟的身份证号; 家庭成员第 2 项的姓名. */
export function nameOf(gap, data, fields) {
  const { field, instance: { valuePath } } = gap;
  const label = (field.label || field.dateLabel || '').trim();
  const own = label.length > SHORT ? `“${label.slice(0, SHORT)}…”` : label || '此项';
  const row = valuePath.map((part, i) => (typeof part === 'number' ? i : -1)).filter((i) => i >= 0).pop();
  if (row === undefined) {
    return own;
  }
  const values = get(data, valuePath.slice(0, row + 1)) || {};
  const called = valuePath[valuePath.length - 1] === 'name' ? '' : values.name;
  const list = listLabel(fields, valuePath.slice(0, row));
  return called ? `${called}的${own}` : `${list}第 ${valuePath[row] + 1} 项的${own}`;
}

function listLabel(fields, path) {
  const list = fields.find((field) => field.type === 'dynamiclist' && field.path === path[path.length - 1]);
  return (list && list.label) || '';
}

/**
 * @param gaps [{name, jump}] in the order of the page
 * @param loud whether somebody has tried to submit: then they are named, before that only counted
 */
export function show(element, gaps, loud) {
  if (!element) {
    return;
  }
  if (!loud && element.querySelector('.fp-problems')) {
    // the server has just listed what it refused; that stands until somebody tries again
    return;
  }
  const now = JSON.stringify([loud, gaps.length, ...gaps.slice(0, NAMED).map(({ path, name }) => [path, name])]);
  if (element.dataset.shown === now) {
    return;
  }
  element.dataset.shown = now;
  element.hidden = gaps.length === 0;
  element.textContent = '';
  if (!gaps.length) {
    return;
  }
  const link = ({ name, jump }) => {
    const a = document.createElement('a');
    a.href = '#';
    a.textContent = name;
    // the field that has the cursor keeps it until the jump: leaving it could redraw this list under the finger
    a.addEventListener('mousedown', (e) => e.preventDefault());
    a.addEventListener('click', (e) => {
      e.preventDefault();
      jump();
    });
    return a;
  };
  element.classList.toggle('is-late-ink', loud);
  if (!loud) {
    element.append(link({ name: `还差 ${gaps.length} 处`, jump: gaps[0].jump }));
    return;
  }
  element.append(`还差 ${gaps.length} 处：`);
  gaps.slice(0, NAMED).forEach((gap, i) => element.append(...(i ? ['、'] : []), link(gap)));
  if (gaps.length > NAMED) {
    element.append(' 等');
  }
}

/** Brings a field into view and puts the cursor there. */
export function reach(element) {
  if (!element) {
    return;
  }
  const control = element.matches('input,select,textarea') ? element
    : element.querySelector('input:not([type=hidden]):not(:disabled),select:not(:disabled),textarea:not(:disabled),canvas') || element;
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  control.focus({ preventScroll: true });
}

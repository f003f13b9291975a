/** The draft of one form: kept while one types, offered again to the same officer at the same task. */
import * as drafts from './drafts.js';
import { notice } from './island.js';

const PAUSE = 400;

export class Draft {
  /** @param refused the page came back from the server with what was typed: that is newer than any draft */
  constructor(island, refused) {
    const { officer, task } = island.element.dataset;
    this.island = island;
    this.officer = officer;
    this.task = task;
    this.refused = refused;
    this.kept = Boolean(officer && task) && island.element.dataset.readonly !== 'true';
    this.opened = JSON.stringify(island.data());
    this.openedState = JSON.stringify(island.form._getState().data);
    this.openedPage = JSON.stringify(this.page());
    this.timer = 0;
  }

  restore() {
    const draft = this.kept && !this.refused ? drafts.read(this.officer, this.task) : null;
    const same = !draft || draft.sent === this.opened && JSON.stringify(draft.page) === this.openedPage;
    if (same) {
      return;
    }
    this.island.fill(JSON.parse(draft.state));
    this.fillPage(draft.page);
    const at = new Date(draft.at);
    const today = new Date().toDateString() === at.toDateString();
    const time = `${today ? '' : `${at.getMonth() + 1}月${at.getDate()}日 `}${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}`;
    const changed = draft.opened !== this.opened ? '。表单在那以后有更新，请核对' : '';
    this.say(`已接着上次没有提交的内容（${time} 存在本机）${changed}。`);
  }

  say(text) {
    const box = notice('fp-draft', text);
    const undo = document.createElement('button');
    undo.type = 'button';
    undo.className = 'btn';
    undo.textContent = '不要这些，重新填';
    undo.addEventListener('click', () => {
      drafts.clear(this.officer, this.task);
      this.island.fill(JSON.parse(this.openedState));
      this.fillPage(JSON.parse(this.openedPage));
      box.remove();
    });
    box.append(undo);
    this.island.element.prepend(box);
  }

  later() {
    if (!this.kept) {
      return;
    }
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  save() {
    if (!this.kept) {
      return;
    }
    clearTimeout(this.timer);
    const sent = JSON.stringify(this.island.data());
    const page = this.page();
    if (sent === this.opened && JSON.stringify(page) === this.openedPage) {
      return;
    }
    const { outcome, ...state } = this.island.form._getState().data;
    const kept = drafts.write(this.officer, this.task, { at: Date.now(), opened: this.opened, sent, state: JSON.stringify(state), page });
    document.querySelectorAll('[data-draft-saved]').forEach((element) => {
      const now = new Date();
      element.textContent = kept ? `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')} 已存在本机，断网不丢` : '';
    });
  }

  /** The page's own fields around the form: outcome, opinion and the like. */
  page() {
    const values = {};
    this.pageFields().forEach((control) => {
      if (control.type === 'radio' || control.type === 'checkbox') {
        values[`${control.name}=${control.value}`] = control.checked;
      } else {
        values[control.name] = control.value;
      }
    });
    return values;
  }

  fillPage(values) {
    let outcome = false;
    this.pageFields().forEach((control) => {
      const boxed = control.type === 'radio' || control.type === 'checkbox';
      const value = values[boxed ? `${control.name}=${control.value}` : control.name];
      if (value === undefined) {
        return;
      }
      if (boxed) {
        control.checked = value;
      } else {
        control.value = value;
      }
      outcome = outcome || control.name === 'outcome';
    });
    if (outcome) {
      this.island.setOutcome(this.island.outcome());
    }
  }

  pageFields() {
    const { outer, element } = this.island;
    return outer ? [...outer.elements].filter((control) => control.name && !element.contains(control)
      && !['hidden', 'file', 'password', 'submit', 'button', 'reset'].includes(control.type)) : [];
  }
}

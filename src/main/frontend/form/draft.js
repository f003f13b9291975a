/** The draft of one form: its values, and the page's own fields around it (outcome, opinion and the like). */
import { Keeper } from '../desk/keeper.js';
import { controls, fill, values } from '../desk/controls.js';

export class Draft {
  /** @param refused the page came back from the server with what was typed: that is newer than any draft */
  constructor(island, refused) {
    const { officer, task, readonly, draft } = island.element.dataset;
    const embedded = document.querySelector(draft || '#form-draft');
    this.island = island;
    this.openedWith = fingerprint(JSON.stringify(island.data()));
    this.keeper = new Keeper({
      officer: readonly === 'true' ? null : officer,
      key: task,
      form: island.outer,
      embedded: embedded ? embedded.textContent : 'null',
      refused,
      snapshot: () => this.snapshot(),
      restore: (content) => this.restore(content),
      say: (box) => island.element.prepend(box),
      // the convention of pages for many cases: those ticked are what it is about
      cases: () => (island.outer ? [...island.outer.querySelectorAll('input[name=caseNumbers]:checked')].map((one) => one.value) : []),
      // a draft that no page wrote says nothing of how the form was opened
      changedBelow: (content) => content.openedWith !== undefined && content.openedWith !== this.openedWith,
    });
  }

  open() {
    this.keeper.open();
  }

  later() {
    this.keeper.later();
  }

  save() {
    this.keeper.leave();
  }

  snapshot() {
    const { outcome, ...form } = this.island.form._getState().data;
    return { openedWith: this.openedWith, form, page: values(this.pageFields()) };
  }

  restore(content) {
    const kept = JSON.parse(JSON.stringify(content));
    this.island.fill(kept.form || {});
    const filled = fill(this.pageFields(), kept.page || {});
    if (filled.some((control) => control.name === 'outcome')) {
      this.island.setOutcome(this.island.outcome());
    }
  }

  pageFields() {
    return controls(this.island.outer, this.island.element);
  }
}

/** Tells whether a form was opened with the same values; says nothing about them. */
function fingerprint(text) {
  let hash = 5381;
  for (let i = 0; i < text.length; i++) {
    hash = (hash * 33 + text.charCodeAt(i)) % 4294967296;
  }
  return hash.toString(36);
}

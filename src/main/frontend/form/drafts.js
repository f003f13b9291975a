/**
 * What was typed and not yet sent, kept in this browser: an expired sign-in or a dead battery loses nothing. One draft
 * per officer and task; nobody else's is ever read, and none is kept longer than a week.
 */
const PREFIX = 'fupin.draft.';
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

const keyOf = (officer, task) => `${PREFIX}${officer}/${task}`;

/** Browsers without storage (private windows, full disks) simply keep no drafts. */
function quietly(action) {
  try {
    return action(window.localStorage);
  } catch (e) {
    return null;
  }
}

export function read(officer, task) {
  return quietly((storage) => JSON.parse(storage.getItem(keyOf(officer, task))));
}

/** @returns whether it was kept */
export function write(officer, task, draft) {
  return quietly((storage) => {
    storage.setItem(keyOf(officer, task), JSON.stringify(draft));
    return true;
  }) === true;
}

export function clear(officer, task) {
  quietly((storage) => storage.removeItem(keyOf(officer, task)));
}

/** Takes away what nobody came back for. */
export function clearOld(now = Date.now()) {
  quietly((storage) => {
    Object.keys(storage).filter((key) => key.startsWith(PREFIX)).forEach((key) => {
      const draft = quietly(() => JSON.parse(storage.getItem(key)));
      if (!draft || !(now - draft.at < KEPT_FOR)) {
        storage.removeItem(key);
      }
    });
  });
}

/** <… data-clear-draft="task" data-officer="id"> on the page that follows a success. */
export function clearMarked(root = document) {
  root.querySelectorAll('[data-clear-draft]').forEach((element) => {
    clear(element.dataset.officer, element.dataset.clearDraft);
  });
}

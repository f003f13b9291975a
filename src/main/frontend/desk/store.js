/**
 * What this browser keeps until the server has it: one record per officer and form. Nobody else's is ever read, none is kept longer than a
 * week, and what the server has is not kept here a second time.
 */
const PREFIX = 'fupin.draft.';
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

const nameOf = (officer, key) => `${PREFIX}${officer}/${key}`;

/** Browsers without storage (private windows, full disks) simply keep nothing. */
function quietly(action) {
  try {
    return action(window.localStorage);
  } catch (e) {
    return null;
  }
}

export function read(officer, key) {
  return quietly((storage) => JSON.parse(storage.getItem(nameOf(officer, key))));
}

/** @returns whether it was kept */
export function write(officer, key, record) {
  return quietly((storage) => {
    storage.setItem(nameOf(officer, key), JSON.stringify(record));
    return true;
  }) === true;
}

export function clear(officer, key) {
  quietly((storage) => storage.removeItem(nameOf(officer, key)));
}

/** Takes away what nobody came back for. */
export function clearOld(now = Date.now()) {
  quietly((storage) => {
    Object.keys(storage).filter((name) => name.startsWith(PREFIX)).forEach((name) => {
      const record = quietly(() => JSON.parse(storage.getItem(name)));
      if (!record || !(now - record.at < KEPT_FOR)) {
        storage.removeItem(name);
      }
    });
  });
}

/** <… data-clear-draft="key" data-officer="id"> on the page that follows a success. */
export function clearMarked(root = document) {
  root.querySelectorAll('[data-clear-draft]').forEach((element) => clear(element.dataset.officer, element.dataset.clearDraft));
}

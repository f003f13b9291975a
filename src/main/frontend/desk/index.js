/**
 * What every page of an officer has: what is typed is kept, what is submitted arrives once and says how far it has come, and files are
 * sent over a line that drops. Pages with scripts of their own reach it as window.fupin.
 */
import { Keeper } from './keeper.js';
import { controls, fill, values } from './controls.js';
import { watch } from './submit.js';
import { clearMarked, clearOld } from './store.js';
import { upload, refuse } from './upload.js';
import { galleries } from './gallery.js';

window.fupin = { Keeper, upload, refuse };

clearMarked();
clearOld();
watch();
galleries(document);
document.addEventListener('htmx:load', (e) => galleries(e.target.parentNode || document));
document.addEventListener('htmx:load', (e) => clearMarked(e.target.parentNode || document));

// forms without an island: their controls are what is kept; those that come in a dialog are kept from when it is shown to when it is closed
function keep(root) {
  const kept = [...root.querySelectorAll('form[data-keep]')].map((form) => {
    const embedded = form.querySelector('script[data-draft]');
    const keeper = new Keeper({
      officer: form.dataset.officer,
      key: form.dataset.keep,
      form,
      about: form.dataset.about,
      place: form.dataset.page,
      embedded: embedded ? embedded.textContent : 'null',
      refused: Boolean(form.querySelector('.is-invalid, .fp-error')),
      snapshot: () => ({ page: values(controls(form)) }),
      restore: (content) => {
        fill(controls(form), content.page || {});
        form.dispatchEvent(new Event('fupin:restored'));
      },
      cases: () => (form.dataset.cases || '').split(' ').filter(Boolean),
      say: (box) => (form.querySelector('[data-draft-here]') || form).prepend(box),
    });
    keeper.open();
    form.addEventListener('input', () => keeper.later());
    form.addEventListener('change', () => keeper.later());
    form.addEventListener('click', (event) => event.target.closest('[data-drop]') && keeper.drop());
    return keeper;
  });
  return () => kept.forEach((keeper) => keeper.close());
}
window.fupin.keep = keep;
keep(document);

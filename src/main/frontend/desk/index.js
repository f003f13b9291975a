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

// forms without an island: their controls are what is kept
document.querySelectorAll('form[data-keep]').forEach((form) => {
  const embedded = form.querySelector('script[data-draft]');
  const keeper = new Keeper({
    officer: form.dataset.officer,
    key: form.dataset.keep,
    form,
    embedded: embedded ? embedded.textContent : 'null',
    refused: Boolean(form.querySelector('.is-invalid, .fp-error')),
    snapshot: () => ({ page: values(controls(form)) }),
    restore: (content) => {
      fill(controls(form), content.page || {});
      form.dispatchEvent(new Event('fupin:restored'));
    },
    say: (box) => form.prepend(box),
  });
  keeper.open();
  form.addEventListener('input', () => keeper.later());
  form.addEventListener('change', () => keeper.later());
});

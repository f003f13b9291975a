/** Loaded by every page for officers: a page that says so has the draft of the task just done taken away. */
import { clearMarked, clearOld } from './drafts.js';

clearMarked();
clearOld();
document.addEventListener('htmx:load', (e) => clearMarked(e.target.parentNode || document));

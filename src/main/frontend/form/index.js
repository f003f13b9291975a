import './form.css';
import { FormIsland, notice } from './island.js';

function start(root) {
  root.querySelectorAll('[data-island="form"]:not([data-started])').forEach((element) => {
    element.dataset.started = 'true';
    const island = new FormIsland(element);
    element.fupin = island;
    island.start().catch((error) => {
      element.dataset.failed = String(error);
      element.prepend(notice('is-late', '表单没有显示出来，请刷新页面；还不行请告诉管理员。'));
      throw error;
    });
  });
}

start(document);
document.addEventListener('htmx:load', (e) => start(e.target.parentNode || document));

import 'bpmn-js/dist/assets/diagram-js.css';
import './diagram.css';
import { DiagramIsland } from './island.js';

function start(root) {
  root.querySelectorAll('[data-island="diagram"]:not([data-started])').forEach((element) => {
    element.dataset.started = 'true';
    const island = new DiagramIsland(element);
    element.fupin = island;
    island.start().catch((error) => {
      element.dataset.failed = String(error);
      element.textContent = '流程图没有显示出来，请刷新页面。';
      throw error;
    });
  });
}

start(document);
document.addEventListener('htmx:load', (e) => start(e.target.parentNode || document));

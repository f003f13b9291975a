/**
 * The diagram of one case.
 *
 * <div data-island="diagram" data-xml-url="/…"> with the state of the case as JSON in <script type="application/json"
 * id="diagram-state"> (or the element that data-state names): {"present": [ids], "path": [ids of the steps in the order in
 * which they were done, the present ones last], "returns": {id: how often it was returned to}}. The diagram of many cases has
 * "heat": {id: {"grade": class of the fill, "strong", "text": what its tag says, "href": where that leads, "loud": the worst}}.
 * The model may also stand in the page: data-xml names a <script type="application/xml">.
 */
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { taken } from './path.js';
import { drawReturns } from './returns.js';
import { dragByTouch } from './touch.js';

const PHONE = '(max-width: 767.98px)';
const PHONE_SCALE = 0.6;
/** Below this the names in the boxes cannot be read any more; then one drags. */
const SMALLEST = 0.5;
const LARGEST_HEIGHT = 660;
/** On a phone the page must still be scrollable beside the diagram, which takes every touch. */
const PHONE_HEIGHT = 360;
/** Room below for the mark of bpmn.io. */
const FOOT = 40;

export class DiagramIsland {
  constructor(element) {
    this.element = element;
  }

  async start() {
    const { xml, xmlUrl, state } = this.element.dataset;
    const stateElement = document.querySelector(state || '#diagram-state');
    this.state = stateElement ? JSON.parse(stateElement.textContent) : {};
    const model = xmlUrl ? await this.load(xmlUrl) : document.querySelector(xml || '#diagram-xml').textContent;
    this.canvasElement = document.createElement('div');
    this.canvasElement.className = 'fp-diagram-canvas';
    this.element.classList.add('fp-diagram');
    this.buttons();
    this.element.append(this.canvasElement);
    this.viewer = new NavigatedViewer({
      container: this.canvasElement,
      // the wheel scrolls the page; the diagram is dragged and has buttons
      zoomScroll: { enabled: false },
      textRenderer: { defaultStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 13 }, externalStyle: { fontSize: 11 } },
    });
    await this.viewer.importXML(model.trim());
    this.light();
    this.placeWhenSeen();
    dragByTouch(this.canvasElement, this.viewer.get('canvas'));
    this.element.dataset.ready = 'true';
  }

  async load(url) {
    const answer = await fetch(url, { credentials: 'same-origin' });
    if (!answer.ok) {
      throw new Error(`${url}: ${answer.status}`);
    }
    return answer.text();
  }

  light() {
    const canvas = this.viewer.get('canvas');
    const registry = this.viewer.get('elementRegistry');
    const overlays = this.viewer.get('overlays');
    const { present = [], path = [], returns = {}, passes = {}, back = [], heat = {} } = this.state;
    const here = (id) => registry.get(id);

    taken(registry, path).forEach((id) => canvas.addMarker(id, 'is-done'));
    present.filter(here).forEach((id) => {
      canvas.removeMarker(id, 'is-done');
      canvas.addMarker(id, 'is-now');
      const { parent } = registry.get(id);
      if (parent && parent.type === 'bpmn:SubProcess') {
        canvas.addMarker(parent.id, 'is-now-phase');
      }
    });
    Object.entries(returns).filter(([id, times]) => here(id) && times > 0).forEach(([id, times]) => {
      const badge = document.createElement('span');
      badge.className = 'fp-diagram-returns';
      badge.textContent = `退回 ${times} 次`;
      overlays.add(id, { position: { top: -12, right: 46 }, html: badge });
    });
    Object.entries(passes).filter(([id, times]) => here(id) && times > 1).forEach(([id, times]) => {
      const badge = document.createElement('span');
      badge.className = 'fp-diagram-passes';
      badge.textContent = `办过 ${times} 次`;
      overlays.add(id, { position: { bottom: 10, left: 8 }, html: badge });
    });
    Object.entries(heat).filter(([id]) => here(id)).forEach(([id, step]) => {
      if (step.grade) {
        canvas.addMarker(id, step.grade);
      }
      const tag = document.createElement('a');
      tag.className = `fp-diagram-heat${step.loud ? ' is-loud' : ''}`;
      tag.href = step.href;
      const strong = document.createElement('b');
      strong.textContent = step.strong;
      tag.append(strong, step.text);
      overlays.add(id, { position: { bottom: 8, left: registry.get(id).width / 2 }, html: tag });
    });
    this.top = drawReturns(canvas, registry, back);
  }

  /** A diagram that the page hides has no size yet: it is placed when it gets one, on a phone that is turned, say. */
  placeWhenSeen() {
    if (this.canvasElement.clientWidth) {
      this.place();
    } else if (window.ResizeObserver) {
      const seen = new ResizeObserver(() => {
        if (this.canvasElement.clientWidth) {
          seen.disconnect();
          this.place();
        }
      });
      seen.observe(this.canvasElement);
    }
  }

  /** The whole model where it stays legible; on a phone 60 % with the present step in the middle. */
  place() {
    const canvas = this.viewer.get('canvas');
    const phone = window.matchMedia(PHONE).matches;
    const { inner } = canvas.viewbox();
    // arcs of returns may rise above the model
    const above = this.top === null ? 0 : Math.max(0, inner.y - this.top + 8);
    inner.y -= above;
    inner.height += above;
    const width = this.canvasElement.clientWidth;
    const fitting = (width - 32) / inner.width;
    const scale = phone ? PHONE_SCALE : Math.min(1, Math.max(SMALLEST, fitting));
    const height = Math.min(phone ? PHONE_HEIGHT : LARGEST_HEIGHT, Math.ceil(inner.height * scale) + FOOT + 16);
    this.canvasElement.style.height = `${height}px`;
    canvas.resized();
    const room = { x: width / scale, y: (height - FOOT) / scale };
    const shown = {};
    ['x', 'y'].forEach((axis) => {
      const [start, size] = axis === 'x' ? [inner.x, inner.width] : [inner.y, inner.height];
      const whole = size <= room[axis];
      shown[axis] = whole ? start - (room[axis] - size) / 2 : this.around(axis, start, size, room[axis]);
    });
    canvas.viewbox({ ...shown, width: width / scale, height: height / scale });
  }

  /** The present step in the middle, without showing emptiness beyond the model. */
  around(axis, start, size, room) {
    const present = this.viewer.get('elementRegistry').get((this.state.present || [])[0]);
    if (!present) {
      return start - 8;
    }
    const middle = axis === 'x' ? present.x + present.width / 2 : present.y + present.height / 2;
    return Math.max(start - 8, Math.min(middle - room / 2, start + size - room + 8));
  }

  buttons() {
    const canvas = () => this.viewer.get('canvas');
    const bar = document.createElement('div');
    bar.className = 'fp-diagram-bar';
    const add = (text, label, action) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn';
      button.textContent = text;
      button.setAttribute('aria-label', label);
      button.addEventListener('click', action);
      bar.append(button);
    };
    add('−', '缩小', () => canvas().zoom(Math.max(0.2, canvas().zoom() / 1.25), 'auto'));
    add('+', '放大', () => canvas().zoom(Math.min(3, canvas().zoom() * 1.25), 'auto'));
    add('全图', '看全图', () => canvas().zoom('fit-viewport', 'auto'));
    if ((this.state.present || []).length) {
      add('现在', '看现在这一步', () => this.place());
    }
    this.element.append(bar);
  }
}

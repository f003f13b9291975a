/** Returns over the diagram: dashed arcs from where somebody sent the case back to where it went, above everything that flows forward. */

const SVG = 'http://www.w3.org/2000/svg';
const RISE = 46;
const APART = 16;
/** An arc at its highest lies this much of its control points' height above its ends. */
const BULGE = 0.75;

/**
 * @param canvas   of bpmn-js
 * @param registry its elements
 * @param back     [{from, to, times}]: ids of steps
 * @returns the highest point of all arcs, or null for none
 */
export function drawReturns(canvas, registry, back) {
  const drawn = back.filter(({ from, to }) => registry.get(from) && registry.get(to));
  if (!drawn.length) {
    return null;
  }
  const layer = canvas.getLayer('fp-returns', 1);
  let top = null;
  drawn.forEach(({ from, to, times }, i) => {
    const start = place(registry.get(from), 0.5, i);
    const end = place(registry.get(to), 0.2, -i);
    const control = Math.min(start.y, end.y) - (RISE + i * APART) / BULGE;
    const arc = make('path', {
      class: 'fp-return',
      d: `M ${start.x} ${start.y} C ${start.x} ${control} ${end.x} ${control} ${end.x} ${end.y - 7}`,
    });
    const title = make('title', {});
    title.textContent = `退回 ${times} 次`;
    arc.append(title);
    layer.append(arc, make('path', { class: 'fp-return-end', d: `M ${end.x - 5} ${end.y - 10} L ${end.x + 5} ${end.y - 10} L ${end.x} ${end.y} Z` }));
    const highest = Math.min(start.y, end.y) - (RISE + i * APART);
    top = top === null ? highest : Math.min(top, highest);
  });
  return top;
}

/** Arcs that meet at one step stand side by side. */
function place(element, share, i) {
  return { x: element.x + element.width * share + i * 9, y: element.y };
}

function make(name, attributes) {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return element;
}

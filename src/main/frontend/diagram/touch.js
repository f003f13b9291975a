/** bpmn-js is dragged by the mouse only; this is the finger, and two of them. */
export function dragByTouch(element, canvas) {
  const fingers = new Map();
  const spread = () => {
    const [a, b] = [...fingers.values()];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  const at = (e) => ({ x: e.clientX, y: e.clientY });

  element.addEventListener('pointerdown', (e) => {
    if (e.pointerType !== 'mouse' && !e.target.closest('button,a')) {
      fingers.set(e.pointerId, at(e));
    }
  });
  element.addEventListener('pointermove', (e) => {
    const last = fingers.get(e.pointerId);
    if (!last) {
      return;
    }
    const before = fingers.size === 2 ? spread() : 0;
    const now = at(e);
    fingers.set(e.pointerId, now);
    if (fingers.size === 1) {
      canvas.scroll({ dx: now.x - last.x, dy: now.y - last.y });
    } else if (fingers.size === 2 && before > 0) {
      const frame = element.getBoundingClientRect();
      const [a, b] = [...fingers.values()];
      const middle = { x: (a.x + b.x) / 2 - frame.left, y: (a.y + b.y) / 2 - frame.top };
      canvas.zoom(Math.min(3, Math.max(0.2, canvas.zoom() * spread() / before)), middle);
    }
  });
  ['pointerup', 'pointercancel', 'pointerleave'].forEach((type) => element.addEventListener(type, (e) => fingers.delete(e.pointerId)));
}

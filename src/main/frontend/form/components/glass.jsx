/** A pane to sign on with finger, pen or mouse. */
import SignaturePad from 'signature_pad';
import { useEffect, useRef, useState } from 'preact/hooks';

/** After the last stroke; long enough to lift the hand between two characters. */
const PAUSE = 1500;

/**
 * @param onDrawn called with the picture (PNG on white) once the hand has rested
 * @param onBusy called with true while somebody signs and false when the picture was handed over
 */
export function Glass({ onDrawn, onBusy, hint, invalid }) {
  const canvas = useRef();
  const calls = useRef({});
  calls.current = { onDrawn, onBusy };
  const [touched, setTouched] = useState(false);

  useEffect(() => {
    const element = canvas.current;
    const pad = new SignaturePad(element, {
      penColor: getComputedStyle(element).color, minWidth: 1.5, maxWidth: 4, backgroundColor: 'rgb(255,255,255)',
    });
    let timer = 0;
    let drawing = false;
    const rest = () => {
      drawing = false;
      clearTimeout(timer);
      timer = setTimeout(() => element.toBlob((blob) => {
        calls.current.onBusy(false);
        calls.current.onDrawn(new File([blob], '签字.png', { type: 'image/png' }));
      }, 'image/png'), PAUSE);
    };
    let width = 0;
    // also when the phone is turned: the strokes move along, in proportion, and none is lost
    const fit = () => {
      const now = element.offsetWidth;
      if (!now || now === width) {
        return;
      }
      const strokes = pad.toData();
      const by = width ? now / width : 1;
      const ratio = Math.max(window.devicePixelRatio || 1, 2);
      width = now;
      element.width = now * ratio;
      element.height = element.offsetHeight * ratio;
      element.getContext('2d').scale(ratio, ratio);
      pad.clear();
      const narrow = Math.min(by, 1);
      pad.fromData(strokes.map((stroke) => ({ ...stroke, points: stroke.points.map((point) => ({ ...point, x: point.x * narrow, y: point.y * narrow })) })));
      if (drawing) {
        // the stroke under the finger ends where the phone was turned
        pad.off();
        pad.on();
        rest();
      }
    };
    fit();
    const watching = window.ResizeObserver ? new ResizeObserver(fit) : null;
    if (watching) {
      watching.observe(element);
    } else {
      window.addEventListener('resize', fit);
    }
    pad.addEventListener('beginStroke', () => {
      drawing = true;
      clearTimeout(timer);
      setTouched(true);
      calls.current.onBusy(true);
    });
    pad.addEventListener('endStroke', rest);
    return () => {
      clearTimeout(timer);
      if (watching) {
        watching.disconnect();
      } else {
        window.removeEventListener('resize', fit);
      }
      pad.off();
    };
  }, []);

  return (
    <div class={`fp-sign${invalid ? ' is-invalid' : ''}`}>
      <canvas ref={canvas} tabIndex={0} aria-label="在这里签字" />
      {!touched && <span class="fp-sign-hint">{hint}</span>}
    </div>
  );
}

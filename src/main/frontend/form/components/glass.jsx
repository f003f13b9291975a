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
    const ratio = Math.max(window.devicePixelRatio || 1, 2);
    element.width = element.offsetWidth * ratio;
    element.height = element.offsetHeight * ratio;
    element.getContext('2d').scale(ratio, ratio);
    pad.clear();
    let timer = 0;
    pad.addEventListener('beginStroke', () => {
      clearTimeout(timer);
      setTouched(true);
      calls.current.onBusy(true);
    });
    pad.addEventListener('endStroke', () => {
      clearTimeout(timer);
      timer = setTimeout(() => element.toBlob((blob) => {
        calls.current.onBusy(false);
        calls.current.onDrawn(new File([blob], '签字.png', { type: 'image/png' }));
      }, 'image/png'), PAUSE);
    });
    return () => {
      clearTimeout(timer);
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

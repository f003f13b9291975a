/** One signature, kept as a picture; who cannot write presses a fingerprint on paper and has it photographed. */
import { Pick, Running, useUploads } from './evidence.jsx';
import { Field, useField } from './field.jsx';
import { Glass } from './glass.jsx';
import { Icon } from './icons.jsx';
import { useService } from '../service.js';

export function Signature(props) {
  const at = useField(props);
  const { domId, value, onChange, disabled, readonly } = props;
  const { fupin } = useService('config');
  const { running, add, send, cancel, drawing, setDrawing } = useUploads({ ...props, onUploaded: (id) => onChange({ value: id }) });
  const fixed = disabled || readonly;
  const blank = !value && !running.length;
  const again = () => {
    setDrawing(false);
    running.forEach(cancel);
    onChange({ value: null });
  };
  const head = !fixed && !blank ? <button class="btn is-quiet" type="button" onClick={again}><Icon name="redo" />重签</button> : null;
  return (
    <Field props={props} at={at} group head={head}>
      <div id={domId} tabIndex={-1}>
        {value && <div class="fp-sign"><img src={`${fupin.evidenceUrl}/${encodeURIComponent(value)}/thumbnail`} alt="签字" /></div>}
        {!value && running.length > 0 && (
          <div class="fp-sign">{running.map((item) => <Running item={item} key={item.key} onRetry={() => send(item)} onCancel={again} />)}</div>
        )}
        {blank && fixed && <p class="fp-note">没有签字</p>}
        {blank && !fixed && <Glass onDrawn={(file) => add([file])} onBusy={setDrawing} hint="请在框内签字" invalid={at.invalid} />}
      </div>
      {blank && !fixed && !drawing && (
        <p class="fp-note">不会写字的，可按手印后<Pick id={`${domId}-photo`} label="拍照" icon="camera" accept="image/*" capture onFiles={(files) => add([files[0]])} /></p>
      )}
    </Field>
  );
}
Signature.config = { type: 'signature', keyed: true, name: '签字', group: 'basic-input', emptyValue: null,
  sanitizeValue: ({ value }) => (typeof value === 'string' && value ? value : null), create: (options = {}) => options };

import { useTemplateEvaluation } from '@bpmn-io/form-js-viewer';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Field, useField } from './field.jsx';
import { Icon } from './icons.jsx';

const asText = ({ value }) => (typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value));

function controlClass(at) {
  return `form-control${at.invalid ? ' is-invalid' : ''}`;
}

/** Attributes that every one-line and many-line text shares. */
export function textAttributes(props, at) {
  const { domId, disabled, readonly, onBlur, onFocus } = props;
  return {
    id: domId,
    class: controlClass(at),
    disabled,
    readOnly: readonly,
    'aria-invalid': at.invalid,
    'aria-required': at.required,
    'aria-describedby': at.described,
    autocomplete: 'off',
    onBlur: () => onBlur(),
    onFocus: () => onFocus(),
  };
}

export function TextField(props) {
  const at = useField(props);
  const { value = '', onChange, field } = props;
  const phone = /phone|tel/i.test(field.key);
  return (
    <Field props={props} at={at}>
      <Adorned field={field}>
        <input {...textAttributes(props, at)} type="text" value={value} inputMode={phone ? 'tel' : undefined}
          onInput={(e) => onChange({ value: e.target.value })} />
      </Adorned>
    </Field>
  );
}
TextField.config = { type: 'textfield', keyed: true, name: '文本', group: 'basic-input', emptyValue: '', sanitizeValue: asText,
  create: (options = {}) => options };

export function TextArea(props) {
  const at = useField(props);
  const { value = '', onChange } = props;
  const ref = useRef();
  useEffect(() => {
    // grows with what is written, so that nothing is read through a slit
    const area = ref.current;
    area.style.height = 'auto';
    area.style.height = `${Math.min(Math.max(area.scrollHeight + 2, 84), 420)}px`;
  }, [value]);
  return (
    <Field props={props} at={at}>
      <textarea {...textAttributes(props, at)} ref={ref} rows={3} value={value}
        onInput={(e) => onChange({ value: e.target.value })} />
    </Field>
  );
}
TextArea.config = { type: 'textarea', keyed: true, name: '多行文本', group: 'basic-input', emptyValue: '', sanitizeValue: asText,
  create: (options = {}) => options };

const FULL_WIDTH = '０１２３４５６７８９．－';
const HALF_WIDTH = '0123456789.-';

/** What people type for a number: thousands apart by commas, full-width digits, 元 behind it. */
export function parseNumber(typed) {
  const text = Array.from(typed.trim()).map((c) => {
    const i = FULL_WIDTH.indexOf(c);
    return i < 0 ? c : HALF_WIDTH[i];
  }).join('').replace(/[,，\s]/g, '').replace(/元$/, '');
  if (text === '') {
    return null;
  }
  return /^-?\d*\.?\d+$|^-?\d+\.$/.test(text) ? Number(text) : typed;
}

/** Text that is no number stays the value, so that it is refused and not dropped. */
export function NumberField(props) {
  const at = useField(props);
  const { value, onChange, field } = props;
  const [typed, setTyped] = useState(null);
  const shown = typed !== null && parseNumber(typed) === value ? typed : value === null || value === undefined ? '' : String(value);
  return (
    <Field props={props} at={at}>
      <Adorned field={field}>
        <input {...textAttributes(props, at)} type="text" value={shown} inputMode={field.decimalDigits === 0 ? 'numeric' : 'decimal'}
          onInput={(e) => {
            setTyped(e.target.value);
            onChange({ value: parseNumber(e.target.value) });
          }} />
      </Adorned>
    </Field>
  );
}
NumberField.config = { type: 'number', keyed: true, name: '数字', group: 'basic-input', emptyValue: null,
  sanitizeValue: ({ value }) => (value === '' ? null : value), create: (options = {}) => options };

function Adorned({ field, children }) {
  const { prefixAdorner = '', suffixAdorner = '' } = field.appearance || {};
  const before = useTemplateEvaluation(prefixAdorner, { debug: true });
  const after = useTemplateEvaluation(suffixAdorner, { debug: true });
  return before || after ? (
    <div class="input-group">
      {before && <span class="input-group-text">{before}</span>}
      {children}
      {after && <span class="input-group-text">{after}</span>}
    </div>
  ) : children;
}

/** Names and the like, one in each line. */
export function TextList(props) {
  const at = useField(props);
  const { domId, value, onChange, onBlur, disabled, readonly } = props;
  const fewest = Math.max(1, Number((props.field.properties || {}).min || 1));
  const entries = Array.isArray(value) ? value : [];
  const lines = entries.length ? entries : Array(fewest).fill('');
  const ref = useRef();
  const set = (next) => onChange({ value: next.every((line) => line.trim() === '') ? [] : next });
  const add = () => {
    onChange({ value: [...lines, ''] });
    setTimeout(() => ref.current.querySelector('li:last-child input').focus());
  };
  return (
    <Field props={props} at={at} group>
      <ul class="fp-lines" ref={ref}>
        {lines.map((line, i) => (
          <li key={i}>
            <input {...textAttributes(props, at)} id={i ? `${domId}-${i}` : domId} type="text" value={line}
              aria-label={`${at.label} 第 ${i + 1} 项`} onBlur={() => onBlur()}
              onInput={(e) => set(lines.map((old, j) => (j === i ? e.target.value : old)))}
              onKeyDown={(e) => {
                if (e.key === 'Enter' && !e.isComposing && !e.ctrlKey && line.trim()) {
                  e.preventDefault();
                  add();
                }
              }} />
            {lines.length > 1 && !disabled && !readonly && (
              <button class="btn is-quiet" type="button" aria-label={`删去第 ${i + 1} 项`} onClick={() => set(lines.filter((_, j) => j !== i))}>
                <Icon name="x" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {!disabled && !readonly && (
        <button class="btn is-quiet" type="button" onClick={add}><Icon name="plus" />{(props.field.properties || {}).addLabel || '再加一项'}</button>
      )}
    </Field>
  );
}
TextList.config = { type: 'textlist', keyed: true, name: '名单', group: 'basic-input', emptyValue: [],
  sanitizeValue: ({ value }) => (Array.isArray(value) ? value : []), create: (options = {}) => options };

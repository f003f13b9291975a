import { Field, Must, useField, Wrong } from './field.jsx';
import { useService } from '../service.js';

/** The options of a field: of the schema, or of a list that came with the form's data. */
function useOptions({ values = [], valuesKey }) {
  const { data } = useService('form')._getState();
  const options = (valuesKey ? data[valuesKey] : values) || [];
  return options.map((option) => (option && typeof option === 'object' ? option : { value: option, label: String(option) }));
}

const config = (type, name, emptyValue, sanitizeValue) => ({
  type, name, emptyValue, sanitizeValue, keyed: true, group: 'selection', create: (options = {}) => options,
});
const oneText = ({ value }) => (typeof value === 'string' && value ? value : null);
const manyTexts = ({ value }) => (Array.isArray(value) ? value : []);

/** The browser's own list: every phone and every keyboard knows it. */
export function Select(props) {
  const at = useField(props);
  const options = useOptions(props.field);
  const { domId, value, onChange, onBlur, onFocus, disabled, readonly } = props;
  const known = options.some((option) => option.value === value);
  return (
    <Field props={props} at={at}>
      <select class={`form-select${at.invalid ? ' is-invalid' : ''}`} id={domId} disabled={disabled || readonly} aria-invalid={at.invalid}
        aria-required={at.required} aria-describedby={at.described} value={value || ''} onBlur={() => onBlur()} onFocus={() => onFocus()}
        onChange={(e) => onChange({ value: e.target.value || null })}>
        <option value="" selected={!value}>请选择</option>
        {value && !known && <option value={value} selected>{value}（已不可选）</option>}
        {options.map((option) => <option value={option.value} key={option.value} selected={option.value === value}>{option.label}</option>)}
      </select>
    </Field>
  );
}
Select.config = config('select', '下拉选择', null, oneText);

export function Radio(props) {
  const at = useField(props);
  const options = useOptions(props.field);
  const { domId, value, onChange, onBlur, disabled, readonly } = props;
  return (
    <Field props={props} at={at} group>
      <div class="fp-choices" id={domId} tabIndex={-1}>
        {options.map((option, i) => (
          <label class="form-check" key={option.value}>
            <input class="form-check-input" type="radio" name={domId} id={`${domId}-${i}`} checked={value === option.value}
              disabled={disabled || readonly} aria-describedby={at.described} onBlur={() => onBlur()}
              onChange={() => onChange({ value: option.value })} />
            <span>{option.label}</span>
          </label>
        ))}
        {value && !at.required && !props.field.defaultValue && !disabled && !readonly && (
          <button class="btn is-quiet" type="button" onClick={() => onChange({ value: null })}>清除</button>
        )}
      </div>
    </Field>
  );
}
Radio.config = config('radio', '单选', null, oneText);

export function Checklist(props) {
  const at = useField(props);
  const options = useOptions(props.field);
  const { domId, value, onChange, onBlur, disabled, readonly } = props;
  const chosen = Array.isArray(value) ? value : [];
  const toggle = (option) => onChange({
    value: chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option],
  });
  return (
    <Field props={props} at={at} group>
      <div class="fp-choices" id={domId} tabIndex={-1}>
        {options.map((option, i) => (
          <label class="form-check" key={option.value}>
            <input class="form-check-input" type="checkbox" id={`${domId}-${i}`} checked={chosen.includes(option.value)}
              disabled={disabled || readonly} aria-describedby={at.described} onBlur={() => onBlur()}
              onChange={() => toggle(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </Field>
  );
}
Checklist.config = config('checklist', '多选', [], manyTexts);

export function TagList(props) {
  return <Checklist {...props} />;
}
TagList.config = config('taglist', '多选', [], manyTexts);

export function Checkbox(props) {
  const at = useField(props);
  const { domId, value, onChange, onBlur, disabled, readonly, errors } = props;
  return (
    <div class={`fp-field fp-fjs is-checkbox${at.invalid ? ' is-wrong' : ''}`} data-path={at.path}>
      <label class="form-check">
        <input class={`form-check-input${at.invalid ? ' is-invalid' : ''}`} type="checkbox" id={domId} checked={value === true}
          disabled={disabled || readonly} aria-invalid={at.invalid} aria-describedby={at.described} onBlur={() => onBlur()}
          onChange={(e) => onChange({ value: e.target.checked })} />
        <span>{at.label}{at.required && <Must />}</span>
      </label>
      {at.description && <small id={`${domId}-help`}>{at.description}</small>}
      <Wrong id={`${domId}-error`} errors={errors} />
    </div>
  );
}
Checkbox.config = config('checkbox', '勾选', false, ({ value }) => value === true);

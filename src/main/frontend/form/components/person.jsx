/** An identity number: its check character as one types, and what it says about its holder. */
import { get } from 'min-dash';
import { holder, normalised, wrong } from '../identity.js';
import { isIdentityCard } from '../values.js';
import { Field, useField } from './field.jsx';
import { textAttributes } from './text.jsx';
import { useService } from '../service.js';

export function Person(props) {
  const at = useField(props);
  const { value = '', onChange, onBlur, fieldInstance } = props;
  const { data } = useService('form')._getState();
  const around = fieldInstance ? fieldInstance.valuePath.slice(0, -1) : [];
  const card = isIdentityCard(around.length ? get(data, around) : data);
  const number = normalised(value || '');
  const full = card && number.length === 18;
  const good = full && !wrong(number);
  return (
    <Field props={props} at={at}>
      <input {...textAttributes(props, at)} type="text" class={`form-control fp-id${at.invalid ? ' is-invalid' : ''}`}
        value={value || ''} maxLength={card ? 24 : 40} autocapitalize="characters" spellcheck={false}
        onInput={(e) => onChange({ value: e.target.value })}
        onBlur={() => {
          if (number !== value && card) {
            onChange({ value: number });
          }
          onBlur();
        }} />
      {good && <p class="fp-good">{holder(number).sex}，{holder(number).birth}</p>}
      {full && !good && at.invalid && (
        <p class="fp-note">请对照证件再看：{number.slice(0, 6)} {number.slice(6, 14)} {number.slice(14, 17)}<b>{number[17]}</b></p>
      )}
    </Field>
  );
}
Person.config = { type: 'person', keyed: true, name: '身份证号', group: 'basic-input', emptyValue: '',
  sanitizeValue: ({ value }) => (typeof value === 'string' ? value : ''), create: (options = {}) => options };

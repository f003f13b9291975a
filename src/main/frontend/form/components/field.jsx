/** What every field has around it: name, whether it must be there, a word of help, what is wrong. */
import { useSingleLineTemplateEvaluation } from '@bpmn-io/form-js-viewer';
import { pathText } from '../rules.js';
import { characters } from '../values.js';
import { Icon } from './icons.jsx';
import { useService } from '../service.js';

/** A longer word of help stands below, where it does not push the field out of line with its neighbour. */
const BESIDE = 7;

export function useField(props) {
  const { field, domId, errors = [], fieldInstance } = props;
  const rules = useService('validator');
  const description = useSingleLineTemplateEvaluation(field.description || '', { debug: true });
  return {
    // what cannot be typed here is not asked of anybody here
    required: rules.isRequired(field) && !props.readonly && !props.disabled,
    invalid: errors.length > 0,
    path: fieldInstance ? pathText(fieldInstance.valuePath) : '',
    label: useSingleLineTemplateEvaluation(field.label || field.dateLabel || '', { debug: true }),
    description,
    described: errors.length || description ? `${errors.length ? `${domId}-error` : ''} ${description ? `${domId}-help` : ''}`.trim()
      : undefined,
  };
}

export function Field({ props, at, children, group = false, head = null }) {
  const { domId, errors = [], disabled, readonly } = props;
  const { label, required, description, path, invalid } = at;
  const shared = Boolean(props.field.layout && props.field.layout.columns);
  const below = shared && description && characters(description) > BESIDE;
  const Name = group ? 'p' : 'label';
  const state = `${invalid ? ' is-wrong' : ''}${disabled ? ' is-off' : ''}${readonly ? ' is-read' : ''}`;
  return (
    <div class={`fp-field fp-fjs is-${props.field.type}${state}`} data-path={path}
      role={group ? 'group' : undefined} aria-labelledby={group ? `${domId}-name` : undefined}>
      {(label || head) && (
        <div class="fp-fjs-name">
          <Name class="form-label" id={`${domId}-name`} {...(group ? {} : { for: domId })}>
            {label}
            {required && <Must />}
            {description && !below && <small id={`${domId}-help`}>{description}</small>}
          </Name>
          {head}
        </div>
      )}
      {children}
      <Wrong id={`${domId}-error`} errors={errors} />
      {description && below && <p class="fp-note" id={`${domId}-help`}>{description}</p>}
    </div>
  );
}

export function Must() {
  return <span class="fp-must"><span aria-hidden="true">*</span><span class="visually-hidden">（必填）</span></span>;
}

export function Wrong({ id, errors }) {
  return errors.length ? (
    <p class="fp-error" id={id} role="alert">
      <Icon name="alert" />
      <span>{errors[0]}</span>
    </p>
  ) : null;
}

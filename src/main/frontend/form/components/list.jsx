/** A list of people or things: each a card with its number and name, folded to one line once it is in order. */
import { buildExpressionContext, Default, LocalExpressionContext, RepeatRenderManager } from '@bpmn-io/form-js-viewer';
import { get } from 'min-dash';
import { useContext, useRef } from 'preact/hooks';
import { holder, normalised, wrong } from '../identity.js';
import { pathText } from '../rules.js';
import { mostOf } from '../values.js';
import { Must, useField, Wrong } from './field.jsx';
import { Icon } from './icons.jsx';
import { useService } from '../service.js';

/** Folding pays from this many fields on. */
const FOLDS_FROM = 4;

export function DynamicList(props) {
  const at = useField(props);
  const { domId, errors, fieldInstance } = props;
  const Name = useService('config').fupin.heading;
  const rows = fieldInstance ? (fieldInstance.value || []).length : 0;
  if (!rows && !props.field.allowAddRemove && !at.required) {
    // nothing to fill in, and nothing that could be added
    return null;
  }
  return (
    <div class={`fp-list${at.invalid ? ' is-wrong' : ''}`} role="group" aria-labelledby={`${domId}-name`} data-path={at.path} id={domId} tabIndex={-1}>
      {at.label && (
        <Name class="fp-list-name" id={`${domId}-name`}>
          {at.label}{at.required && <Must />}
          <small>{at.description || (rows ? `${rows} 项` : '')}</small>
        </Name>
      )}
      <Default {...props} />
      <Wrong id={`${domId}-error`} errors={errors || []} />
    </div>
  );
}
DynamicList.config = { type: 'dynamiclist', pathed: true, repeatable: true, name: '列表', group: 'container',
  create: (options = {}) => ({ components: [], isRepeating: true, allowAddRemove: true, defaultRepetitions: 1, ...options }) };

/** form-js's repetition with our cards, Chinese words, and rows whose hidden values count for nothing. */
export class Rows extends RepeatRenderManager {
  constructor(form, formFields, formFieldRegistry, pathRegistry, eventBus) {
    super(form, formFields, formFieldRegistry, pathRegistry, eventBus);
    /** Which row is unfolded, by the path of its list; rows that are not in order are open anyway. */
    this._open = new Map();
  }

  /** Opens the rows around a field, so that one can jump to it. */
  reveal(valuePath) {
    valuePath.forEach((part, i) => {
      if (typeof part === 'number') {
        this._openOf(valuePath.slice(0, i)).add(part);
      }
    });
    this._form._setState({});
  }

  _openOf(path) {
    const key = pathText(path);
    if (!this._open.has(key)) {
      this._open.set(key, new Set());
    }
    return this._open.get(key);
  }

  Repeater(props) {
    const { field, indexes, RowsRenderer, useSharedState, ...rest } = props;
    const rules = useService('validator');
    const around = useContext(LocalExpressionContext);
    const keys = useRef({ next: 0, list: [] });
    const path = this._pathRegistry.getValuePath(field, { indexes });
    const { data, errors } = this._form._getState();
    const rows = get(data, path) || [];
    const gaps = rules.gaps();
    const open = this._openOf(path);

    while (keys.current.list.length < rows.length) {
      keys.current.list.push(keys.current.next++);
    }
    keys.current.list.length = rows.length;

    const remove = (index) => {
      const left = rows.filter((_, i) => i !== index);
      keys.current.list.splice(index, 1);
      this._open.set(pathText(path), shifted(open, index));
      this._eventBus.fire('repeatRenderManager.remove', { dataPath: path, index, item: rows[index] });
      props.onChange({ field, value: left, indexes });
      this._form._setState({ errors: withoutRow(errors, field, Object.values(indexes || {}), index) });
    };
    return (
      <>
        {rows.map((row, index) => {
          const here = pathText([...path, index]);
          const wrongHere = gaps.filter((gap) => gap.path.startsWith(`${here}.`)).length;
          if (wrongHere) {
            // stays open when the last gap closes: nothing folds under somebody's hands
            open.add(index);
          }
          // `this` of a condition: the row without what is hidden in it
          const shown = get(around.data, [...path, index]) || {};
          const context = {
            data: around.data,
            this: shown,
            parent: buildExpressionContext({ ...around, data: around.this }),
            i: [...around.i, index + 1],
          };
          return (
            <Row key={keys.current.list[index]} field={field} row={row} index={index} path={here} wrong={wrongHere}
              open={open.has(index)} removable={field.allowAddRemove && !props.disabled && !props.readonly}
              onToggle={() => {
                if (!open.delete(index)) {
                  open.add(index);
                }
                this._form._setState({});
              }}
              onRemove={() => remove(index)}>
              <LocalExpressionContext.Provider value={context}>
                <RowsRenderer {...rest} field={field} indexes={{ ...(indexes || {}), [field.id]: index }} />
              </LocalExpressionContext.Provider>
            </Row>
          );
        })}
      </>
    );
  }

  RepeatFooter(props) {
    const { field, indexes, disabled, readonly } = props;
    const path = this._pathRegistry.getValuePath(field, { indexes });
    const rows = get(this._form._getState().data, path) || [];
    if (!field.allowAddRemove || disabled || readonly || rows.length >= mostOf(field)) {
      return null;
    }
    const add = (event) => {
      const button = event.currentTarget;
      const item = this._form._getInitializedFieldData(this._form._getState().data, {
        container: field, indexes: { ...indexes, [field.id]: rows.length },
      });
      this._openOf(path).clear();
      this._openOf(path).add(rows.length);
      this._eventBus.fire('repeatRenderManager.add', { dataPath: path, index: rows.length, item });
      props.onChange({ value: [...rows, item] });
      const row = pathText([...path, rows.length]);
      setTimeout(() => {
        const card = document.querySelector(`[data-row="${row}"]`);
        const first = card && card.querySelector('input,select,textarea');
        // whoever is in another field by now goes on there: what is being typed must not land in the new row
        if (first && [button, document.body, null].includes(document.activeElement)) {
          first.focus();
        }
      }, 50);
    };
    const word = (field.properties || {}).addLabel || `${rows.length ? '再加' : '添加'}一项`;
    return <button class="btn fp-list-add" type="button" onClick={add}><Icon name="plus" />{word}</button>;
  }
}
Rows.$inject = RepeatRenderManager.$inject;

function Row({ field, row, index, path, wrong: wrongHere, open, removable, onToggle, onRemove, children }) {
  const folds = field.components.filter((child) => child.key).length >= FOLDS_FROM && (field.properties || {}).fold !== 'false';
  const unfolded = !folds || open;
  const name = title(field, row) || (folds ? '（未填写）' : '');
  return (
    <div class={`fp-member${unfolded ? '' : ' is-folded'}`} data-row={path} role="group" aria-label={`第 ${index + 1} 项 ${name}`}>
      <div class="fp-member-head">
        {folds && wrongHere === 0 ? (
          <button class="fp-member-fold" type="button" aria-expanded={unfolded} onClick={onToggle}>
            <span><b>{index + 1}　{name}</b>{!unfolded && <small>{summary(field, row)}</small>}</span>
            {touched(field, row) ? <span class="fp-tag is-ok">填好</span> : <span class="fp-tag">可不填</span>}
            <Icon name="chevron" />
          </button>
        ) : <b>{name ? `${index + 1}　${name}` : `第 ${index + 1} 项`}</b>}
        {unfolded && removable && <button class="btn is-quiet is-stop" type="button" aria-label={`删去第 ${index + 1} 项 ${name}`} onClick={onRemove}>删去</button>}
      </div>
      <div class="fp-member-body" hidden={!unfolded}>{children}</div>
    </div>
  );
}

/** What a row is called: its name, or the first words that somebody wrote in it. */
function title(field, row) {
  const words = field.components.filter(({ type }) => type === 'textfield').map(({ key }) => row[key]);
  return row.name || words.find((word) => typeof word === 'string' && word && word.length <= 20) || '';
}

/** Whether anything stands there that the form did not bring along itself. */
function touched(field, row) {
  return field.components.some(({ key, readonly }) => key && !readonly && row[key] !== undefined && row[key] !== null && row[key] !== ''
    && !(Array.isArray(row[key]) && !row[key].length));
}

/** 配偶　女，1972年8月7日: what was chosen, and what the identity number says. */
function summary(field, row) {
  const words = [];
  field.components.forEach(({ type, key }) => {
    const value = row[key];
    if ((type === 'select' || type === 'radio') && value && key !== 'idType') {
      words.push(value);
    } else if (type === 'person' && value && !wrong(normalised(value))) {
      const { sex, birth } = holder(normalised(value));
      words.push(`${sex}，${birth}`);
    }
  });
  return words.slice(0, 3).join('　');
}

function shifted(open, removed) {
  return new Set([...open].filter((i) => i !== removed).map((i) => (i > removed ? i - 1 : i)));
}

/** form-js keeps errors by position; the rows behind the removed one move up. */
function withoutRow(errors, list, indexes, removed) {
  const result = JSON.parse(JSON.stringify(errors));
  const visit = (field) => {
    const rows = indexes.reduce((value, i) => (value ? value[i] : undefined), result[field.id]);
    if (Array.isArray(rows)) {
      rows.splice(removed, 1);
    } else if (rows && typeof rows === 'object') {
      const moved = {};
      Object.keys(rows).map(Number).filter((i) => i !== removed).forEach((i) => {
        moved[i > removed ? i - 1 : i] = rows[i];
      });
      Object.keys(rows).forEach((i) => delete rows[i]);
      Object.assign(rows, moved);
    }
    (field.components || []).forEach(visit);
  };
  list.components.forEach(visit);
  return result;
}

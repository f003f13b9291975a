/** What is wrong with the form: form-js's validator, replaced by the rules that the server checks. */
import { get, set } from 'min-dash';
import { check, count, requiredOn } from './values.js';

export class FormRules {
  constructor(form, formFieldRegistry, formFieldInstanceRegistry) {
    this._form = form;
    this._fields = formFieldRegistry;
    this._instances = formFieldInstanceRegistry;
    /** What the server said, by path, and about which value: gone as soon as that value changes. */
    this._said = new Map();
    /** Fields that are busy, such as an upload under way: path → message. */
    this._busy = new Map();
    this.outcome = 'submit';
  }

  isRequired(field) {
    return requiredOn(field, this.outcome);
  }

  /** Called by form-js for each field as it changes. @returns {string[]} */
  validateFieldInstance(instance, value) {
    const own = this.wrong(instance, value, false);
    if (own) {
      return [own];
    }
    const said = this._said.get(pathText(instance.valuePath));
    return said && said.value === JSON.stringify(value ?? null) ? [said.message] : [];
  }

  validateField() {
    return [];
  }

  /** @param whole also what keeps the form from being sent now without being wrong, such as an upload under way */
  wrong({ id, valuePath }, value, whole = true) {
    const field = this._fields.get(id);
    if (field.type === 'group' || field.type === 'default' || field.disabled) {
      return null;
    }
    const busy = this._busy.get(pathText(valuePath));
    if (busy && whole) {
      return busy;
    }
    if (field.type === 'dynamiclist') {
      return count(field, (value || []).length, this.outcome);
    }
    const { data } = this._form._getState();
    const parent = valuePath.slice(0, -1);
    return check(field, value, {
      outcome: this.outcome,
      siblings: parent.length ? get(data, parent) || {} : data,
      options: field.valuesKey ? data[field.valuesKey] || [] : [],
    });
  }

  /** Everything that is missing or wrong now, in the order of the page. */
  gaps() {
    const { data } = this._form._getState();
    const gaps = [];
    this._instances.getAll().forEach((instance) => {
      const field = this._fields.get(instance.id);
      const holdsValue = field && (field.key || field.type === 'dynamiclist') && instance.valuePath.length;
      const message = holdsValue && this.wrong(instance, get(data, instance.valuePath));
      if (message) {
        gaps.push({ field, instance, message, path: pathText(instance.valuePath) });
      }
    });
    return gaps;
  }

  /** Keeps what the server refused. @returns the refusals for which the form shows no field */
  serverSaid(errors) {
    const { data } = this._form._getState();
    const left = [];
    errors.forEach((error) => {
      const instance = this.instanceAt(error.field);
      if (instance) {
        const value = JSON.stringify(get(data, instance.valuePath) ?? null);
        this._said.set(pathText(instance.valuePath), { message: error.message, value });
      } else {
        left.push(error);
      }
    });
    return left;
  }

  forgetServer() {
    this._said.clear();
  }

  /** Says anew what is wrong with a field that is said to be wrong. */
  recheck(instance) {
    const { data, errors } = this._form._getState();
    const path = [instance.id, ...Object.values(instance.indexes || {})];
    if (get(errors, path)) {
      const found = this.validateFieldInstance(instance, get(data, instance.valuePath));
      const next = JSON.parse(JSON.stringify(errors));
      set(next, path, found.length ? found : undefined);
      this._form._setState({ errors: next });
    }
  }

  setBusy(valuePath, message) {
    if (message) {
      this._busy.set(pathText(valuePath), message);
    } else {
      this._busy.delete(pathText(valuePath));
    }
  }

  /** The field itself, or the list it is an entry of. */
  instanceAt(path) {
    const shown = this._instances.getAll().filter(({ id, valuePath }) => {
      const field = this._fields.get(id);
      return field && (field.key || field.type === 'dynamiclist') && valuePath.length;
    });
    for (let text = path, last = null; text && text !== last;) {
      const found = shown.find(({ valuePath }) => pathText(valuePath) === text);
      if (found) {
        return found;
      }
      last = text;
      text = text.replace(/\[\d+\]$|\.[^.[]+$|^[^.[]+$/, '');
    }
    return null;
  }
}

FormRules.$inject = ['form', 'formFieldRegistry', 'formFieldInstanceRegistry'];

/** ['members', 1, 'idNumber'] → members[1].idNumber, as the server names it. */
export function pathText(path) {
  return path.reduce((text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${part}` : part), '');
}

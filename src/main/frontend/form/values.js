/** The check of one value. The server's twin is io.fupin.form.ValueCheck, message by message. */
import { ID_TYPE, isDay, normalised, wrong as wrongIdentity } from './identity.js';

const MOST_ENTRIES = 100;
const MOST_ROWS = 500;
const TEXT_LENGTH = 200;
const TEXT_AREA_LENGTH = 4000;
const LARGEST = 1e15;
const SHORT_LABEL = 16;
const BACKWARD = ['return', 'reject', 'refuse', 'decline'];
const UNPRINTABLE = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\u{D800}-\\u{DFFF}\\uFFFE\\uFFFF]', 'u');
const FILE_ID = /^[A-Za-z0-9-]{1,64}$/;

export const PLAIN_LISTS = ['checklist', 'taglist', 'evidence', 'textlist'];

export const characters = (text) => Array.from(text).length;

/** Whether a value must be there for this outcome. A list that must have entries must be there. */
export function requiredOn(field, outcome) {
  const named = String((field.properties || {}).requiredFor || '').split(',').map((s) => s.trim());
  const counted = field.type === 'dynamiclist' || PLAIN_LISTS.includes(field.type);
  const asked = Boolean(field.validate && field.validate.required) || counted && whole(field, 'min') > 0;
  return named.includes(outcome) || asked && !BACKWARD.includes(outcome);
}

/** How many entries a list may have: what the form says, within what the server takes. */
export function mostOf(field) {
  const said = whole(field, 'max');
  return said === null ? MOST_ENTRIES : Math.min(said, MOST_ROWS);
}

export function isMissing(field, value) {
  if (field.type === 'checkbox') {
    return value !== true;
  }
  return value === undefined || value === null || typeof value === 'string' && value.trim() === ''
    || Array.isArray(value) && value.length === 0;
}

/**
 * @param context {outcome, siblings: the object in which the value lies, options: values of a valuesKey}
 * @returns what is wrong, or null
 */
export function check(field, value, { outcome, siblings = {}, options = [] }) {
  if (PLAIN_LISTS.includes(field.type)) {
    return entries(field, value, outcome, options);
  }
  if (value === undefined || value === null || typeof value === 'string' && value.trim() === '') {
    return requiredOn(field, outcome) ? missing(field) : null;
  }
  switch (field.type) {
    case 'textfield':
    case 'textarea': return text(field, value);
    case 'number': return number(field, value);
    case 'checkbox':
      if (typeof value !== 'boolean') {
        return '格式不对，这里应是“是”或“否”';
      }
      return requiredOn(field, outcome) && !value ? missing(field) : null;
    case 'radio':
    case 'select': return choice(field, value, options);
    case 'datetime': return date(value);
    case 'signature': return fileId(value);
    case 'person': return person(field, value, siblings);
    default: return null;
  }
}

/** What is wrong with the number of entries of a list, or null. */
export function count(field, size, outcome) {
  const fewest = whole(field, 'min');
  const most = mostOf(field);
  if (size > most) {
    return `最多 ${most} 项，现有 ${size} 项`;
  }
  if (size === 0) {
    return !requiredOn(field, outcome) ? null : fewest > 1 ? tooFew(field, fewest, 0) : missing(field);
  }
  return fewest !== null && size < fewest && !BACKWARD.includes(outcome) ? tooFew(field, fewest, size) : null;
}

function whole(field, key) {
  const value = (field.properties || {})[key];
  return value === undefined || value === '' ? null : Number(value);
}

function tooFew(field, fewest, present) {
  const unit = field.type === 'evidence' ? ' 个' : ' 项';
  return `至少要有 ${fewest}${unit}${present ? `，现有 ${present}${unit}` : ''}`;
}

export function missing(field) {
  const name = (otherwise) => {
    const label = (field.label || field.dateLabel || '').trim();
    const plain = label && !label.startsWith('=') && !label.includes('{{') && characters(label) <= SHORT_LABEL;
    return plain ? label : otherwise;
  };
  switch (field.type) {
    case 'checkbox': return '请勾选此项';
    case 'radio':
    case 'select':
    case 'checklist':
    case 'taglist': return `请选择${name('')}`;
    case 'datetime': return `请选择${name('日期')}`;
    case 'evidence': return `请上传${name('附件')}`;
    case 'signature': return '请签字';
    case 'dynamiclist':
    case 'textlist': return `请至少填写一项${name('')}`;
    default: return `请填写${name('')}`;
  }
}

function entries(field, value, outcome, options) {
  if (value !== undefined && value !== null && !Array.isArray(value)) {
    return '格式不对，这里应是一个列表';
  }
  const list = value || [];
  const wrongCount = count(field, list.length, outcome);
  if (wrongCount) {
    return wrongCount;
  }
  const seen = new Set();
  for (const entry of list) {
    const kept = typeof entry === 'string' ? entry.trim() : entry;
    const wrong = field.type === 'evidence' ? fileId(entry)
      : field.type === 'textlist' ? line(field, entry) : choice(field, entry, options);
    if (wrong) {
      return wrong;
    }
    if (seen.has(kept)) {
      return '与前面的重复';
    }
    seen.add(kept);
  }
  return null;
}

function line(field, value) {
  return typeof value === 'string' && value.trim() === '' ? '不能空着，请填写或删去' : text(field, value);
}

function text(field, value) {
  if (typeof value !== 'string') {
    return '格式不对，这里应是文字';
  }
  const trimmed = value.trim();
  const validate = field.validate || {};
  if (UNPRINTABLE.test(trimmed)) {
    return '含有不能保存的特殊字符，请重新输入';
  }
  const length = characters(trimmed);
  const most = limit(validate.maxLength) ?? (field.type === 'textarea' ? TEXT_AREA_LENGTH : TEXT_LENGTH);
  if (length > most) {
    return `最多 ${most} 个字，现有 ${length} 个字`;
  }
  const fewest = limit(validate.minLength);
  if (fewest !== null && length < fewest) {
    return `至少 ${fewest} 个字，现有 ${length} 个字`;
  }
  if (validate.pattern && !new RegExp(validate.pattern).test(trimmed)) {
    return validate.patternErrorMessage || '格式不对，请检查后重新填写';
  }
  return null;
}

function limit(value) {
  return value === undefined || value === null || value === '' ? null : Number(value);
}

function number(field, value) {
  if (typeof value !== 'number' || Number.isNaN(value)) {
    return '请填写数字';
  }
  if (Math.abs(value) >= LARGEST) {
    return '数字太大，请检查';
  }
  const digits = limit(field.decimalDigits);
  if (digits !== null && decimals(value) > digits) {
    return digits === 0 ? '请填写整数' : `最多 ${digits} 位小数`;
  }
  const validate = field.validate || {};
  const min = limit(validate.min);
  if (min !== null && value < min) {
    return min === 0 ? '不能是负数' : `不能小于 ${validate.min}`;
  }
  const max = limit(validate.max);
  return max !== null && value > max ? `不能大于 ${validate.max}` : null;
}

function decimals(value) {
  const [mantissa, exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1] || '').length - Number(exponent));
}

function choice(field, value, options) {
  const allowed = field.valuesKey ? options : field.values || [];
  const values = allowed.map((option) => (option && typeof option === 'object' ? option.value : option));
  return typeof value === 'string' && values.includes(value) ? null : '不在可选范围内，请重新选择';
}

function date(value) {
  const parts = typeof value === 'string' && /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(value);
  if (!parts) {
    return '日期格式应为 年-月-日，如 2016-10-01';
  }
  const [year, month, day] = parts.slice(1).map(Number);
  if (!isDay(year, month, day)) {
    return '没有这一天，请检查日期';
  }
  return year < 1900 || year > 2100 ? '日期不在合理范围内，请检查' : null;
}

function fileId(value) {
  return typeof value === 'string' && FILE_ID.test(value) ? null : '附件编号不对，请重新上传';
}

export function isIdentityCard(siblings) {
  const type = (siblings || {}).idType;
  return typeof type !== 'string' || type.trim() === '' || type === ID_TYPE;
}

function person(field, value, siblings) {
  return text(field, value) || (isIdentityCard(siblings) ? wrongIdentity(normalised(value.trim())) : null);
}

/** {{path}} in the words of a form, in place of the whole template language. What people type never comes here. */
import { evaluate as value } from './feel.js';

const PLACE = /{{\s*([^}]*?)\s*}}/g;

export function evaluate(template, context = {}, { sanitizer = (text) => text } = {}) {
  const said = (source) => {
    const result = value(source, context).value;
    return result === null || result === undefined ? '' : String(result);
  };
  if (template.startsWith('=')) {
    return said(template.slice(1));
  }
  return template.replace(PLACE, (_, source) => sanitizer(said(source)));
}

export function parseToSimpleTree() {
  throw new Error('templates are not analysed in the browser');
}

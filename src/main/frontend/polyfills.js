/** What the libraries use and Chrome 86, Firefox 78 and Safari 15 do not have. esbuild lowers syntax, not these. */

function define(target, name, value) {
  if (!target[name]) {
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }
}

function at(index) {
  const n = Math.trunc(index) || 0;
  return this[n < 0 ? this.length + n : n];
}

define(Array.prototype, 'at', at);
define(String.prototype, 'at', function charAt(index) {
  return at.call(String(this), index);
});
define(Object, 'hasOwn', (object, key) => Object.prototype.hasOwnProperty.call(object, key));
define(Array.prototype, 'findLast', function findLast(test, self) {
  for (let i = this.length - 1; i >= 0; i--) {
    if (test.call(self, this[i], i, this)) {
      return this[i];
    }
  }
  return undefined;
});

/** Plain data, dates, maps and sets; the islands clone nothing else. */
function copy(value, seen) {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (seen.has(value)) {
    return seen.get(value);
  }
  if (value instanceof Date) {
    return new Date(value.getTime());
  }
  let result;
  if (value instanceof Map) {
    result = new Map();
    seen.set(value, result);
    value.forEach((v, k) => result.set(copy(k, seen), copy(v, seen)));
  } else if (value instanceof Set) {
    result = new Set();
    seen.set(value, result);
    value.forEach((v) => result.add(copy(v, seen)));
  } else {
    result = Array.isArray(value) ? [] : {};
    seen.set(value, result);
    Object.keys(value).forEach((key) => {
      result[key] = copy(value[key], seen);
    });
  }
  return result;
}

define(globalThis, 'structuredClone', (value) => copy(value, new Map()));

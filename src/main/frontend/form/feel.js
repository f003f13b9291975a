/**
 * The part of FEEL in which forms may say when something is hidden, in place of the whole language (which is three times
 * the size of all the rest). Exactly what io.fupin.form.ConditionParser reads; feel.check.mjs holds it against the real one.
 */
const TOKEN = /\s*(?:(list contains\b|[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*)|"([^"\\]*)"|(-?[0-9]+(?:\.[0-9]+)?)|(!=|<=|>=|[=<>(),]))/y;
const WORDS = ['and', 'or', 'not', 'in', 'list contains'];
const CONSTANTS = { true: true, false: false, null: null };
const compiled = new Map();

/**
 * A condition that is one not(…) as a whole is, to FEEL, the opposite of the test inside it, undecided counting as true.
 *
 * @returns {{value: boolean}} true, also where the condition cannot be decided: form-js hides then
 */
export function unaryTest(source, context) {
  if (!compiled.has(source)) {
    compiled.set(source, compile(source));
  }
  const value = compiled.get(source)(context);
  return { value: value === null ? true : value };
}

/** The value at a path; forms need no other expression. */
export function evaluate(source, context) {
  if (!/^\s*[A-Za-z_][\w]*(\.[A-Za-z_]\w*)*\s*$/.test(source)) {
    throw new Error(`not an expression that forms may use: ${source}`);
  }
  return { value: lookUp(source.trim().split('.'), context) };
}

export function parseExpression() {
  throw new Error('expressions are not analysed in the browser');
}

export const parseUnaryTests = parseExpression;

function lookUp(path, context) {
  return path.reduce((value, name) => (value === null || value === undefined ? null : value[name] ?? null), context);
}

function compile(source) {
  const tokens = scan(source);
  let at = 0;
  const refused = () => new Error(`the condition "${source}" is not one that forms may use`);
  const take = (word) => {
    const here = at < tokens.length && tokens[at].word === word;
    at += here ? 1 : 0;
    return here;
  };
  const expect = (word) => {
    if (!take(word)) {
      throw refused();
    }
  };
  const literal = () => {
    if (at >= tokens.length || !('literal' in tokens[at])) {
      throw refused();
    }
    return tokens[at++].literal;
  };
  const path = () => {
    const token = tokens[at];
    if (!token || 'literal' in token || !/^[A-Za-z_]/.test(token.word) || WORDS.includes(token.word)) {
      throw refused();
    }
    at++;
    return token.word.split('.');
  };
  const or = () => {
    const parts = [and()];
    while (take('or')) {
      parts.push(and());
    }
    return parts.reduce((left, right) => (c) => kleene(left(c), right(c), true));
  };
  const and = () => {
    const parts = [term()];
    while (take('and')) {
      parts.push(term());
    }
    return parts.reduce((left, right) => (c) => kleene(left(c), right(c), false));
  };
  const term = () => {
    const negated = take('not');
    if (negated || tokens[at] && tokens[at].word === '(') {
      expect('(');
      const inner = or();
      expect(')');
      return negated ? Object.assign((c) => not(inner(c)), { negated: inner }) : inner;
    }
    if (take('list contains')) {
      expect('(');
      const list = path();
      expect(',');
      const value = literal();
      expect(')');
      return (c) => {
        const entries = lookUp(list, c);
        return Array.isArray(entries) ? entries.some((entry) => same(entry, value) === true) : null;
      };
    }
    const name = path();
    if (take('in')) {
      expect('(');
      const values = [literal()];
      while (take(',')) {
        values.push(literal());
      }
      expect(')');
      return (c) => values.some((value) => same(lookUp(name, c), value) === true);
    }
    const operator = ['=', '!=', '<=', '>=', '<', '>'].find(take);
    if (!operator) {
      throw refused();
    }
    const value = literal();
    return (c) => compare(lookUp(name, c), operator, value);
  };
  const condition = or();
  if (at < tokens.length) {
    throw refused();
  }
  return condition.negated ? (c) => condition.negated(c) === false : condition;
}

function scan(source) {
  const text = source.trim();
  const tokens = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) {
      throw new Error(`the condition "${source}" is not one that forms may use`);
    }
    const [, word, string, number, sign] = match;
    if (string !== undefined) {
      tokens.push({ literal: string });
    } else if (number !== undefined) {
      tokens.push({ literal: Number(number) });
    } else if (word !== undefined && Object.hasOwn(CONSTANTS, word)) {
      tokens.push({ literal: CONSTANTS[word] });
    } else {
      tokens.push({ word: word || sign });
    }
  }
  return tokens;
}

/** Three-valued logic: the deciding value wins over the undecided. */
function kleene(a, b, deciding) {
  if (a === deciding || b === deciding) {
    return deciding;
  }
  return a === null || b === null ? null : !deciding;
}

const not = (value) => (value === null ? null : !value);

/** Nothing equals nothing only; values of two kinds cannot be compared. */
function same(a, b) {
  const noA = a === null || a === undefined;
  const noB = b === null || b === undefined;
  if (noA || noB) {
    return noA && noB;
  }
  return typeof a === typeof b ? a === b : null;
}

function compare(value, operator, literal) {
  if (operator === '=' || operator === '!=') {
    return operator === '=' ? same(value, literal) : not(same(value, literal));
  }
  if (typeof value !== 'number' || typeof literal !== 'number') {
    return null;
  }
  return operator === '<' ? value < literal : operator === '<=' ? value <= literal
    : operator === '>' ? value > literal : value >= literal;
}

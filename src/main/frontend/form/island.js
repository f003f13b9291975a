/**
 * One form on a page.
 *
 * <div data-island="form" data-target="#form" data-officer="17" data-task="a1">: the schema, the values to begin with and
 * what the server refused are JSON in <script type="application/json" id="form-schema">, form-data, form-errors (or come
 * from data-schema-url and data-data-url). The hidden field data-target always holds the form as JSON. The outcome is
 * read from input[name=outcome] of the same form.
 *
 * Besides: data-evidence-url (default /evidence), data-today (yyyy-MM-dd, where the calendar opens), data-readonly=true,
 * data-draft (a script element with the server's draft, default #form-draft), data-look=panels where the form is the whole page. [data-gaps] in the same form is filled with what is missing,
 * [data-draft-saved] anywhere with the time of the draft. The island tells fupin:form-changed with the data. A field
 * outside of the schema that the server refused is shown by the page in an element with the id error-<field>.
 */
import { Form } from '@bpmn-io/form-js-viewer';
import { set } from 'min-dash';
import { fupinModule } from './components/index.js';
import { Draft } from './draft.js';
import { nameOf, reach, show } from './gaps.js';
import { pathText } from './rules.js';

/** As people write the number of a case: 变2016-0003. */
const CASE_NUMBER = /[\u4e00-\u9fff]\d{4}-\d{4,}/g;

/** Where a refusal names cases: to each of them, beside what was typed. */
function linksTo(cases) {
  const line = document.createElement('p');
  line.className = 'fp-note';
  line.append('去看：');
  cases.forEach((number) => {
    const link = document.createElement('a');
    link.href = `/search?q=${encodeURIComponent(number)}`;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = number;
    line.append(link, ' ');
  });
  return line;
}

export class FormIsland {
  constructor(element) {
    this.element = element;
    this.outer = element.closest('form');
    const { target } = element.dataset;
    this.target = target ? document.querySelector(target) : null;
    this.gapsElement = (this.outer || document).querySelector('[data-gaps]') || document.querySelector('[data-gaps]');
    this.tried = false;
    this.waiting = false;
  }

  async start() {
    const [schema, data] = await Promise.all([this.json('schema', '#form-schema'), this.json('data', '#form-data')]);
    const errors = (await this.json('errors', '#form-errors')) || [];
    this.form = new Form({
      container: this.element,
      debounce: false,
      additionalModules: [fupinModule],
      properties: { readOnly: this.element.dataset.readonly === 'true' },
      fupin: {
        evidenceUrl: this.element.dataset.evidenceUrl || '/evidence',
        today: this.element.dataset.today,
        types: new Map(),
        heading: headingBelow(this.element),
        changed: () => this.changed(),
      },
    });
    this.rules = this.form.get('validator');
    this.rules.outcome = this.outcome();
    await this.form.importSchema(this.element.dataset.look === 'panels' ? panelled(schema) : schema, { ...data, outcome: this.outcome() });
    this.fitWidth();
    this.form.on('changed', () => this.changed());
    await drawn();
    this.draft = new Draft(this, errors.length > 0);
    this.draft.open();
    await drawn();
    this.refuse(errors);
    this.listen();
    this.element.dataset.ready = 'true';
    this.element.querySelectorAll('[data-loading]').forEach((note) => note.remove());
    this.form._setState({});
    if (!errors.length) {
      this.jumpToAddress();
    }
  }

  /** An address that names a field, …#members[1].idNumber, opens at it. */
  jumpToAddress() {
    const path = decodeURIComponent(window.location.hash.slice(1));
    const instance = path && this.rules.instanceAt(path);
    if (instance) {
      this.jump(instance.valuePath);
    }
  }

  /** From data-<name>-url, or from a script element that holds JSON and is never run. */
  async json(name, selector) {
    const url = this.element.dataset[`${name}Url`];
    if (url) {
      const answer = await fetch(url, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
      if (!answer.ok) {
        throw new Error(`${url}: ${answer.status}`);
      }
      return answer.json();
    }
    const script = document.querySelector(this.element.dataset[name] || selector);
    return script && script.textContent.trim() ? JSON.parse(script.textContent) : null;
  }

  listen() {
    const root = this.outer || document;
    root.addEventListener('change', (e) => {
      if (e.target.name === 'outcome') {
        this.setOutcome(this.outcome());
      }
    });
    // on the way down, so that nothing is sent (by htmx either) before the gaps were looked at
    window.addEventListener('submit', (e) => {
      if (e.target === this.outer) {
        this.submit(e);
      }
    }, true);
    // links that name a field: #members[1].idNumber
    document.addEventListener('click', (e) => {
      const link = e.target.closest('a[href^="#"]');
      const path = link && link.getAttribute('href').slice(1).replace(/%5B/gi, '[').replace(/%5D/gi, ']');
      const instance = path && this.rules.instanceAt(path);
      if (instance) {
        e.preventDefault();
        this.jump(instance.valuePath);
      }
    });
    this.element.addEventListener('keydown', (e) => {
      if (e.key === 'Enter' && e.target.matches('input:not([type=file])') && !e.ctrlKey && !e.metaKey) {
        e.preventDefault();
      }
    });
  }

  outcome() {
    const root = this.outer || document;
    const chosen = root.querySelector('input[name=outcome]:checked, input[type=hidden][name=outcome], select[name=outcome]');
    return chosen && chosen.value ? chosen.value : 'submit';
  }

  setOutcome(outcome) {
    this.rules.outcome = outcome;
    this.form._setState({ data: { ...this.form._getState().data, outcome }, errors: {} });
    if (this.tried) {
      this.tried = false;
      this.changed();
    }
  }

  /** Once per turn, after form-js has drawn the change: only then are hidden fields out. */
  changed() {
    if (this.waiting || !this.form) {
      return;
    }
    this.waiting = true;
    Promise.resolve().then(() => Promise.resolve()).then(() => {
      this.waiting = false;
      this.sync();
    });
  }

  sync() {
    const data = this.data();
    const json = JSON.stringify(data);
    if (this.target && this.target.value !== json) {
      this.target.value = json;
      this.element.dispatchEvent(new CustomEvent('fupin:form-changed', { bubbles: true, detail: { data } }));
    }
    this.showGaps();
    if (this.draft) {
      this.draft.later();
    }
  }

  /** What would be sent: the values of the fields that are shown. */
  data() {
    const { outcome, ...data } = this.form._getSubmitData();
    const own = this.form.get('formFieldRegistry').getAll().some((field) => field.key === 'outcome');
    return filled(own ? { outcome, ...data } : data);
  }

  gaps() {
    const { data } = this.form._getState();
    const fields = this.form.get('formFieldRegistry').getAll();
    return this.rules.gaps()
      .map((gap) => ({ ...gap, element: this.find(gap.path), name: nameOf(gap, data, fields), jump: () => this.jump(gap.instance.valuePath) }))
      .sort((a, b) => (a.element && b.element && a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1));
  }

  showGaps() {
    show(this.gapsElement, this.gaps(), this.tried);
  }

  find(path) {
    return [...this.element.querySelectorAll('[data-path]')].find((element) => element.dataset.path === path);
  }

  async jump(valuePath) {
    this.form.get('repeatRenderManager').reveal(valuePath);
    await drawn();
    reach(this.find(pathText(valuePath)));
  }

  submit(event) {
    const button = event.submitter;
    this.sync();
    if (button && button.formNoValidate) {
      return;
    }
    this.rules.forgetServer();
    const gaps = this.gaps();
    if (!gaps.length) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    this.tried = true;
    this.mark(gaps);
    show(this.gapsElement, gaps, true);
    gaps[0].jump();
  }

  mark(gaps) {
    const errors = {};
    gaps.forEach(({ field, instance, message }) => {
      set(errors, [field.id, ...Object.values(instance.indexes || {})], [message]);
    });
    this.form._setState({ errors });
  }

  /** Shows what the server refused, each at its field, and brings the first into view. */
  refuse(errors) {
    if (!errors.length) {
      return;
    }
    const left = this.rules.serverSaid(errors);
    const instances = this.form.get('formFieldInstanceRegistry').getAll();
    const said = [...this.rules._said.keys()];
    const marked = instances.filter(({ valuePath }) => said.includes(pathText(valuePath)));
    this.mark(marked.map((instance) => ({
      instance,
      field: this.form.get('formFieldRegistry').get(instance.id),
      message: this.rules._said.get(pathText(instance.valuePath)).message,
    })));
    const elsewhere = left.filter((error) => !document.getElementById(`error-${error.field}`));
    if (elsewhere.length) {
      this.element.prepend(notice('is-late', elsewhere.map((error) => error.message).join('；')));
    }
    const cases = [...new Set(errors.flatMap(({ message }) => message.match(CASE_NUMBER) || []))];
    if (cases.length) {
      this.element.prepend(linksTo(cases));
    }
    const first = marked.map((instance) => ({ instance, element: this.find(pathText(instance.valuePath)) }))
      .filter(({ element }) => element)
      .sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1))[0];
    if (first) {
      this.jump(first.instance.valuePath);
    } else if (elsewhere.length) {
      this.element.firstElementChild.scrollIntoView({ block: 'center' });
    }
  }

  /** Puts other values in, as if they had been typed. */
  async fill(data) {
    this.form._setState({ data: this.form._getInitializedFieldData({ ...this.form._getState().initialData, ...data }), errors: {} });
    await drawn();
    this.changed();
  }

  /** Two columns need room, and that depends on where the page puts the form, not on the screen. */
  fitWidth() {
    const fit = () => this.element.classList.toggle('is-slim', this.element.clientWidth < 520);
    fit();
    if (window.ResizeObserver) {
      new ResizeObserver(fit).observe(this.element);
    } else {
      window.addEventListener('resize', fit);
    }
  }
}

/** Loose fields in panels of their own, where the page is the form. A group without a path changes nothing in the data. */
function panelled(schema) {
  const components = [];
  let panel = null;
  schema.components.forEach((component) => {
    if (component.type === 'group' || component.type === 'dynamiclist') {
      panel = null;
      components.push({ ...component, layout: { ...component.layout, row: `row_of_${component.id}` } });
      return;
    }
    if (!panel) {
      panel = { id: `panel_${component.id}`, type: 'group', label: '', components: [], layout: { row: `row_of_panel_${component.id}` } };
      components.push(panel);
    }
    panel.components.push(component);
  });
  return { ...schema, components };
}

/** The form's own headings continue those of the page. */
function headingBelow(element) {
  const before = [...document.querySelectorAll('h1,h2,h3,h4')]
    .filter((heading) => heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING).pop();
  return before && before.localName === 'h1' ? 'h2' : 'h3';
}

/** Rows whose every field is hidden come out of form-js as holes. */
function filled(value) {
  if (Array.isArray(value)) {
    return Array.from(value, (entry) => (entry === undefined || entry === null ? {} : filled(entry)));
  }
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner)]));
  }
  return value;
}

export function notice(state, text) {
  const box = document.createElement('div');
  box.className = `fp-say ${state}`;
  box.setAttribute('role', 'status');
  const words = document.createElement('div');
  words.textContent = text;
  box.append(words);
  return box;
}

/** After form-js has drawn and its effects have run. */
function drawn() {
  return new Promise((resolve) => {
    const later = setTimeout(resolve, 120);
    requestAnimationFrame(() => setTimeout(() => {
      clearTimeout(later);
      resolve();
    }));
  });
}

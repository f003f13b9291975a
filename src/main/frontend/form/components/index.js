/** The components of forms/*.form: ours, in the look of the pages, on form-js's frame. */
import { Checkbox, Checklist, Radio, Select, TagList } from './choices.jsx';
import { DateField } from './date.jsx';
import { Evidence } from './evidence.jsx';
import { Group } from './group.jsx';
import { DynamicList, Rows } from './list.jsx';
import { Person } from './person.jsx';
import { Signature } from './signature.jsx';
import { NumberField, TextArea, TextField, TextList } from './text.jsx';
import { ShownConditions } from '../conditions.js';
import { FormRules } from '../rules.js';
import { translate } from '../translate.js';

const COMPONENTS = [TextField, TextArea, TextList, NumberField, Checkbox, Checklist, TagList, Radio, Select, DateField, Group,
  DynamicList, Evidence, Signature, Person];

class Register {
  constructor(formFields) {
    COMPONENTS.forEach((component) => formFields.register(component.config.type, component));
  }
}
Register.$inject = ['formFields'];

export const fupinModule = {
  __init__: ['fupinComponents'],
  fupinComponents: ['type', Register],
  validator: ['type', FormRules],
  conditionChecker: ['type', ShownConditions],
  repeatRenderManager: ['type', Rows],
  translate: ['value', translate],
};

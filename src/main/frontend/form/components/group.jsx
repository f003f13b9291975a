/** Fields that belong together, under a heading. */
import { Default } from '@bpmn-io/form-js-viewer';
import { useService } from '../service.js';
import { useField, Wrong } from './field.jsx';

export function Group(props) {
  const at = useField(props);
  const { domId, errors } = props;
  const Name = useService('config').fupin.heading;
  return (
    <section class="fp-section" role="group" aria-labelledby={at.label ? `${domId}-name` : undefined} data-path={at.path || undefined} id={domId}>
      {at.label && <Name class="fp-section-name" id={`${domId}-name`}>{at.label}{at.description && <small>{at.description}</small>}</Name>}
      <Default {...props} />
      <Wrong id={`${domId}-error`} errors={errors || []} />
    </section>
  );
}
Group.config = { type: 'group', pathed: true, name: '分组', group: 'container', create: (options = {}) => ({ components: [], ...options }) };

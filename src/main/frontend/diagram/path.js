/** Which elements of the model a case has passed, from the steps that people did. */

/**
 * @param registry bpmn-js's element registry
 * @param path ids of steps in the order in which they were done
 * @returns ids of these steps and of what lies on the shortest way from each to the next; a return has no way and adds none
 */
export function taken(registry, path) {
  const steps = path.filter((id) => registry.get(id));
  const result = new Set(steps);
  if (!steps.length) {
    return result;
  }
  const starts = registry.filter((element) => element.type === 'bpmn:StartEvent' && !element.labelTarget && isTop(element)
    && !(element.businessObject.eventDefinitions || []).length);
  const from = starts.map(({ id }) => id);
  [...(from.length ? [from[0]] : []), ...steps].forEach((id, i, all) => {
    if (i) {
      way(registry, all[i - 1], id).forEach((passed) => result.add(passed));
    }
  });
  return result;
}

const isTop = ({ parent }) => Boolean(parent) && ['bpmn:Process', 'bpmn:Participant'].includes(parent.type);

function way(registry, from, to) {
  const before = new Map([[from, null]]);
  const queue = [from];
  while (queue.length && !before.has(to)) {
    const id = queue.shift();
    next(registry.get(id)).forEach(({ target, by }) => {
      if (!before.has(target)) {
        before.set(target, { id, by });
        queue.push(target);
      }
    });
  }
  const passed = [];
  for (let id = to; before.get(id); id = before.get(id).id) {
    passed.push(id, ...(before.get(id).by ? [before.get(id).by] : []));
  }
  return before.has(to) ? [...passed, from] : [];
}

/** Along flows, into a sub-process at its start and out of it at its end. */
function next(element) {
  const flows = (element.outgoing || []).filter(({ type }) => type === 'bpmn:SequenceFlow');
  const along = flows.map((flow) => ({ target: flow.target.id, by: flow.id }));
  if (element.type === 'bpmn:SubProcess') {
    const inside = (element.children || []).filter(({ type }) => type === 'bpmn:StartEvent');
    return inside.length ? inside.map(({ id }) => ({ target: id })) : along;
  }
  if (element.type === 'bpmn:EndEvent' && element.parent && element.parent.type === 'bpmn:SubProcess') {
    return (element.parent.outgoing || []).filter(({ type }) => type === 'bpmn:SequenceFlow')
      .map((flow) => ({ target: flow.target.id, by: flow.id }));
  }
  return along;
}

/**
 * When a component is hidden. form-js takes hidden values out of the data once; here it goes on until nothing changes,
 * so that a value which nobody sees decides nothing (the server does the same: io.fupin.form.Visibility).
 */
import { ConditionChecker } from '@bpmn-io/form-js-viewer';
import { set } from 'min-dash';

const ROUNDS = 10;

export class ShownConditions extends ConditionChecker {
  applyConditions(data, contextData = {}, options = {}) {
    let shown = contextData;
    for (let round = 0; round < ROUNDS; round++) {
      const next = super.applyConditions(contextData, shown, options);
      if (JSON.stringify(next) === JSON.stringify(shown)) {
        break;
      }
      shown = next;
    }
    return data === contextData ? shown : super.applyConditions(data, shown, options);
  }

  /** Null and not absent: form-js would put the value with which the form was opened in its place. */
  _cleanlyClearDataAtPath(path, data) {
    set(data, path, null);
  }
}

ShownConditions.$inject = ConditionChecker.$inject;

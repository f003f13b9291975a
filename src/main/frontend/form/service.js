/** form-js's services inside a component (form-js keeps its own hook for this to itself). */
import { FormContext } from '@bpmn-io/form-js-viewer';
import { useContext } from 'preact/hooks';

export function useService(type) {
  return useContext(FormContext).getService(type);
}

package io.fupin.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What the model of a procedure says about its user tasks.
 *
 * @param startEvent id of the element at which a case begins
 * @param startName  what is done there: 农户申请
 * @param ends   ids of the elements at which a case ends, by their names: 已建档立卡
 * @param phases names of the phases in the order of the procedure
 * @param steps  by id without prefix, in the order of the model
 */
public record ProcedureModel(String modelRef, String process, String name, int version, String startEvent, String startName,
                             String startForm, Map<String, String> ends, List<String> phases, LinkedHashMap<String, Step> steps) {

    /** @throws NoSuchElementException when the model has no such step */
    public Step step(String id) {
        Step step = steps.get(id);
        if (step == null) {
            throw new NoSuchElementException("流程 " + process + " 没有环节 " + id);
        }
        return step;
    }

    /**
     * A user task.
     *
     * @param outcomes      keys of what an officer may decide here, in order
     * @param returnTargets steps a reviewer may return to
     * @param serviceLimit  policy parameter with the limit in working days
     * @param fourEyes      steps ({@code start} for the application) whose officer may not act here
     * @param batch         whether many cases may be decided on one page
     * @param takeBack      whether whoever completed the step may take it back until the next person acted
     */
    public record Step(String id, String name, String phase, String formKey, List<String> outcomes, List<String> returnTargets,
                       String serviceLimit, List<String> fourEyes, boolean batch, boolean takeBack, Map<String, String> properties) {

        /** Whether reviewers may return to it though the case passed it by: 补充凭据. */
        public boolean correction() {
            return "true".equals(properties.get("correction"));
        }
    }
}

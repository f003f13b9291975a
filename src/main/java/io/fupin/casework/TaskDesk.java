package io.fupin.casework;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The one way a user task runs. Every call is one transaction and begins with "may this officer?". */
public interface TaskDesk {

    /**
     * What the task page and the API show.
     *
     * @throws Cases.NotFound when the officer may not see it
     */
    OpenTask open(String taskId, Officer officer);

    /** 签收: from now on the task is this officer's. */
    void claim(String taskId, Officer officer);

    /** 放回. */
    void release(String taskId, Officer officer);

    /**
     * Completes a task. The same submission twice is answered with the first result.
     *
     * @throws Refusal     when the form or a rule refuses
     * @throws AlreadyDone when somebody else was first
     * @throws NotAllowed  when the officer may see the task but not do it
     */
    Completion complete(String taskId, Officer officer, String outcome, String opinion, ObjectNode form);

    /**
     * The part of {@link #complete} after the form was checked, for steps that cover many cases at once: the caller holds the cases'
     * locks, has asked {@link #requireMayAct} and has applied the domain's part.
     */
    void recordAll(Officer officer, String outcome, List<Done> done);

    /**
     * May this officer do all of these tasks? What is refused names its case.
     *
     * @param files the cases of the tasks by number
     * @throws NotAllowed or Cases.NotFound or AlreadyDone, as {@link #complete} would
     */
    void requireMayAct(Collection<WorkItem> items, Map<String, CaseFile> files, Officer officer);

    /** One of many tasks done at once. */
    record Done(WorkItem item, CaseFile file, String opinion, ObjectNode form, Routing routing) {
    }

    /**
     * @param outcomes      what may be decided, in order
     * @param data          what the form opens with
     * @param schema        the form, form-js JSON
     * @param lists         values for the form's {@code valuesKey}s
     * @param hindrance     why this officer may look but not act; null when he may
     * @param doneElsewhere where a step is done that covers many cases; null when it is done here
     */
    record OpenTask(WorkItem item, CaseFile file, List<OutcomeChoice> outcomes, ObjectNode data, String schema,
                    Map<String, List<String>> lists, List<ReturnTarget> returnTargets, String hindrance, String doneElsewhere) {
    }

    /** @param requires what must be filled in for this outcome: {@code opinion} where a reason is due, then keys of the form */
    record OutcomeChoice(String key, String name, List<String> requires) {
    }

    /** An earlier step of this case that the reviewer may return to. */
    record ReturnTarget(String step, String name) {
    }

    /** @param state {@code OPEN} or {@code CLOSED} */
    record Completion(String caseNumber, String phase, String state, List<String> warnings) {
    }
}

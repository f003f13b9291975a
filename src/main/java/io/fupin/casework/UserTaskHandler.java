package io.fupin.casework;

import io.fupin.account.Officer;
import java.util.List;
import java.util.Map;

/**
 * One user task of one procedure: what its form opens with, and what its submission does to the domain.
 *
 * @param <F> the form as a record
 */
public interface UserTaskHandler<F> {

    /** {@code household-identification.investigate}: process and step. */
    String taskKey();

    Class<F> formType();

    /** What the form shows when it is opened; keys of the form, anything JSON can hold. */
    default Map<String, Object> open(CaseFile file, Officer officer) {
        return Map.of();
    }

    /**
     * Applies a decision other than a return, on a locked case, after the form was checked against its schema.
     *
     * @throws Refusal when a rule of the domain is violated; nothing is changed then
     */
    Routing apply(CaseFile file, F form, Decision decision);

    /** What stands in the timeline where the officer wrote no opinion of his own; empty for nothing. */
    default String summary(F form) {
        return "";
    }

    /** Lists that depend on place and year, by the form's {@code valuesKey}. */
    default Map<String, List<String>> lists(CaseFile file) {
        return Map.of();
    }

    /** What an outcome is called at this step where its usual name would say something else; null for the usual name. */
    default String outcomeName(String outcome) {
        return null;
    }

    /** Where this step is done when it covers many cases at once, in words; null when it is done case by case. */
    default String doneElsewhere() {
        return null;
    }
}

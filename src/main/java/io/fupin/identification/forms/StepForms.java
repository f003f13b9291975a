package io.fupin.identification.forms;

import java.util.List;

/** The small forms. */
public final class StepForms {

    private StepForms() {
    }

    public record Acceptance(String reason) {
    }

    public record HelperAssignment(String helperName, String helperUnit, String helperRank, String helperPhone, String plan,
                                   List<Measure> measures) {
    }

    public record Measure(String kind, String detail) {
    }
}

package io.fupin.identification.forms;

import java.time.LocalDate;
import java.util.List;

/** The small forms. */
public final class StepForms {

    private StepForms() {
    }

    public record Acceptance(String reason) {
    }

    public record TownshipReview(SpotVisit spotVisit) {
    }

    /** The visit to a household drawn for the township's spot check. */
    public record SpotVisit(LocalDate visitedOn, List<String> visitors, String finding, List<String> evidence) {
    }

    public record CountyReview(CountyCheck countyCheck) {
    }

    /** The check of a household drawn by the county. */
    public record CountyCheck(LocalDate checkedOn, List<String> checkers, String finding, List<String> evidence) {
    }

    public record Announcement(LocalDate announcedOn, String documentNumber) {
    }

    public record HelperAssignment(String helperName, String helperUnit, String helperRank, String helperPhone, String plan,
                                   List<Measure> measures) {
    }

    public record Measure(String kind, String detail) {
    }
}

package io.fupin.incident.data;

import io.fupin.account.Post;
import io.fupin.region.RegionCode;
import java.time.LocalDate;

/**
 * An incident as it stands.
 *
 * @param place      village, township or county in which it lies
 * @param scene      where it was, in words, when it lies at the township so that the village does not read a complaint about itself
 * @param viral      whether it is on the net or in the papers
 * @param complaint  case of the objection that it came from; null for none
 * @param level      一般, 较大, 重大; null before it is graded
 * @param handling   post that handles it; null before it is graded
 * @param founded    null before it was looked into
 */
public record Incident(String caseNumber, RegionCode place, String scene, String title, String kind, LocalDate happenedOn, LocalDate reportedOn, int persons,
                       int casualties, boolean viral, boolean funds, String complaint, String level, String reason, Post handling, Boolean founded) {

    /** Days between the day it happened, or was found, and the report. */
    public long delay() {
        return reportedOn.toEpochDay() - happenedOn.toEpochDay();
    }
}

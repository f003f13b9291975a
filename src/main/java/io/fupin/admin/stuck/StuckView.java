package io.fupin.admin.stuck;

import java.time.Instant;
import java.util.List;

/**
 * What stands still because the system could not go on.
 *
 * @param more whether there are others beyond these
 */
record StuckView(List<Line> lines, boolean more) {

    /**
     * @param place of the case
     * @param why   in words of the office; what only says something to a programmer stands in the server's log
     */
    record Line(String id, String caseNumber, String procedure, String place, Instant since, String why) {
    }
}

package io.fupin.casework;

import io.fupin.region.RegionCode;
import java.time.Instant;

/**
 * A case.
 *
 * @param modelRef     the version of the procedure on which it runs to its end
 * @param subject      head of household, or what the case is about, as lists show it
 * @param persons      size of the household; null where the subject is none
 * @param phase        Chinese name of the phase it is in
 * @param result       Chinese name of its end; null while it is open
 * @param startedBy    person; null when the public started it
 * @param previousCase the ended case that this one goes back to; null otherwise
 */
public record CaseFile(String caseNumber, String process, String modelRef, String subject, Integer persons, String groupName,
                       RegionCode village, RegionCode township, RegionCode county, boolean open, String phase, Instant openedAt,
                       Instant closedAt, String result, Long startedBy, String startedByName, String startedPost,
                       String previousCase) {

    /** As said on the phone within a county: 识2016-0317 for SB-220281-2016-0317. */
    public String shortNumber() {
        return CaseNumbers.shortForm(caseNumber);
    }
}

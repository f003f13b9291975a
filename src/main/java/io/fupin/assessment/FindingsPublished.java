package io.fupin.assessment;

import io.fupin.account.Officer;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.List;

/**
 * The result of an assessment was published (processes.md 8, step 6): told in the transaction of the publication, once. Nobody but firm and
 * county knew of a household before.
 *
 * @param assessment number of its case
 * @param publisher  of whoever commissioned it
 * @param households what the assessor upheld; empty for none
 */
public record FindingsPublished(String assessment, LocalDate on, Officer publisher, List<Found> households) {

    /**
     * @param reference      {@code PG-220281-2016-0001.F-03}
     * @param wrongExit      错退; else 漏评
     * @param registerNumber null for a household that was missed
     * @param grounds        what it lacks: 收入、住房
     */
    public record Found(String reference, boolean wrongExit, String registerNumber, RegionCode village, String groupName, String headName, int persons,
                        String grounds) {

        /** 错退, 漏评. */
        public String kind() {
            return wrongExit ? "错退" : "漏评";
        }
    }
}

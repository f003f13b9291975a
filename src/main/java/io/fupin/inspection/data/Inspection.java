package io.fupin.inspection.data;

import io.fupin.account.Post;
import io.fupin.region.RegionCode;
import java.time.LocalDate;

/**
 * An inspection as it stands.
 *
 * @param term    of the calendar: 2016-11; null for one that somebody ordered
 * @param targets joined by 、; null until there is a plan
 * @param found   problems; null until it was on the spot
 */
public record Inspection(String caseNumber, Kind kind, RegionCode county, String title, Post inspector, String term, LocalDate startsOn, LocalDate until,
                         String targets, Integer found, LocalDate inspectedOn) {

    /** Of SU-1, SU-2 and SU-3. */
    public enum Kind {
        JOINT("联合督查"), SPECIAL("专项检查"), MONTHLY("月度督查");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** @throws IllegalArgumentException for a word that is none of them */
        public static Kind of(String title) {
            for (Kind kind : values()) {
                if (kind.title.equals(title)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(title);
        }
    }
}

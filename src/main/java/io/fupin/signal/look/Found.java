package io.fupin.signal.look;

import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.signal.Kind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Something that was seen.
 *
 * @param region     the smallest place that holds everything behind it
 * @param subject    what it is about; the same matter has the same subject every day
 * @param happenedOn the day, or the first day of the year that it is about
 */
public record Found(Kind kind, RegionCode region, String subject, LocalDate happenedOn, String text, List<Behind> behind) {

    /**
     * One of those that stand behind it.
     *
     * @param title          于广发户
     * @param href           where it can be looked at; null for nowhere
     * @param registerNumber null for what is no household on the register
     * @param caseNumber     null for what is no case
     */
    public record Behind(String title, String text, String href, String registerNumber, String caseNumber) {

        public static Behind household(String head, String text, String registerNumber) {
            return new Behind(head + "户", text, "/households/" + registerNumber, registerNumber, null);
        }

        public static Behind ofCase(String subject, String text, String caseNumber) {
            return new Behind(subject, text, "/cases/" + caseNumber, null, caseNumber);
        }
    }

    /** The smallest place that holds all of these; at most a county. */
    static RegionCode around(RegionCode county, Collection<RegionCode> villages) {
        RegionCode first = villages.iterator().next();
        if (villages.stream().allMatch(first::equals)) {
            return first;
        }
        RegionCode township = first.level() == RegionLevel.VILLAGE ? first.township() : first;
        return township.level() == RegionLevel.TOWNSHIP && villages.stream().allMatch(township::contains) ? township : county;
    }
}

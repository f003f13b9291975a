package io.fupin.change.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * 自然增减台账 ({@code change/month.html}).
 *
 * @param region code of the area chosen; null for the officer's own
 * @param kinds  heads of the columns of {@link Area#persons}
 * @param next   address of the next page; null on the last
 */
public record ChangeMonthView(String area, YearMonth month, String region, List<String> kinds, List<Area> areas, Area total, List<Line> lines, String first,
                              String next) {

    /**
     * @param href           of its own parts; null where there are none
     * @param persons        by kind
     * @param net            persons more than before; negative for fewer
     * @param householdsIn   by 分户
     * @param householdsOut  自然销户, 并户 included
     * @param entries        changes and corrections of entries, which change no number
     */
    public record Area(String name, String href, List<Integer> persons, int net, int householdsIn, int householdsOut, int entries) {
    }

    /** @param effect 减 1 人; empty where no number changes */
    public record Line(String head, String place, String registerNumber, String kind, String effect, LocalDate effectiveOn, LocalDate appliedOn,
                       String approvedBy, String caseNumber) {
    }
}

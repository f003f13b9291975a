package io.fupin.plan.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 规划与实绩 ({@code plan/plan.html}).
 *
 * @param area      蛟河市; {@code areaCode} its code
 * @param years     that one can choose; {@code year} the one chosen
 * @param firstHead head of the first column
 * @param planned   whether the plan says anything for this area and year
 * @param total     of the area: the plan's own figure, not the sum of the rows
 * @param remarks   what does not fit between the plan's levels, and where figures come from
 * @param faults    of the plan itself
 * @param table     表2-1 over all years; empty below a county
 * @param ways      表3-1; empty where there is none
 * @param areas     that one can choose; empty for a village
 * @param mayImport whether the officer takes plans over
 */
public record PlanView(String area, String areaCode, int year, LocalDate day, List<Integer> years, String firstHead, boolean planned, List<Row> rows,
                       Row total, List<String> remarks, List<Fault> faults, List<YearRow> table, List<WayRow> ways, List<Choice> areas, boolean mayImport,
                       String excelHref, String pdfHref) {

    /**
     * @param villagesNamed names of the villages of the year, with a mark where one stands twice; empty for none
     * @param href          of the place's own parts; null where there are none
     * @param exitsHref     the households behind the actual figure; null for zero
     */
    public record Row(String name, Figure households, Figure persons, Figure villages, List<Village> villagesNamed, String href, String exitsHref) {
    }

    /**
     * @param planned null where the plan does not say
     * @param share   done of planned, percent; null where nothing is planned, or nothing at all
     */
    public record Figure(Integer planned, int actual, BigDecimal share) {

        /** How much is still to do; null where nothing is planned. */
        public Integer open() {
            return planned == null ? null : Math.max(planned - actual, 0);
        }
    }

    /** @param out whether it has been let out by the day; @param again stands in the plan a second time */
    public record Village(String name, boolean out, boolean again) {
    }

    public record Fault(String kind, String text, String title) {
    }

    /** A year of 表2-1. */
    public record YearRow(String year, Figure persons, Figure villages, String href, boolean chosen) {
    }

    /** @param reached person-times of the measures on file that go this way; null where no kind of measure does */
    public record WayRow(String way, int personTimes, boolean total, Integer reached) {
    }

    public record Choice(String key, String name, boolean chosen) {
    }

    /** The households behind an actual figure ({@code household/report-households.html}). */
    public record Behind(String title, LocalDate day, String reportHref, List<Household> households, String first, String next) {
    }

    public record Household(String registerNumber, String head, String place, int persons, String cause, String type, String href) {
    }
}

package io.fupin.household.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A table of the register ({@code household/report.html}).
 *
 * @param area       蛟河市; {@code areaCode} its code
 * @param firstHead  head of the first column: 乡镇, 村, 致贫原因
 * @param population whether farm population and incidence have their columns
 * @param source     of the population; null for none
 * @param stated     what plans state that differs: 规划载明 3.88%
 * @param tables     of which one can choose
 * @param areas      of which one can choose, the whole first; empty for a village
 */
public record ReportView(String table, String title, String number, String area, String areaCode, LocalDate day, String firstHead, boolean population,
                         String source, List<Row> rows, Row total, List<String> stated, List<Choice> tables, List<Choice> areas,
                         String excelHref, String pdfHref) {

    /**
     * @param households with {@code href} to them; a row of zero has none
     * @param share      of all persons, percent
     * @param rural      farm population; null where none is on file
     * @param incidence  percent; null where it cannot be told
     */
    public record Row(String name, int households, int persons, BigDecimal share, Integer rural, BigDecimal incidence, String href) {
    }

    public record Choice(String key, String name, String href, boolean chosen) {
    }

    /** The households behind one number ({@code household/report-households.html}). */
    public record Behind(String title, LocalDate day, String reportHref, List<Household> households, String first, String next) {
    }

    public record Household(String registerNumber, String head, String place, int persons, String cause, String type, String href) {
    }
}

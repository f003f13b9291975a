package io.fupin.household.report;

import io.fupin.household.report.ReportView.Choice;
import java.time.LocalDate;
import java.util.List;

/**
 * Table 2-2 ({@code household/indicators.html}).
 *
 * @param stated  heads of the columns that plans state: 规划 2018年底; empty for an area of which none states anything
 * @param source  of what is stated; null for none
 * @param aimed   whether anything must be at least so much
 * @param province what the area is held against: the province's averages
 * @param remarks where a plan's figure does not follow from the files, and where the population comes from
 */
public record IndicatorView(String area, String areaCode, LocalDate day, List<String> stated, String source, boolean aimed, List<Row> rows,
                            List<Against> province, List<String> remarks, List<Choice> tables, List<Choice> areas, String excelHref, String pdfHref) {

    /**
     * @param value  4.28%, 11,609 人; 没有数据 where it cannot be told
     * @param how    11,609 ÷ 271,000 人; null for a plain number
     * @param href   to the households behind it; null for none
     * @param stated one for each column; empty where nothing is stated
     * @param aim    ≥90%; null for none
     * @param mark   colour of the value against its aim
     */
    public record Row(int number, String title, String value, String how, String href, List<String> stated, String aim, String mark) {
    }

    /** @param difference in words; null where one of the two is not known */
    public record Against(String title, String own, String province, String difference) {
    }
}

package io.fupin.household.report;

import io.fupin.account.Officer;
import io.fupin.household.report.IndicatorCounts.Figure;
import io.fupin.household.report.RegisterCounts.Question;
import io.fupin.household.report.ReportView.Row;
import io.fupin.policy.PolicyParameters;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register's tables over the open API: counts only, nobody's name. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportsApi {

    private final ReportViews reports;
    private final IndicatorViews indicators;
    private final IndicatorCounts counts;
    private final PolicyParameters parameters;

    ReportsApi(ReportViews reports, IndicatorViews indicators, IndicatorCounts counts, PolicyParameters parameters) {
        this.reports = reports;
        this.indicators = indicators;
        this.counts = counts;
        this.parameters = parameters;
    }

    /**
     * @param share           of all persons, percent; null without persons
     * @param ruralPopulation null where none is on file
     * @param incidence       percent; null where it cannot be told: no data is not 0
     */
    record Line(String name, int households, int persons, BigDecimal share, Integer ruralPopulation, BigDecimal incidence) {
    }

    /** @param number as the plan numbers it; null for none @param remarks figures that a plan states otherwise */
    record Table(String table, String title, String number, RegionCode region, LocalDate day, List<Line> items, Line total, List<String> remarks) {
    }

    /** @param table areas, poor-villages, causes or types */
    @GetMapping("/register")
    Table register(Officer officer, @RequestParam(defaultValue = "areas") String table, @RequestParam(required = false) String region,
                   @RequestParam(required = false) String day) {
        ReportTable asked = ReportTable.of(table).orElseThrow(() -> Problem.notFound("没有这张统计表。"));
        ReportView view = reports.view(asked, reports.question(officer, region, day));
        return new Table(view.table(), view.title(), view.number(), RegionCode.of(view.areaCode()), view.day(),
                view.rows().stream().map(ReportsApi::line).toList(), line(view.total()), view.stated());
    }

    private static Line line(Row row) {
        return new Line(row.name(), row.households(), row.persons(), row.share(), row.rural(), row.incidence());
    }

    /** A figure that a plan states, percent or a number as the indicator is. */
    record Stated(LocalDate day, BigDecimal value, String source) {
    }

    /**
     * @param unit  PERCENT, PERSONS or HOUSEHOLDS
     * @param value null where it cannot be told
     * @param part  what was counted, of {@code whole}; null for a plain number or no data
     * @param least what it must be at least; null for none
     */
    record IndicatorItem(int number, String indicator, String title, Indicator.Unit unit, BigDecimal value, BigDecimal part, BigDecimal whole,
                         BigDecimal least, List<Stated> stated) {
    }

    record Indicators(RegionCode region, LocalDate day, List<IndicatorItem> items) {
    }

    /** 表2-2. */
    @GetMapping("/indicators")
    Indicators indicators(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String day) {
        Question question = reports.question(officer, region, day);
        Map<Indicator, Figure> figures = indicators.figures(question);
        List<IndicatorCounts.Stated> stated = counts.stated(question);
        List<IndicatorItem> items = new ArrayList<>();
        for (Indicator one : Indicator.values()) {
            Figure figure = figures.get(one);
            BigDecimal value = figure == null ? null : figure.value();
            items.add(new IndicatorItem(one.ordinal() + 1, one.key(), one.title(), one.unit(), value, value == null ? null : figure.part(),
                    value == null ? null : figure.whole(), one.least() == null ? null
                    : parameters.figure(one.least(), question.area().county(), question.day()).orElse(null),
                    stated.stream().filter(other -> other.figure().equals(one.title())).map(other -> new Stated(other.day(), other.value(), other.source())).toList()));
        }
        return new Indicators(question.area(), question.day(), items);
    }
}

package io.fupin.household.report;

import io.fupin.household.PersonalData;
import io.fupin.household.report.Indicator.Department;
import io.fupin.household.report.IndicatorCounts.Figure;
import io.fupin.household.report.IndicatorCounts.Income;
import io.fupin.household.report.IndicatorCounts.Stated;
import io.fupin.household.report.IndicatorView.Against;
import io.fupin.household.report.IndicatorView.Row;
import io.fupin.household.report.RegisterCounts.By;
import io.fupin.household.report.RegisterCounts.Line;
import io.fupin.household.report.RegisterCounts.Population;
import io.fupin.household.report.RegisterCounts.Question;
import io.fupin.household.report.ReportView.Behind;
import io.fupin.household.report.ReportView.Household;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import io.fupin.web.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Table 2-2 as the page, the file and the paper show it: what is counted, and beside it what plans state. */
@Component
class IndicatorViews {

    private static final int SIZE = 50;
    private static final String NONE = "没有数据";

    private final IndicatorCounts indicators;
    private final RegisterCounts counts;
    private final ReportViews reports;
    private final Regions regions;
    private final PolicyParameters parameters;
    private final Words words;

    IndicatorViews(IndicatorCounts indicators, RegisterCounts counts, ReportViews reports, Regions regions, PolicyParameters parameters, Words words) {
        this.indicators = indicators;
        this.counts = counts;
        this.reports = reports;
        this.regions = regions;
        this.parameters = parameters;
        this.words = words;
    }

    IndicatorView view(Question question) {
        Integer population = population(question);
        Map<Indicator, Figure> figures = figures(question, population);
        List<Stated> stated = indicators.stated(question);
        List<LocalDate> days = stated.stream().map(Stated::day).distinct().toList();
        List<Row> rows = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            rows.add(row(indicator, figures.get(indicator), question, days.stream().map(day -> plan(stated, indicator, day)).toList()));
        }
        return new IndicatorView(regions.fullName(question.area()), question.area().value(), question.day(),
                days.stream().map(day -> "规划 " + words.fullDay(day)).toList(), stated.stream().map(Stated::source).findFirst().orElse(null),
                rows.stream().anyMatch(row -> row.aim() != null), rows, province(question, figures.get(Indicator.INCIDENCE)),
                remarks(question, stated, figures, population), reports.tables(null, question), reports.areas(question),
                address("/reports/indicators.xlsx", question).toString(), address("/reports/indicators.pdf", question).toString());
    }

    /** What the files tell of each indicator; those that they do not tell are not there. */
    Map<Indicator, Figure> figures(Question question) {
        return figures(question, population(question));
    }

    private Map<Indicator, Figure> figures(Question question, Integer population) {
        Map<Indicator, Figure> figures = indicators.count(question, population);
        for (Indicator indicator : Indicator.values()) {
            if (indicator.department() != null && question.area().level() == RegionLevel.COUNTY) {
                parameters.figureOfYear(indicator.department().parameter(), question.area(), question.day().getYear())
                        .ifPresent(value -> figures.put(indicator, new Figure(value, null, "%")));
            }
        }
        return figures;
    }

    /** How it is worked out, or who has to say it; null for a plain number. */
    private String how(Indicator indicator, Figure figure, Question question) {
        Department department = indicator.department();
        if (department != null) {
            int year = question.day().getYear();
            return figure != null ? year + " 年，" + department.name() + "提供" : question.area().level() == RegionLevel.COUNTY
                    ? "农户档案里没有：由" + department.name() + "提供，县里在“政策参数”录入 " + year + " 年的数" : "只有全县的数，由" + department.name() + "提供";
        }
        return figure == null || figure.whole() == null || figure.value() == null ? null
                : words.number(figure.part()) + " ÷ " + words.number(figure.whole()) + " " + figure.unit();
    }

    private Integer population(Question question) {
        Map<String, Integer> rural = counts.ruralPopulation(By.TOWNSHIP, question);
        return rural.isEmpty() ? null : rural.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Row row(Indicator indicator, Figure figure, Question question, List<String> stated) {
        BigDecimal value = figure == null ? null : figure.value();
        Optional<BigDecimal> least = indicator.least() == null ? Optional.empty()
                : parameters.figure(indicator.least(), question.area().county(), question.day());
        return new Row(indicator.ordinal() + 1, indicator.title(), text(indicator, value), how(indicator, figure, question),
                value == null || figure.part().signum() == 0 || indicator.department() != null ? null
                        : address("/reports/indicators/households", question).with("indicator", indicator.key()).toString(),
                stated, least.map(one -> "≥" + plain(one) + "%").orElse(null),
                value == null || least.isEmpty() ? "" : figure.atLeast(least.get()) ? "is-ok" : "is-warn");
    }

    private String text(Indicator indicator, BigDecimal value) {
        return value == null ? NONE : (indicator.unit() == Indicator.Unit.PERCENT ? value.toPlainString() : words.number(value)) + indicator.unit().word();
    }

    private String plan(List<Stated> stated, Indicator indicator, LocalDate day) {
        return stated.stream().filter(one -> one.day().equals(day) && one.figure().equals(indicator.title())).findFirst()
                .map(one -> told(indicator, one.value())).orElse("");
    }

    private String told(Indicator indicator, BigDecimal value) {
        return indicator.unit() == Indicator.Unit.PERCENT ? plain(value) + "%" : words.number(value.stripTrailingZeros()) + indicator.unit().word();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private List<Against> province(Question question, Figure incidence) {
        RegionCode county = question.area().county();
        Optional<BigDecimal> rate = parameters.figureOfYear("provincial-incidence", county, question.day().getYear());
        Income income = indicators.income(question);
        Optional<BigDecimal> average = parameters.figureOfYear("provincial-income-average", county, income.year());
        return List.of(
                new Against(question.day().getYear() + " 年贫困发生率", incidence.value() == null ? NONE : incidence.value().toPlainString() + "%",
                        rate.map(one -> plain(one) + "%").orElse("没有录入"), incidence.value() == null ? null
                        : rate.map(one -> difference(incidence.value().subtract(one), plain(incidence.value().subtract(one).abs()) + " 个百分点")).orElse(null)),
                new Against(income.year() + " 年人均收入（在册户）", income.perCapita() == null ? NONE : words.money(income.perCapita()) + " 元",
                        average.map(one -> words.money(one) + " 元").orElse("没有录入"), income.perCapita() == null ? null
                        : average.map(one -> difference(income.perCapita().subtract(one), words.money(income.perCapita().subtract(one).abs()) + " 元")).orElse(null)));
    }

    private static String difference(BigDecimal difference, String words) {
        return difference.signum() == 0 ? "相等" : (difference.signum() > 0 ? "高 " : "低 ") + words;
    }

    /** A figure of a plan that does not follow from what is counted is shown as it stands there, and never put in its place. */
    private List<String> remarks(Question question, List<Stated> stated, Map<Indicator, Figure> figures, Integer population) {
        List<String> remarks = new ArrayList<>();
        Population known = population == null ? null : counts.population(question);
        if (known != null) {
            remarks.add("农业人口：%d年 %,d 人，%s".formatted(known.year(), population, known.source()));
        }
        for (Indicator indicator : Indicator.values()) {
            BigDecimal value = figures.containsKey(indicator) ? figures.get(indicator).value() : null;
            stated.stream().filter(one -> value != null && one.day().equals(question.day()) && one.figure().equals(indicator.title())
                    && one.value().compareTo(value) != 0).forEach(one -> remarks.add("%s：%s载明 %s，按档案算是 %s。两数不符，照原文列出，不作调整。"
                            .formatted(indicator.title(), one.source(), told(indicator, one.value()), text(indicator, value))));
        }
        remarks.add("“没有数据”的各项，农户档案里没有登记，部门的数县里还没有录入，或者分母是 0；“解决农村安全饮水”只算在册户，规划算的是全部农户。");
        return remarks;
    }

    Behind behind(Indicator indicator, Question question, String after) {
        List<Line> lines = indicators.behind(indicator, question, after, SIZE + 1);
        boolean more = lines.size() > SIZE;
        List<Line> shown = more ? lines.subList(0, SIZE) : lines;
        FilterAddress here = address("/reports/indicators/households", question).with("indicator", indicator.key());
        boolean health = PersonalData.needsHealth(question.officer());
        return new Behind(regions.fullName(question.area()) + " " + indicator.title(), question.day(), address("/reports/indicators", question).toString(),
                shown.stream().map(line -> new Household(line.registerNumber(), line.head(), regions.fullName(line.village())
                        + (line.group() == null ? "" : " " + line.group()), line.persons(), health ? line.cause() : null, line.type(),
                        FilterAddress.of("/households/" + line.registerNumber(), "on", question.day().toString()).toString())).toList(),
                after == null ? null : here.toString(), more ? here.with("after", shown.get(SIZE - 1).registerNumber()).toString() : null);
    }

    static FilterAddress address(String path, Question question) {
        return FilterAddress.of(path, "region", question.area().value(), "day", question.day().toString());
    }
}

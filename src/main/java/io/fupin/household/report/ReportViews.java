package io.fupin.household.report;

import io.fupin.account.Officer;
import io.fupin.household.PersonalData;
import io.fupin.household.AskedRegion;
import io.fupin.household.report.RegisterCounts.By;
import io.fupin.household.report.RegisterCounts.Count;
import io.fupin.household.report.RegisterCounts.Line;
import io.fupin.household.report.RegisterCounts.Population;
import io.fupin.household.report.RegisterCounts.Question;
import io.fupin.household.report.ReportView.Behind;
import io.fupin.household.report.ReportView.Choice;
import io.fupin.household.report.ReportView.Household;
import io.fupin.household.report.ReportView.Row;
import io.fupin.household.web.AskedDay;
import io.fupin.policy.PolicyParameters;
import io.fupin.problem.Problem;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The register's tables as the page and the file show them. */
@Component
class ReportViews {

    private static final List<String> TYPES = List.of("低保户", "五保户", "一般户");
    private static final int SIZE = 50;

    private final RegisterCounts counts;
    private final Regions regions;
    private final PolicyParameters parameters;
    private final Clock clock;

    ReportViews(RegisterCounts counts, Regions regions, PolicyParameters parameters, Clock clock) {
        this.counts = counts;
        this.regions = regions;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** @throws Problem 404 for a region outside the officer's area, 400 for a day that is none or has not come */
    Question question(Officer officer, String region, String day) {
        RegionCode chosen = AskedRegion.of(officer, region);
        RegionCode area = chosen == null ? officer.post().region() : regions.find(chosen).map(Region::code)
                .orElseThrow(() -> Problem.notFound("没有这个地区：" + region));
        if (area.level().compareTo(RegionLevel.COUNTY) < 0) {
            area = regions.within(area, RegionLevel.COUNTY).stream().findFirst().map(Region::code)
                    .orElseThrow(() -> Problem.notFound("这里还没有县。"));
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate asked = AskedDay.of(day, today);
        return new Question(officer, area, asked == null ? today : asked);
    }

    ReportView view(ReportTable table, Question question) {
        boolean townships = question.area().level() == RegionLevel.COUNTY;
        By by = table.by(townships);
        Map<String, Count> found = counts.by(by, question);
        Map<String, Integer> rural = table == ReportTable.AREAS || table == ReportTable.POOR_VILLAGES ? counts.ruralPopulation(by, question) : Map.of();
        int persons = found.values().stream().mapToInt(Count::persons).sum();
        List<Row> rows = new ArrayList<>();
        labels(table, question, found).forEach((label, name) -> rows.add(row(name, found.getOrDefault(label, Count.NONE), persons, rural.get(label),
                address("/reports/register/households", table, question).with("label", label.isEmpty() ? "-" : label).toString())));
        Integer ruralTotal = rural.isEmpty() ? null : labels(table, question, found).keySet().stream().mapToInt(label -> rural.getOrDefault(label, 0)).sum();
        Row total = row("合计", new Count(found.values().stream().mapToInt(Count::households).sum(), persons), persons, ruralTotal,
                address("/reports/register/households", table, question).toString());
        Population population = rural.isEmpty() ? null : counts.population(question);
        return new ReportView(table.key(), table.title(), table.number(), regions.fullName(question.area()), question.area().value(), question.day(),
                switch (table) {
                    case AREAS -> townships ? "乡镇（街）" : "村";
                    case POOR_VILLAGES -> "村";
                    case CAUSES -> "主要致贫原因";
                    case TYPES -> "类型";
                }, population != null, population == null ? null : population.year() + "年，" + population.source(), rows, total,
                table == ReportTable.AREAS ? stated(question, total) : List.of(), tables(table, question), areas(question),
                address("/reports/register.xlsx", table, question).toString(),
                address("/reports/register.pdf", table, question).toString());
    }

    /** What there is to be counted, zeros included: 河北街 has nobody and stands there with 0. */
    private Map<String, String> labels(ReportTable table, Question question, Map<String, Count> found) {
        Map<String, String> labels = new LinkedHashMap<>();
        switch (table) {
            case AREAS -> {
                if (question.area().level() == RegionLevel.VILLAGE) {
                    labels.put(question.area().value(), regions.get(question.area()).name());
                } else {
                    regions.children(question.area()).forEach(region -> labels.put(region.code().value(), region.name()));
                }
            }
            case POOR_VILLAGES -> counts.poorVillages(question).forEach(village -> labels.put(village, regions.fullName(RegionCode.of(village))));
            case CAUSES -> named(parameters.list("poverty-cause-codes", question.area().county(), question.day()), found, labels);
            case TYPES -> named(TYPES, found, labels);
        }
        return labels;
    }

    /** The words of the code list in their order, then what else is on file, then what has none. */
    private static void named(List<String> codes, Map<String, Count> found, Map<String, String> labels) {
        Set<String> all = new LinkedHashSet<>(codes);
        all.addAll(found.keySet());
        all.forEach(code -> labels.put(code, code.isEmpty() ? "没有填" : code));
    }

    private static Row row(String name, Count count, int persons, Integer rural, String href) {
        return new Row(name, count.households(), count.persons(), persons == 0 ? null : percent(count.persons(), persons), rural,
                rural == null || rural == 0 ? null : percent(count.persons(), rural), count.households() == 0 ? null : href);
    }

    private static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    /** A figure of a plan that does not follow from what is counted is shown as it stands there, and never put in its place. */
    private List<String> stated(Question question, Row total) {
        return total.incidence() == null ? List.of() : counts.stated(question, "贫困发生率").stream()
                .filter(one -> one.value().compareTo(total.incidence()) != 0)
                .map(one -> "%s载明贫困发生率 %s%%；按在册 %,d 人和农业人口 %,d 人算是 %s%%。两数不符，照原文列出，不作调整。".formatted(one.source(),
                        one.value().stripTrailingZeros().toPlainString(), total.persons(), total.rural(), total.incidence().toPlainString())).toList();
    }

    /** @param chosen null for table 2-2, which has a page of its own */
    List<Choice> tables(ReportTable chosen, Question question) {
        List<Choice> tables = new ArrayList<>(Arrays.stream(ReportTable.values()).map(table -> new Choice(table.key(), table.title(),
                address("/reports/register", table, question).toString(), table == chosen)).toList());
        tables.add(new Choice("indicators", IndicatorPages.TITLE, IndicatorViews.address("/reports/indicators", question).toString(), chosen == null));
        return tables;
    }

    List<Choice> areas(Question question) {
        RegionCode top = question.officer().post().region();
        if (top.level() == RegionLevel.VILLAGE) {
            return List.of();
        }
        List<Choice> areas = new ArrayList<>();
        List<Region> all = new ArrayList<>();
        if (top.level().compareTo(RegionLevel.COUNTY) < 0) {
            all.addAll(regions.within(top, RegionLevel.COUNTY));
        } else {
            all.add(regions.get(top));
            all.addAll(regions.children(top));
        }
        all.forEach(region -> areas.add(new Choice(region.code().value(), region.name(), null, region.code().equals(question.area()))));
        return areas;
    }

    Behind behind(ReportTable table, Question question, String label, String after) {
        String asked = "-".equals(label) ? "" : label;
        List<Line> lines = counts.behind(table.by(question.area().level() == RegionLevel.COUNTY), asked, question, after, SIZE + 1);
        boolean more = lines.size() > SIZE;
        List<Line> shown = more ? lines.subList(0, SIZE) : lines;
        FilterAddress here = address("/reports/register/households", table, question).with("label", label);
        boolean health = PersonalData.needsHealth(question.officer());
        String name = asked == null ? "合计" : labels(table, question, Map.of(asked, Count.NONE)).getOrDefault(asked, asked);
        return new Behind(regions.fullName(question.area()) + " " + table.title() + "：" + name, question.day(),
                address("/reports/register", table, question).toString(),
                shown.stream().map(line -> new Household(line.registerNumber(), line.head(), regions.fullName(line.village())
                        + (line.group() == null ? "" : " " + line.group()), line.persons(), health ? line.cause() : null, line.type(),
                        FilterAddress.of("/households/" + line.registerNumber(), "on", question.day().toString()).toString())).toList(),
                after == null ? null : here.toString(), more ? here.with("after", shown.get(SIZE - 1).registerNumber()).toString() : null);
    }

    static FilterAddress address(String path, ReportTable table, Question question) {
        return FilterAddress.of(path, "table", table.key(), "region", question.area().value(), "day", question.day().toString());
    }
}

package io.fupin.household.quality;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.household.AskedRegion;
import io.fupin.household.MayReport;
import io.fupin.household.quality.QualityRows.Filter;
import io.fupin.household.quality.QualityRows.Run;
import io.fupin.household.quality.QualityView.Choice;
import io.fupin.household.quality.QualityView.Line;
import io.fupin.household.quality.QualityView.Running;
import io.fupin.household.quality.QualityView.Trend;
import io.fupin.household.quality.QualityView.Village;
import io.fupin.problem.Problem;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The page of data quality for one officer. */
@Component
class QualityViews {

    private static final int SIZE = 50;
    private static final int RUNS = 6;

    private final QualityRows rows;
    private final Regions regions;

    QualityViews(QualityRows rows, Regions regions) {
        this.rows = rows;
        this.regions = regions;
    }

    /** @throws Problem 404 for a region outside the officer's area or an unknown rule */
    Filter filter(Officer officer, String region, String rule) {
        return new Filter(officer, AskedRegion.of(officer, region), rule == null || rule.isBlank() ? null : Rule.of(rule.strip()).orElseThrow(() -> Problem.notFound("没有这条规则。")));
    }

    QualityView view(Filter filter, long after) {
        Officer officer = filter.officer();
        RegionCode top = officer.post().region();
        List<QualityRows.Line> found = rows.page(filter, after, SIZE + 1);
        boolean more = found.size() > SIZE;
        List<QualityRows.Line> shown = more ? found.subList(0, SIZE) : found;
        List<Run> runs = top.level().compareTo(RegionLevel.COUNTY) < 0 ? List.of() : rows.runs(top.county(), RUNS);
        Run running = runs.stream().filter(run -> run.finishedAt() == null).findFirst().orElse(null);
        Instant last = runs.stream().map(Run::finishedAt).filter(java.util.Objects::nonNull).findFirst().orElse(null);
        List<Run> over = runs.stream().filter(run -> run.finishedAt() != null).sorted(Comparator.comparing(Run::id)).toList();
        FilterAddress here = FilterAddress.of("/quality", "region", filter.region() == null ? null : filter.region().value(), "rule",
                filter.rule() == null ? null : filter.rule().id());
        return new QualityView(regions.get(top).name(), running == null ? null : new Running(running.id(), running.households(),
                running.households() - running.left()), last, officer.is(Role.COUNTY_OFFICE), rules(filter), areas(filter),
                filter.region() == null ? null : filter.region().value(), filter.rule() == null ? null : filter.rule().id(),
                shown.stream().map(line -> line(line, officer)).toList(), villages(filter), here.at("/quality/export.xlsx").toString(), after == 0 ? null : here.toString(),
                more ? here.with("after", String.valueOf(shown.get(SIZE - 1).id())).toString() : null, over.stream().map(Run::finishedAt).toList(),
                officer.is(Role.COUNTY_OFFICE) && over.size() > 1 ? trend(top, over) : List.of());
    }

    private Line line(QualityRows.Line line, Officer officer) {
        boolean warning = line.rule().severity() == Rule.Severity.WARNING;
        return new Line(line.id(), line.registerNumber(), line.head(), regions.fullName(line.village()), line.member(), line.rule().id(),
                line.rule().title(), line.rule().severity().title(), warning ? "is-warn" : "is-late", line.text(), line.foundOn(), warning,
                mend(line, officer));
    }

    /** One click to the very entry: to its place in the form that corrects it for whoever may report, else to where it stands in the file. */
    private static String mend(QualityRows.Line line, Officer officer) {
        String household = "/households/" + line.registerNumber();
        if (line.spot() == null) {
            return household;
        }
        if (line.spot().ofIncome() && MayReport.may(officer)) {
            return household + "/income" + (line.spot().key() == null ? "" : "#" + line.spot().key());
        }
        if (!MayReport.may(officer) || line.spot().field() == null) {
            return household + "#" + line.spot().anchor();
        }
        return FilterAddress.of("/cases/new", "process", "household-change", "finding", line.registerNumber() + ".correction"
                + (line.spot().field().ofPerson() && line.position() > 0 ? "." + line.position() : "")) + "#" + line.spot().key();
    }

    /** A line of the exported list. */
    List<String> cells(QualityRows.Line line) {
        return List.of(regions.fullName(line.village()), line.registerNumber(), line.head(), line.member() == null ? "" : line.member(),
                line.rule().severity().title(), line.rule().title(), line.text(), line.foundOn().toString());
    }

    private List<Village> villages(Filter filter) {
        return filter.officer().post().region().level() == RegionLevel.VILLAGE || filter.region() != null && filter.region().level() == RegionLevel.VILLAGE
                ? List.of() : rows.byVillage(filter).stream().map(one -> new Village(regions.fullName(one.village()), one.errors(), one.warnings(),
                FilterAddress.of("/quality", "region", one.village().value(), "rule", filter.rule() == null ? null : filter.rule().id()).toString())).toList();
    }

    private List<Choice> rules(Filter filter) {
        Map<String, Integer> counts = rows.byRule(new Filter(filter.officer(), filter.region(), null));
        List<Choice> rules = new ArrayList<>();
        rules.add(new Choice("", "全部规则", counts.values().stream().mapToInt(count -> count).sum(), filter.rule() == null));
        for (Rule rule : Rule.values()) {
            if (counts.containsKey(rule.id()) || rule == filter.rule()) {
                rules.add(new Choice(rule.id(), rule.title(), counts.getOrDefault(rule.id(), 0), rule == filter.rule()));
            }
        }
        return rules;
    }

    private List<Choice> areas(Filter filter) {
        RegionCode top = filter.officer().post().region();
        if (top.level() == RegionLevel.VILLAGE) {
            return List.of();
        }
        List<Choice> areas = new ArrayList<>(List.of(new Choice("", "全部地区", null, filter.region() == null)));
        for (Region region : regions.children(top)) {
            areas.add(new Choice(region.code().value(), region.name(), null, region.code().equals(filter.region())));
        }
        if (filter.region() != null && areas.stream().noneMatch(Choice::chosen)) {
            areas.add(new Choice(filter.region().value(), regions.fullName(filter.region()), null, true));
        }
        return areas;
    }

    private List<Trend> trend(RegionCode county, List<Run> over) {
        List<Trend> trend = new ArrayList<>();
        rows.trend(county, RUNS).forEach((township, findings) -> trend.add(new Trend(regions.get(township).name(),
                over.stream().map(run -> findings.getOrDefault(run.id(), 0)).toList())));
        return trend;
    }
}

package io.fupin.plan.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.CaseSight;
import io.fupin.household.AskedRegion;
import io.fupin.household.Exits;
import io.fupin.household.Exits.Count;
import io.fupin.household.Exits.Exited;
import io.fupin.household.MeasureTally;
import io.fupin.household.PersonalData;
import io.fupin.plan.YearlyTargets;
import io.fupin.plan.YearlyTargets.PlannedVillage;
import io.fupin.plan.YearlyTargets.Target;
import io.fupin.plan.data.PlanRows;
import io.fupin.plan.web.PlanView.Behind;
import io.fupin.plan.web.PlanView.Choice;
import io.fupin.plan.web.PlanView.Figure;
import io.fupin.plan.web.PlanView.Household;
import io.fupin.plan.web.PlanView.Row;
import io.fupin.plan.web.PlanView.Village;
import io.fupin.plan.web.PlanView.YearRow;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays the plan beside what has come of it. */
@Component
class PlanViews {

    private static final int SIZE = 50;

    private final YearlyTargets targets;
    private final PlanRows rows;
    private final Exits exits;
    private final MeasureTally measures;
    private final PolicyParameters parameters;
    private final Regions regions;
    private final Clock clock;

    PlanViews(YearlyTargets targets, PlanRows rows, Exits exits, MeasureTally measures, PolicyParameters parameters, Regions regions, Clock clock) {
        this.targets = targets;
        this.rows = rows;
        this.exits = exits;
        this.measures = measures;
        this.parameters = parameters;
        this.regions = regions;
        this.clock = clock;
    }

    /** @param area county, township or village inside the officer's area */
    record Question(Officer officer, RegionCode area, int year, LocalDate day) {
    }

    /** @throws Problem 403 for a post that sees no cases, 404 for a region outside the officer's area */
    Question question(Officer officer, String region, Integer year) {
        if (!CaseSight.ofHouseholds(officer)) {
            throw Problem.forbidden("您的岗位不看规划与实绩。");
        }
        RegionCode chosen = AskedRegion.of(officer, region);
        RegionCode area = chosen == null ? officer.post().region() : regions.find(chosen).map(Region::code)
                .orElseThrow(() -> Problem.notFound("没有这个地区：" + region));
        if (area.level().compareTo(RegionLevel.COUNTY) < 0) {
            area = regions.within(area, RegionLevel.COUNTY).stream().findFirst().map(Region::code)
                    .orElseThrow(() -> Problem.notFound("这里还没有县。"));
        }
        LocalDate today = LocalDate.now(clock);
        return new Question(officer, area, year == null ? today.getYear() : year, today);
    }

    PlanView view(Question question) {
        RegionCode area = question.area();
        RegionLevel below = area.level() == RegionLevel.COUNTY ? RegionLevel.TOWNSHIP : RegionLevel.VILLAGE;
        Map<RegionCode, Target> planned = targets.below(area, below, question.year()).stream()
                .collect(Collectors.toMap(Target::region, Function.identity(), (first, second) -> first));
        Map<RegionCode, Count> done = exits.of(area, question.year(), question.day(), below);
        List<PlannedVillage> named = targets.villages(area, question.year());
        Set<RegionCode> out = exits.villages(area, question.year(), question.day());
        List<Region> places = area.level() == RegionLevel.VILLAGE ? List.of(regions.get(area)) : regions.children(area);
        List<Row> lines = places.stream().map(place -> row(place, planned.get(place.code()), done.getOrDefault(place.code(), Count.NONE), named, out, question))
                .toList();
        Target whole = targets.of(area, question.year()).orElse(null);
        Count all = new Count(done.values().stream().mapToInt(Count::households).sum(), done.values().stream().mapToInt(Count::persons).sum());
        Row total = total(whole, all, named, out, question);
        List<Target> years = targets.years(area.county());
        return new PlanView(regions.fullName(area), area.value(), question.year(), question.day(), years(years, question.year()),
                below == RegionLevel.TOWNSHIP ? "乡镇（街）" : "村", whole != null || !planned.isEmpty() || !named.isEmpty(), lines, total,
                remarks(whole, planned, below), targets.faults(area.county()).stream().map(fault -> new PlanView.Fault(fault.kind().title(), fault.text(),
                        fault.title())).toList(), area.level() == RegionLevel.COUNTY ? table(years, question) : List.of(),
                area.level() == RegionLevel.COUNTY ? ways(area, question)
                        : List.of(), areas(question), question.officer().is(Role.COUNTY_OFFICE), address("/plan.xlsx", question).toString(),
                address("/plan.pdf", question).toString());
    }

    private Row row(Region place, Target planned, Count done, List<PlannedVillage> named, Set<RegionCode> out, Question question) {
        List<PlannedVillage> own = named.stream().filter(village -> village.village() != null && place.code().contains(village.village())).toList();
        boolean village = place.code().level() == RegionLevel.VILLAGE;
        Integer villages = planned == null || planned.villages() == null ? own.isEmpty() ? null : counted(own) : planned.villages();
        String href = village ? null : FilterAddress.of("/plan", "region", place.code().value(), "year", String.valueOf(question.year())).toString();
        return new Row(place.name(), figure(planned == null ? null : planned.households(), done.households()),
                figure(planned == null ? null : planned.persons(), done.persons()),
                figure(villages, (int) out.stream().filter(place.code()::contains).count()), names(own, out), href,
                done.households() == 0 ? null : exitsAddress(place.code(), question));
    }

    private Row total(Target whole, Count all, List<PlannedVillage> named, Set<RegionCode> out, Question question) {
        Integer villages = whole == null || whole.villages() == null ? named.isEmpty() ? null : counted(named) : whole.villages();
        return new Row("全" + unit(question.area()), figure(whole == null ? null : whole.households(), all.households()),
                figure(whole == null ? null : whole.persons(), all.persons()), figure(villages, out.size()), names(named, out), null,
                all.households() == 0 ? null : exitsAddress(question.area(), question));
    }

    private static String unit(RegionCode area) {
        return switch (area.level()) {
            case COUNTY -> "县";
            case TOWNSHIP -> "乡镇";
            default -> "村";
        };
    }

    private List<Village> names(List<PlannedVillage> named, Set<RegionCode> out) {
        return named.stream().map(one -> new Village(one.written(), one.village() != null && out.contains(one.village()), one.again())).toList();
    }

    private static int counted(List<PlannedVillage> named) {
        return (int) named.stream().filter(village -> !village.again()).count();
    }

    static Figure figure(Integer planned, int actual) {
        return new Figure(planned, actual, planned == null || planned == 0 ? null
                : BigDecimal.valueOf(actual).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(planned), 1, RoundingMode.HALF_UP));
    }

    /** What the levels of the plan say of one another; nothing where one of them is silent. */
    private static List<String> remarks(Target whole, Map<RegionCode, Target> parts, RegionLevel below) {
        List<String> remarks = new ArrayList<>();
        if (whole != null && !parts.isEmpty()) {
            String who = below == RegionLevel.TOWNSHIP ? "各乡镇" : "各村";
            differs(whole.households(), sum(parts, Target::households), who, "户", remarks);
            differs(whole.persons(), sum(parts, Target::persons), who, "人", remarks);
        }
        return remarks;
    }

    private static Integer sum(Map<RegionCode, Target> parts, Function<Target, Integer> figure) {
        List<Integer> known = parts.values().stream().map(figure).filter(Objects::nonNull).toList();
        return known.isEmpty() ? null : known.stream().mapToInt(Integer::intValue).sum();
    }

    private static void differs(Integer whole, Integer sum, String who, String unit, List<String> remarks) {
        if (whole != null && sum != null && !whole.equals(sum)) {
            remarks.add("%s计划相加 %,d %s，上一级写的是 %,d %s，相差 %,d %s；照原文列出，不作调整。".formatted(who, sum, unit, whole, unit,
                    Math.abs(whole - sum), unit));
        }
    }

    private static List<Integer> years(List<Target> targets, int chosen) {
        Set<Integer> years = new TreeSet<>(targets.stream().map(Target::year).toList());
        years.add(chosen);
        return List.copyOf(years);
    }

    private List<YearRow> table(List<Target> years, Question question) {
        Map<Integer, Count> done = exits.byYear(question.area(), question.day());
        List<YearRow> table = new ArrayList<>(years.stream().map(year -> new YearRow(String.valueOf(year.year()),
                figure(year.persons(), done.getOrDefault(year.year(), Count.NONE).persons()),
                figure(year.villages(), exits.villages(question.area(), year.year(), question.day()).size()),
                FilterAddress.of("/plan", "year", String.valueOf(year.year()), "region", question.area().value()).toString(),
                year.year() == question.year())).toList());
        if (years.size() > 1) {
            table.add(new YearRow("合计", summed(table, YearRow::persons), summed(table, YearRow::villages), null, false));
        }
        return table;
    }

    private static Figure summed(List<YearRow> table, Function<YearRow, Figure> column) {
        List<Integer> planned = table.stream().map(column).map(Figure::planned).filter(Objects::nonNull).toList();
        return figure(planned.isEmpty() ? null : planned.stream().mapToInt(Integer::intValue).sum(),
                table.stream().map(column).mapToInt(Figure::actual).sum());
    }

    /** 表3-1 beside the measures on file. The plan's ways and the kinds of measures are named by different offices: a parameter says which is which. */
    private List<PlanView.WayRow> ways(RegionCode area, Question question) {
        List<PlanRows.WayLine> planned = rows.ways(area);
        if (planned.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> reached = measures.personTimes(area);
        Map<String, Integer> byWay = new LinkedHashMap<>();
        parameters.list("plan-way-measures", area, question.day()).forEach(pair -> {
            String[] names = pair.split("：", 2);
            byWay.merge(names[0], names.length < 2 ? 0 : reached.getOrDefault(names[1], 0), Integer::sum);
        });
        return planned.stream().map(way -> new PlanView.WayRow(way.way(), way.personTimes(), way.total(),
                way.total() ? Integer.valueOf(planned.stream().filter(one -> !one.total()).mapToInt(one -> byWay.getOrDefault(one.way(), 0)).sum())
                        : byWay.get(way.way()))).toList();
    }

    private List<Choice> areas(Question question) {
        RegionCode top = question.officer().post().region();
        if (top.level() == RegionLevel.VILLAGE) {
            return List.of();
        }
        List<Region> all = new ArrayList<>();
        if (top.level().compareTo(RegionLevel.COUNTY) < 0) {
            all.addAll(regions.within(top, RegionLevel.COUNTY));
        } else {
            all.add(regions.get(top));
            if (top.level() == RegionLevel.COUNTY) {
                all.addAll(regions.children(top));
            }
        }
        return all.stream().map(region -> new Choice(region.code().value(), region.name(), region.code().equals(question.area()))).toList();
    }

    Behind behind(Question question, String after) {
        List<Exited> found = exits.behind(question.area(), question.year(), question.day(), after, SIZE + 1);
        List<Exited> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        boolean health = PersonalData.needsHealth(question.officer());
        FilterAddress here = address("/plan/exits", question);
        return new Behind(regions.fullName(question.area()) + " " + question.year() + "年退出的户", question.day(), address("/plan", question).toString(),
                shown.stream().map(one -> new Household(one.registerNumber(), one.head(), regions.fullName(one.village())
                        + (one.group() == null ? "" : " " + one.group()), one.persons(), health ? one.cause() : null, one.type(),
                        "/households/" + one.registerNumber())).toList(),
                after == null ? null : here.toString(), found.size() > SIZE ? here.with("after", shown.get(SIZE - 1).registerNumber()).toString() : null);
    }

    private String exitsAddress(RegionCode area, Question question) {
        return FilterAddress.of("/plan/exits", "region", area.value(), "year", String.valueOf(question.year())).toString();
    }

    static FilterAddress address(String path, Question question) {
        return FilterAddress.of(path, "region", question.area().value(), "year", String.valueOf(question.year()));
    }
}

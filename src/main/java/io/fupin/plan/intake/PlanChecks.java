package io.fupin.plan.intake;

import io.fupin.plan.YearlyTargets.FaultKind;
import io.fupin.plan.intake.NamedVillages.Mention;
import io.fupin.plan.intake.PlanDraft.Found;
import io.fupin.plan.intake.PlanDraft.Line;
import io.fupin.plan.intake.PlanDraft.Way;
import io.fupin.plan.intake.PlanReader.Stated;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What does not add up inside a plan (policy 10: Z-1, Z-2, J-7, J-8). Nothing is corrected by it. A sum that misses its total is told in
 * the plan's own unit.
 */
final class PlanChecks {

    private PlanChecks() {
    }

    static List<Found> ways(List<Way> ways) {
        int sum = ways.stream().filter(way -> !way.total()).mapToInt(Way::personTimes).sum();
        return ways.stream().filter(Way::total).filter(way -> way.personTimes() != sum)
                .map(way -> new Found(FaultKind.SUM, "各途径相加 %,d 人次，写明的合计 %,d 人次，%s %,d 人次".formatted(sum, way.personTimes(),
                        way.personTimes() > sum ? "少" : "多", Math.abs(way.personTimes() - sum)))).toList();
    }

    static List<Found> targets(List<Line> lines, List<Stated> stated, NamedVillages villages, Regions regions) {
        List<Found> faults = new ArrayList<>();
        List<Line> county = lines.stream().filter(line -> line.level() == RegionLevel.COUNTY).toList();
        stated.forEach(total -> totals(county.isEmpty() ? lines : county, total, villages, faults));
        county.forEach(whole -> parts(lines, whole, faults));
        villages.repeated().forEach(mentions -> faults.add(twice(mentions)));
        villages.unclear().forEach((name, found) -> faults.add(new Found(FaultKind.VILLAGE_UNKNOWN, found.isEmpty() ? "“" + name + "”不是本县的村名"
                : "“" + name + "”在本县不止一个：" + found.stream().map(region -> regions.fullName(region.code())).collect(Collectors.joining("、")))));
        villages.unnamedYears().forEach(year -> faults.add(new Found(FaultKind.VILLAGES_UNNAMED, year + "年写了退出村，没有写村名")));
        return faults;
    }

    /** 合计 of the years against what stands there for each. */
    private static void totals(List<Line> lines, Stated total, NamedVillages villages, List<Found> faults) {
        sum(lines, Line::households, total.households(), "户", faults);
        Integer persons = sum(lines, Line::persons);
        if (total.persons() != null && persons != null && persons < total.persons()) {
            faults.add(new Found(FaultKind.LEFT_OVER, "写明共 %,d 人，逐年相加 %,d 人，还有 %,d 人没有列入任何年度".formatted(total.persons(), persons,
                    total.persons() - persons)));
        } else {
            sum(lines, Line::persons, total.persons(), "人", faults);
        }
        if (total.villages() != null && villages.distinct() > 0 && villages.distinct() < total.villages()) {
            faults.add(new Found(FaultKind.VILLAGES_UNNAMED, "写明共 %d 个村，列了名的 %d 个（重复的只算一次），%d 个没有年度".formatted(total.villages(),
                    villages.distinct(), total.villages() - villages.distinct())));
        } else if (villages.distinct() == 0) {
            sum(lines, Line::villages, total.villages(), "个村", faults);
        }
    }

    private static void sum(List<Line> lines, Function<Line, Integer> figure, Integer total, String unit, List<Found> faults) {
        Integer sum = sum(lines, figure);
        if (total != null && sum != null && !sum.equals(total)) {
            faults.add(new Found(FaultKind.SUM, "逐年相加 %,d %s，写明的合计 %,d %s，%s %,d %s".formatted(sum, unit, total, unit, total > sum ? "少" : "多",
                    Math.abs(total - sum), unit)));
        }
    }

    private static Integer sum(List<Line> lines, Function<Line, Integer> figure) {
        List<Integer> known = lines.stream().map(figure).filter(Objects::nonNull).toList();
        return known.isEmpty() ? null : known.stream().mapToInt(Integer::intValue).sum();
    }

    /** A year's figure of the whole against those of its townships, or of its villages where there are none of townships. */
    private static void parts(List<Line> lines, Line whole, List<Found> faults) {
        for (RegionLevel level : List.of(RegionLevel.TOWNSHIP, RegionLevel.VILLAGE)) {
            List<Line> parts = lines.stream().filter(line -> line.level() == level && line.year() == whole.year()).toList();
            if (!parts.isEmpty()) {
                part(parts, whole, Line::households, "户", level, faults);
                part(parts, whole, Line::persons, "人", level, faults);
                return;
            }
        }
    }

    private static void part(List<Line> parts, Line whole, Function<Line, Integer> figure, String unit, RegionLevel level, List<Found> faults) {
        Integer sum = sum(parts, figure);
        Integer total = figure.apply(whole);
        if (sum != null && total != null && !sum.equals(total)) {
            faults.add(new Found(FaultKind.SUM, "%d年%s相加 %,d %s，全县写的是 %,d %s，%s %,d %s".formatted(whole.year(),
                    level == RegionLevel.TOWNSHIP ? "各乡镇" : "各村", sum, unit, total, unit, total > sum ? "少" : "多", Math.abs(total - sum), unit)));
        }
    }

    private static Found twice(List<Mention> mentions) {
        return new Found(FaultKind.VILLAGE_TWICE, "“" + mentions.get(0).written() + "”列了 " + mentions.size() + " 次："
                + mentions.stream().map(mention -> mention.year() + "年（第" + mention.line() + "行）").collect(Collectors.joining("、"))
                + "；任务只算第一次");
    }
}

package io.fupin.bottleneck.web;

import io.fupin.account.Officer;
import io.fupin.bottleneck.kept.Cell;
import io.fupin.bottleneck.read.Area;
import io.fupin.bottleneck.read.LateCauses;
import io.fupin.bottleneck.read.Passed;
import io.fupin.bottleneck.read.Passed.Figures;
import io.fupin.bottleneck.read.Stage;
import io.fupin.bottleneck.read.StageNames;
import io.fupin.bottleneck.read.Variants;
import io.fupin.bottleneck.read.Variants.Variant;
import io.fupin.bottleneck.read.Variants.Ways;
import io.fupin.bottleneck.read.Workloads;
import io.fupin.bottleneck.web.BottleneckView.Choice;
import io.fupin.bottleneck.web.WhyView.Cause;
import io.fupin.bottleneck.web.WhyView.Chip;
import io.fupin.bottleneck.web.WhyView.Load;
import io.fupin.bottleneck.web.WhyView.Way;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import io.fupin.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 为什么: the ways that cases took, what late ones have in common, and how the work is spread. */
@Controller
class WhyPage {

    private final Variants variants;
    private final LateCauses causes;
    private final Workloads workloads;
    private final Passed passed;
    private final StageNames names;
    private final Regions regions;
    private final Words words;
    private final Clock clock;

    WhyPage(Variants variants, LateCauses causes, Workloads workloads, Passed passed, StageNames names, Regions regions, Words words, Clock clock) {
        this.variants = variants;
        this.causes = causes;
        this.workloads = workloads;
        this.passed = passed;
        this.names = names;
        this.regions = regions;
        this.words = words;
        this.clock = clock;
    }

    /** @param step by which the ways end and among whose tasks causes are looked for; left out for all of them */
    @GetMapping("/bottleneck/why")
    String why(Officer officer, @RequestParam String process, @RequestParam(required = false) String step, @RequestParam(required = false) String region,
               @RequestParam(required = false) Integer days, Model model) {
        Area area = Area.of(officer, region, regions);
        LocalDate to = LocalDate.now(clock);
        LocalDate from = to.minusDays((days != null && BottleneckViews.PERIODS.contains(days) ? days : BottleneckViews.USUAL) - 1L);
        Figures figures = passed.of(area, process, from, to);
        List<Stage> stages = names.steps(area, process, List.of(), figures.steps().keySet(), to);
        if (stages.isEmpty()) {
            throw Problem.notFound("没有这个流程。");
        }
        String asked = stages.stream().map(Stage::id).filter(id -> id.equals(step)).findFirst().orElse(null);
        Ways ways = variants.of(area, process, asked, from, to);
        Cell cell = figures.steps().entrySet().stream().filter(entry -> asked == null || entry.getKey().equals(asked)).map(Map.Entry::getValue)
                .reduce(new Cell(), Cell::add);
        FilterAddress log = FilterAddress.of("/bottleneck/log.xes", "process", process, "region", area.region().value(), "from", from.toString(), "to", to.toString());
        model.addAttribute("view", new WhyView(names.place(area.region()), names.process(process), asked == null ? null : names.step(process, asked),
                words.shortDay(from) + " 至 " + words.shortDay(to), FilterAddress.of(BottleneckViews.PATH, "region",
                area.region().equals(officer.post().region()) ? null : area.region().value(), "process", process, "days", days == null ? null : days.toString()).toString(),
                set(process, area, officer, days), choices(stages, asked), ways(process, asked, ways), ways.cases(), ways.loops(), cell.finished(), cell.late(),
                causes(area, process, asked, from, to), loads(area, process, from, to), log.toString(), log.at("/bottleneck/log.csv").toString()));
        return "bottleneck/why";
    }

    private static Map<String, String> set(String process, Area area, Officer officer, Integer days) {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("process", process);
        if (!area.region().equals(officer.post().region())) {
            set.put("region", area.region().value());
        }
        if (days != null) {
            set.put("days", days.toString());
        }
        return set;
    }

    private static List<Choice> choices(List<Stage> stages, String asked) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("全部环节", "", asked == null, null)));
        stages.forEach(stage -> choices.add(new Choice(stage.name(), stage.id(), stage.id().equals(asked), null)));
        return choices;
    }

    private List<Way> ways(String process, String asked, Ways ways) {
        int most = ways.variants().stream().mapToInt(Variant::cases).max().orElse(1);
        return ways.variants().stream().map(one -> new Way(chips(process, asked, one.steps()), one.cases(), Numbers.round(100.0 * one.cases() / most),
                Numbers.days(one.days()), "/cases/" + one.sample())).toList();
    }

    private List<Chip> chips(String process, String asked, List<String> steps) {
        Set<String> before = new HashSet<>();
        return steps.stream().map(step -> new Chip(names.step(process, step), !before.add(step), step.equals(asked))).toList();
    }

    private List<Cause> causes(Area area, String process, String step, LocalDate from, LocalDate to) {
        List<LateCauses.Cause> found = causes.of(area, process, step, from, to);
        double most = found.stream().mapToDouble(LateCauses.Cause::excess).max().orElse(1);
        return found.stream().map(cause -> new Cause(kind(cause.kind()), mark(process, cause), cause.with(), cause.late(),
                Numbers.percent(Numbers.share(cause.late(), cause.with())), Numbers.percent(Numbers.share(cause.restLate(), cause.rest())),
                "+" + Math.round(100 * cause.difference()) + " 个百分点", Numbers.days(cause.excess()), Numbers.round(100 * cause.excess() / most))).toList();
    }

    private static String kind(LateCauses.Kind kind) {
        return switch (kind) {
            case PART -> "地方";
            case STEP -> "环节";
            case RETURNED, REASON -> "退回";
            case ARRIVED_ON -> "到达";
            case FLAGGED -> "红旗";
            case NOT_CLAIMED -> "接办";
        };
    }

    private String mark(String process, LateCauses.Cause cause) {
        return switch (cause.kind()) {
            case PART -> names.place(RegionCode.of(cause.value()));
            case STEP -> names.step(process, cause.value());
            case RETURNED -> "案件以前退回过";
            case REASON -> "退回原因：" + cause.value();
            case ARRIVED_ON -> "星期" + "一二三四五六日".charAt(Integer.parseInt(cause.value()) - 1) + "到的";
            case FLAGGED -> "带红旗";
            case NOT_CLAIMED -> "过了时限的一半才接办";
        };
    }

    private List<Load> loads(Area area, String process, LocalDate from, LocalDate to) {
        return workloads.of(area, process, from, to).stream().map(load -> new Load(names.place(load.place()) + " " + load.role().title(), load.unclaimed(),
                load.holders(), load.held(), load.most(), load.workers(), load.finished(), load.workers() == 0 ? Numbers.NONE : Numbers.days(load.half()),
                advice(load))).toList();
    }

    /** Fixed rules: most lies with nobody; or with one of several people. */
    private static String advice(Workloads.Load load) {
        if (load.unclaimed() >= 10 && load.unclaimed() > 2 * load.held()) {
            return "多数没人接办：催接办，或者添人";
        }
        return load.holders() > 1 && load.most() >= 10 && 2 * load.most() > load.held() ? "一半以上在一个人手里：可以转办匀一匀" : "";
    }
}

package io.fupin.bottleneck.web;

import io.fupin.account.Officer;
import io.fupin.bottleneck.forecast.Backlog;
import io.fupin.bottleneck.forecast.BacklogRows;
import io.fupin.bottleneck.forecast.Forecast;
import io.fupin.bottleneck.forecast.Forecast.Change;
import io.fupin.bottleneck.forecast.Forecast.Spread;
import io.fupin.bottleneck.read.Area;
import io.fupin.bottleneck.read.Stage;
import io.fupin.bottleneck.read.StageNames;
import io.fupin.bottleneck.web.BottleneckView.Choice;
import io.fupin.bottleneck.web.ForecastView.Bar;
import io.fupin.bottleneck.web.ForecastView.Earlier;
import io.fupin.bottleneck.web.ForecastView.Told;
import io.fupin.policy.WorkingCalendar;
import io.fupin.problem.Problem;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 什么时候办得完: by when nine in ten of the cases under way are done, what if, and how earlier forecasts did. */
@Controller
class ForecastPage {

    private static final double SHARE = 0.9;
    private static final int RUNS = 300;
    private static final int RUNS_BEFORE = 200;
    private static final List<Integer> PERCENTS = List.of(100, 150, 200, 300);
    private static final List<Integer> SHORTER = List.of(0, 1, 2, 3);
    /** Working days ago on which it is asked what would have been forecast. */
    private static final List<Integer> BEFORE = List.of(10, 20, 30, 40, 60);

    private final BacklogRows rows;
    private final StageNames names;
    private final Regions regions;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ForecastPage(BacklogRows rows, StageNames names, Regions regions, WorkingCalendar calendar, Clock clock) {
        this.rows = rows;
        this.names = names;
        this.regions = regions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * @param step    what if its offices finished {@code percent} of what they do
     * @param shorter what if every period were so many working days shorter
     */
    @GetMapping("/bottleneck/forecast")
    String forecast(Officer officer, @RequestParam String process, @RequestParam(required = false) String region, @RequestParam(required = false) String step,
                    @RequestParam(required = false) Integer percent, @RequestParam(required = false) Integer shorter, Model model) {
        Area area = Area.of(officer, region, regions);
        LocalDate today = LocalDate.now(clock);
        List<Stage> stages = names.steps(area, process, List.of(), Set.of(), today);
        if (stages.isEmpty()) {
            throw Problem.notFound("没有这个流程。");
        }
        List<String> order = stages.stream().map(Stage::id).toList();
        int usedPercent = percent != null && PERCENTS.contains(percent) ? percent : 100;
        int usedShorter = shorter != null && SHORTER.contains(shorter) ? shorter : 0;
        Change change = new Change(order.indexOf(step), usedPercent, usedShorter);
        boolean changed = change.step() >= 0 && usedPercent != 100 || usedShorter > 0;
        Backlog backlog = rows.at(area, process, today, order);
        long seed = today.toEpochDay() * 31 + area.region().value().hashCode();
        List<Earlier> before = BEFORE.stream().map(days -> earlier(area, process, calendar.plusWorkingDays(today, -days), order)).filter(one -> one.cases() > 0).toList();
        boolean some = backlog.cases() > 0;
        Map<String, String> asked = new LinkedHashMap<>(Map.of("process", process));
        if (!area.region().equals(officer.post().region())) {
            asked.put("region", area.region().value());
        }
        model.addAttribute("view", new ForecastView(names.place(area.region()), names.process(process), FilterAddress.of(BottleneckViews.PATH, "region",
                asked.get("region"), "process", process).toString(), asked, backlog.cases(), (int) Math.ceil(SHARE * backlog.cases()),
                some ? told(new Forecast(backlog, Change.NONE).run(seed, RUNS, SHARE), today) : null,
                some && changed ? told(new Forecast(backlog, change).run(seed, RUNS, SHARE), today) : null, changed ? words(stages, change) : null,
                choices(stages, change), PERCENTS.stream().map(one -> new Choice(one == 100 ? "现有人手" : "人手的 " + one / 100.0 + " 倍", one.toString(), one == usedPercent, null)).toList(),
                SHORTER.stream().map(one -> new Choice(one == 0 ? "照旧" : "短 " + one + " 个工作日", one.toString(), one == usedShorter, null)).toList(), before,
                (int) before.stream().filter(one -> Boolean.TRUE.equals(one.held())).count(), (int) before.stream().filter(one -> one.held() != null).count()));
        return "bottleneck/forecast";
    }

    private static List<Choice> choices(List<Stage> stages, Change change) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("哪个环节添人", "", change.step() < 0, null)));
        for (int i = 0; i < stages.size(); i++) {
            choices.add(new Choice(stages.get(i).name(), stages.get(i).id(), i == change.step(), null));
        }
        return choices;
    }

    private static String words(List<Stage> stages, Change change) {
        List<String> words = new ArrayList<>();
        if (change.step() >= 0 && change.percent() != 100) {
            words.add("“%s”的人手是现在的 %s 倍".formatted(stages.get(change.step()).name(), change.percent() / 100.0));
        }
        if (change.shorter() > 0) {
            words.add("公示等期间短 " + change.shorter() + " 个工作日");
        }
        return String.join("，", words);
    }

    private Told told(Spread spread, LocalDate from) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (int day : spread.days()) {
            counts.merge(Math.min(day, Forecast.HORIZON), 1, Integer::sum);
        }
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<Bar> bars = counts.entrySet().stream().map(entry -> new Bar(date(from, entry.getKey()), entry.getValue(),
                Numbers.round(100.0 * entry.getValue() / most), entry.getKey() <= spread.day(0.5), entry.getKey() <= spread.day(0.9))).toList();
        return new Told(date(from, spread.day(0.5)), date(from, spread.day(0.9)), date(from, spread.day(0.05)), date(from, spread.day(0.95)), bars);
    }

    /** The first working day counts from today on: what is done on it is done by its end. Null for more than a year. */
    private LocalDate date(LocalDate from, int days) {
        return days > Forecast.HORIZON ? null : calendar.plusWorkingDays(calendar.isRestDay(from) ? from : from.minusDays(1), days);
    }

    private Earlier earlier(Area area, String process, LocalDate day, List<String> order) {
        Backlog backlog = rows.at(area, process, day, order);
        if (backlog.cases() == 0) {
            return new Earlier(day, 0, null, null, null, null, null);
        }
        Spread spread = new Forecast(backlog, Change.NONE).run(day.toEpochDay(), RUNS_BEFORE, SHARE);
        List<LocalDate> ended = rows.ended(area, process, day);
        int target = (int) Math.ceil(SHARE * backlog.cases());
        LocalDate truth = ended.size() < target ? null : ended.get(target - 1);
        LocalDate from = date(day, spread.day(0.05));
        LocalDate to = date(day, spread.day(0.95));
        return new Earlier(day, backlog.cases(), date(day, spread.day(0.5)), from, to, truth, held(truth, from, to));
    }

    /** Null while it is not known: it has not come, and the span is not over. */
    private Boolean held(LocalDate truth, LocalDate from, LocalDate to) {
        if (truth == null) {
            return to != null && to.isBefore(LocalDate.now(clock)) ? Boolean.FALSE : null;
        }
        return from != null && !truth.isBefore(from) && (to == null || !truth.isAfter(to));
    }
}

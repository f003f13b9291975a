package io.fupin.bottleneck.web;

import io.fupin.account.Officer;
import io.fupin.bottleneck.read.Area;
import io.fupin.bottleneck.read.Behind;
import io.fupin.bottleneck.read.Behind.Question;
import io.fupin.bottleneck.read.Behind.Sent;
import io.fupin.bottleneck.read.Behind.Task;
import io.fupin.bottleneck.read.Behind.What;
import io.fupin.bottleneck.read.StageNames;
import io.fupin.casework.KeyCursor.BadCursor;
import io.fupin.clock.BusinessClock;
import io.fupin.policy.WorkingCalendar;
import io.fupin.policy.WorkingRuler;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows behind the figures: every number of the page leads to them, or to a list of open tasks. */
@Controller
class BehindPages {

    private static final int SIZE = 50;

    private final Behind behind;
    private final StageNames names;
    private final Regions regions;
    private final WorkingCalendar calendar;
    private final Clock clock;

    BehindPages(Behind behind, StageNames names, Regions regions, WorkingCalendar calendar, Clock clock) {
        this.behind = behind;
        this.names = names;
        this.regions = regions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param note where and when; @param first page one, null while on it */
    public record View(String title, String note, String backHref, List<Row> rows, String first, String next) {
    }

    /**
     * @param spent   working days; null while it is open
     * @param waited  of these until it was taken
     * @param late    whether it was done after its limit
     * @param comment why it was returned; null for tasks
     */
    public record Row(String caseNumber, String subject, String village, String step, Instant arrived, Instant done, String spent, String waited, boolean late,
                      boolean returned, String person, String comment) {
    }

    @GetMapping("/bottleneck/tasks")
    String tasks(Officer officer, @RequestParam(defaultValue = "finished") String what, @RequestParam String process, @RequestParam(required = false) String step,
                 @RequestParam(required = false) String region, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
                 @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to, @RequestParam(required = false) Integer age,
                 @RequestParam(required = false) String after, Model model) {
        What asked = Stream.of(What.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(what)).findFirst()
                .orElseThrow(() -> Problem.notFound("没有这一项。"));
        Area area = Area.of(officer, region, regions, true);
        FilterAddress here = address("/bottleneck/tasks", process, step, area, from, to).with("what", what).with("age", age == null ? null : age.toString());
        Instant now = clock.instant();
        Ages.Bounds ages = age == null ? Ages.ANY : Ages.of(age, now, calendar).orElseThrow(() -> Problem.notFound("没有这一项。"));
        List<Task> tasks = read(() -> behind.tasks(new Question(area, asked, process, step, from, to, ages.dueFrom(), ages.dueTo(), now, after), SIZE + 1));
        List<Task> shown = tasks.subList(0, Math.min(SIZE, tasks.size()));
        model.addAttribute("view", new View(title(asked, process, step) + (age == null ? "" : "，" + Ages.NAMES.get(age)), asked.now() ? regions.fullName(area.region()) + "　现在" : note(area, from, to), back(area, process), rows(shown),
                after == null ? null : here.toString(), tasks.size() > SIZE ? here.with("after", shown.get(SIZE - 1).cursor()).toString() : null));
        return "bottleneck/behind";
    }

    /** @param target the step that was returned to */
    @GetMapping("/bottleneck/returns")
    String returns(Officer officer, @RequestParam String process, @RequestParam(required = false) String step, @RequestParam(required = false) String target,
                   @RequestParam(required = false) String reason, @RequestParam(required = false) String region, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
                   @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to, @RequestParam(required = false) String after, Model model) {
        Area area = Area.of(officer, region, regions, true);
        FilterAddress here = address("/bottleneck/returns", process, step, area, from, to).with("target", target).with("reason", reason);
        List<Sent> sent = read(() -> behind.returns(new Question(area, What.RETURNED, process, step, from, to, null, null, clock.instant(), after), target, reason, SIZE + 1));
        List<Sent> shown = sent.subList(0, Math.min(SIZE, sent.size()));
        String title = reason != null ? names.process(process) + "：退回，" + reason : step == null || target == null ? names.process(process) + "：退回"
                : names.step(process, step) + " 退回到 " + names.step(process, target);
        model.addAttribute("view", new View(title, note(area, from, to), back(area, process), shown.stream()
                .map(one -> new Row(one.caseNumber(), one.subject(), regions.fullName(RegionCode.of(one.village())), null, null, one.at(), null, null, false,
                        true, one.person(), one.reason())).toList(),
                after == null ? null : here.toString(), sent.size() > SIZE ? here.with("after", shown.get(SIZE - 1).cursor()).toString() : null));
        return "bottleneck/behind";
    }

    private static <T> T read(java.util.function.Supplier<T> rows) {
        try {
            return rows.get();
        } catch (BadCursor e) {
            throw Problem.unreadable("这个翻页位置已经失效，请回到列表第一页。");
        }
    }

    private static FilterAddress address(String path, String process, String step, Area area, LocalDate from, LocalDate to) {
        return FilterAddress.of(path, "process", process, "step", step, "region", area.region().value(), "from", from.toString(), "to", to.toString());
    }

    private static String back(Area area, String process) {
        return FilterAddress.of(BottleneckViews.PATH, "process", process).toString();
    }

    private String title(What what, String process, String step) {
        String words = switch (what) {
            case ENTERED -> "到件";
            case FINISHED -> "办结";
            case LATE -> "超期办结";
            case RETURNED -> "退回";
            case LEFT -> "离开";
            case OPEN -> "在办";
            case OVERDUE -> "超期";
            case UNCLAIMED -> "未接办";
        };
        return (step == null || step.isBlank() ? names.process(process) : names.step(process, step)) + "：" + words;
    }

    private String note(Area area, LocalDate from, LocalDate to) {
        return regions.fullName(area.region()) + "　" + from + " 至 " + to;
    }

    private List<Row> rows(List<Task> tasks) {
        Function<Instant, LocalDate> day = at -> LocalDate.ofInstant(at, BusinessClock.ZONE);
        LocalDate first = tasks.stream().map(task -> day.apply(task.arrived())).min(LocalDate::compareTo).orElse(null);
        LocalDate last = tasks.stream().map(task -> day.apply(task.done() == null ? task.arrived() : task.done())).max(LocalDate::compareTo).orElse(null);
        WorkingRuler ruler = first == null ? null : WorkingRuler.of(calendar, first, last);
        return tasks.stream().map(task -> new Row(task.caseNumber(), task.subject(), regions.fullName(RegionCode.of(task.village())), task.step(), task.arrived(),
                task.done(), task.done() == null ? null : Numbers.days(ruler.days(task.arrived(), task.done())),
                task.done() == null || task.claimed() == null ? null : Numbers.days(ruler.days(task.arrived(), task.claimed())),
                task.done() != null && task.due() != null && task.done().isAfter(task.due()), "return".equals(task.outcome()), task.person(), null)).toList();
    }
}

package io.fupin.bottleneck.api;

import io.fupin.account.Officer;
import io.fupin.bottleneck.kept.Cell;
import io.fupin.bottleneck.kept.Span;
import io.fupin.bottleneck.read.Area;
import io.fupin.bottleneck.read.OpenWork;
import io.fupin.bottleneck.read.OpenWork.Line;
import io.fupin.bottleneck.read.Passed;
import io.fupin.bottleneck.read.Passed.Figures;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModel.Step;
import io.fupin.engine.ProcedureModels;
import io.fupin.problem.Problem;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a procedure over the open API; spans in seconds of the calendar. */
@RestController
@RequestMapping("/api/v1/insight")
class StagesApi {

    private static final int USUAL = 30;
    private static final int LONGEST = 1_100;

    private final OpenWork open;
    private final Passed passed;
    private final ProcedureModels models;
    private final Regions regions;
    private final Clock clock;

    StagesApi(OpenWork open, Passed passed, ProcedureModels models, Regions regions, Clock clock) {
        this.open = open;
        this.passed = passed;
        this.models = models;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * @param open       now, as {@code late}
     * @param entered    in the days asked for, as everything that follows
     * @param waitingP50 seconds; null where nothing was finished
     */
    record StageFigures(String step, String name, int open, int late, long entered, long left, Long waitingP50, Long waitingP90, Long workingP50,
                        Long workingP90, long returns) {
    }

    record Stages(List<StageFigures> items) {
    }

    /**
     * @param process id of a procedure
     * @param region  inside the caller's area; the whole of it when left out
     * @param from    first day; a month ago when left out
     * @param to      last day; today when left out
     */
    @GetMapping("/stages")
    Stages stages(Officer officer, @RequestParam String process, @RequestParam(required = false) String region,
                  @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
                  @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        Area area = Area.of(officer, region, regions);
        ProcedureModel model = model(process);
        LocalDate last = to == null ? LocalDate.now(clock) : to;
        LocalDate first = from == null ? last.minusDays(USUAL - 1L) : from;
        if (first.isAfter(last) || first.plusDays(LONGEST).isBefore(last)) {
            throw Problem.invalid("from", "起止日期不对：from 不晚于 to，最长三年");
        }
        Figures figures = passed.of(area, process, first, last);
        List<Line> lines = open.lines(area).stream().filter(line -> line.process().equals(process)).toList();
        Set<String> steps = new LinkedHashSet<>(model.steps().keySet());
        Set<String> former = new TreeSet<>(figures.steps().keySet());
        lines.forEach(line -> former.add(line.step()));
        steps.addAll(former);
        Instant now = clock.instant();
        return new Stages(steps.stream().map(step -> figures(step, name(model, step), figures.step(step),
                lines.stream().filter(line -> line.step().equals(step)).toList(), now)).toList());
    }

    private static StageFigures figures(String step, String name, Cell cell, List<Line> lines, Instant now) {
        return new StageFigures(step, name, lines.stream().mapToInt(Line::open).sum(),
                lines.stream().filter(line -> line.due().isBefore(now)).mapToInt(Line::open).sum(), cell.entered(), cell.left(),
                seconds(cell, Span.WAITING, 0.5), seconds(cell, Span.WAITING, 0.9), seconds(cell, Span.WORKING, 0.5), seconds(cell, Span.WORKING, 0.9),
                cell.returned());
    }

    private static Long seconds(Cell cell, Span span, double share) {
        return cell.finished() == 0 ? null : Math.round(cell.times(span).percentile(share));
    }

    private ProcedureModel model(String process) {
        try {
            return models.newest(process);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("没有这个流程：" + process);
        }
    }

    private String name(ProcedureModel model, String step) {
        return Optional.ofNullable(model.steps().get(step)).or(() -> models.former(model.process(), step)).map(Step::name).orElse(step);
    }
}

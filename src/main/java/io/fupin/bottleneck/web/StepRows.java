package io.fupin.bottleneck.web;

import io.fupin.bottleneck.kept.Cell;
import io.fupin.bottleneck.kept.Span;
import io.fupin.bottleneck.read.OpenWork.Line;
import io.fupin.bottleneck.read.Stage;
import io.fupin.bottleneck.web.BottleneckView.Part;
import io.fupin.bottleneck.web.BottleneckView.Step;
import io.fupin.bottleneck.web.BottleneckView.Strip;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 各环节用时与账龄: waiting against working, median and ninth decile against the limit, and how old the open work is. */
@Component
class StepRows {

    private static final List<String> COLOURS = List.of("is-calm", "is-heat-0", "is-heat-2", "is-heat-3", "is-heat-4");

    private final HeatGrades grades;

    StepRows(HeatGrades grades) {
        this.grades = grades;
    }

    List<Step> rows(Look look) {
        double scale = look.steps().stream().mapToDouble(stage -> Math.max(stage.limit(), Math.max(Numbers.median(look.passed().step(stage.id())),
                Numbers.ninth(look.passed().step(stage.id()))))).max().orElse(1) * 1.04;
        int most = look.steps().stream().mapToInt(stage -> look.open(look.of(stage.id()))).max().orElse(0);
        List<Step> rows = new ArrayList<>();
        for (Stage stage : look.steps()) {
            rows.add(row(look, stage, Math.max(1, scale), most));
        }
        return rows;
    }

    private Step row(Look look, Stage stage, double scale, int most) {
        List<Line> lines = look.of(stage.id());
        Cell cell = look.passed().step(stage.id());
        boolean own = !lines.isEmpty() && lines.stream().allMatch(look::own);
        double median = Numbers.median(cell);
        double ninth = Numbers.ninth(cell);
        Integer wait = Numbers.waitShare(cell);
        HeatGrades.Grade grade = grades.of(look, stage.id());
        return new Step(stage.id(), stage.name(), stage.level(), look.list(own, stage.id(), null, false), look.open(lines), look.late(lines),
                look.list(own, stage.id(), null, true), look.unclaimed(lines), median < 0 ? null : strip(median, ninth, wait, stage.limit(), scale),
                stage.limit() > 0 ? String.valueOf(stage.limit()) : Numbers.NONE,
                median < 0 ? (cell.finished() == 0 ? Numbers.NONE : "办结 " + cell.finished() + " 件") : Numbers.days(median), Numbers.daysOrNone(ninth),
                stage.limit() > 0 && Math.round(10 * ninth) > 10 * stage.limit(), Numbers.percent(wait), ageing(look, stage, lines, most), cell.finished(),
                look.behind("finished", stage.id(), null), look.behind("late", stage.id(), null),
                Numbers.percent(Numbers.share(cell.finished() - cell.late(), cell.finished())),
                stage.returns() ? Numbers.percent(Numbers.share(cell.returned(), cell.finished())) : null, look.behind("returned", stage.id(), null),
                grade.css(), grade.text());
    }

    /** The median divided by the share of waiting, so that both parts add up to it. */
    private static Strip strip(double median, double ninth, Integer wait, int limit, double scale) {
        double waiting = wait == null ? 0 : median * wait / 100;
        return new Strip(Numbers.round(100 * waiting / scale), Numbers.round(100 * (median - waiting) / scale),
                Numbers.round(ninth < 0 ? 0 : 100 * ninth / scale), Numbers.round(100 * limit / scale));
    }

    private static List<Part> ageing(Look look, Stage stage, List<Line> lines, int most) {
        int[] counts = new int[Ages.NAMES.size()];
        for (Line line : lines) {
            counts[Ages.of(look.ruler().days(line.due(), look.now()), look.late(line))] += line.open();
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                parts.add(new Part(COLOURS.get(i), counts[i], Numbers.round(100.0 * counts[i] / most), Ages.NAMES.get(i),
                        look.behind("open", stage.id(), null) + "&age=" + i));
            }
        }
        return parts;
    }

    /** Median of one of the spans, in working days. */
    static double median(Cell cell, Span span) {
        return Numbers.percentile(cell, span, 0.5);
    }
}

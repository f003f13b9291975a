package io.fupin.bottleneck.web;

import io.fupin.bottleneck.kept.Cell;
import io.fupin.bottleneck.kept.Span;
import io.fupin.bottleneck.read.OpenWork.Line;
import io.fupin.bottleneck.read.Stage;
import io.fupin.bottleneck.web.BottleneckView.CellView;
import io.fupin.bottleneck.web.BottleneckView.Column;
import io.fupin.bottleneck.web.BottleneckView.Matrix;
import io.fupin.bottleneck.web.BottleneckView.Row;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** 矩阵: parts of the area by steps, the number always in the cell, the worst three outlined. */
@Component
class StageMatrix {

    private static final int WORST = 3;
    /** A township has few villages; a county's townships are all shown, nought or not. Beyond this only parts with something are. */
    private static final int SHOW_ALL = 40;

    private final Regions regions;

    StageMatrix(Regions regions) {
        this.regions = regions;
    }

    private record Spot(RegionCode part, String step, double value) {
    }

    Matrix matrix(Look look) {
        List<RegionCode> parts = parts(look);
        if (look.steps().isEmpty() || parts.isEmpty()) {
            return null;
        }
        List<Spot> spots = new ArrayList<>();
        parts.forEach(part -> look.steps().forEach(stage -> spots.add(new Spot(part, stage.id(),
                HeatGrades.value(look.way(), look, look.of(part, stage.id()), look.passed().of(part, stage.id()))))));
        double most = spots.stream().mapToDouble(Spot::value).max().orElse(0);
        Set<String> worst = new TreeSet<>(spots.stream().filter(spot -> spot.value() > 0).sorted(Comparator.comparingDouble(Spot::value).reversed())
                .limit(WORST).map(spot -> spot.part() + spot.step()).toList());
        int largest = parts.stream().mapToInt(part -> look.open(look.of(part))).max().orElse(0);
        List<Row> rows = parts.stream().map(part -> row(look, part, spots, most, worst, largest)).toList();
        boolean sums = !look.way().time();
        List<CellView> foot = look.steps().stream().map(stage -> {
            double value = HeatGrades.value(look.way(), look, look.of(stage.id()), look.passed().step(stage.id()));
            return new CellView(HeatGrades.text(look.way(), value), "", value <= 0 ? null : all(look, stage.id(), null), false, null);
        }).toList();
        String total = sums ? String.valueOf((int) look.steps().stream().mapToDouble(stage -> HeatGrades.value(look.way(), look, look.of(stage.id()),
                look.passed().step(stage.id()))).sum()) : "";
        int hidden = look.area().children(regions).size() - rows.size();
        return new Matrix(note(look), look.steps().stream().map(StageMatrix::column).toList(), rows, foot, total,
                all(look, null, null), sums,
                hidden > 0 ? "其余 " + hidden + " 个" + word(look) + "没有在办，期内也没有办结" : null);
    }

    static String word(Look look) {
        return switch (look.area().parts()) {
            case VILLAGE -> "村";
            case TOWNSHIP -> "乡镇";
            case COUNTY -> "县";
            default -> "市";
        };
    }

    private static String note(Look look) {
        return switch (look.way()) {
            case LATE -> "格内为超期件数";
            case OPEN -> "格内为在办件数";
            case WAITING -> "格内为等待中位，工作日；办结不足 5 件的不算";
            case WORKING -> "格内为办理中位，工作日；办结不足 5 件的不算";
            case RETURNED -> "格内为期内退回件数";
        };
    }

    private static Column column(Stage stage) {
        return new Column(stage.name(), (stage.level().isEmpty() ? "" : stage.level() + " · ") + (stage.limit() > 0 ? "限 " + stage.limit() + " 日" : ""));
    }

    private List<RegionCode> parts(Look look) {
        List<RegionCode> all = look.area().children(regions).stream().map(Region::code).toList();
        Set<RegionCode> busy = new TreeSet<>(look.passed().parts().keySet());
        busy.addAll(look.byPart().keySet());
        return all.size() <= SHOW_ALL && look.area().parts() != RegionLevel.VILLAGE ? all : all.stream().filter(busy::contains).toList();
    }

    private Row row(Look look, RegionCode part, List<Spot> spots, double most, Set<String> worst, int largest) {
        List<CellView> cells = new ArrayList<>();
        double sum = 0;
        for (Stage stage : look.steps()) {
            double value = spots.stream().filter(spot -> spot.part().equals(part) && spot.step().equals(stage.id())).findFirst().orElseThrow().value();
            sum += Math.max(0, value);
            cells.add(new CellView(HeatGrades.text(look.way(), value), HeatGrades.css(value, most), href(look, part, stage.id(), value),
                    worst.contains(part + stage.id()), tip(look, part, stage)));
        }
        List<Line> own = look.of(part);
        int open = look.open(own);
        int late = look.late(own);
        String inside = look.area().parts() == RegionLevel.VILLAGE ? null : look.asked().with("region", part.value()).toString();
        return new Row(regions.get(part).name(), inside, cells, look.way().time() ? "" : String.valueOf((int) sum),
                all(look, null, part), late, open,
                largest == 0 ? 0 : Numbers.round(100.0 * late / largest), largest == 0 ? 0 : Numbers.round(100.0 * (open - late) / largest));
    }

    /** Everything behind a sum, whoever's it is. */
    private static String all(Look look, String step, RegionCode part) {
        return look.behind(switch (look.way()) {
            case LATE -> "overdue";
            case OPEN -> "open";
            case WAITING, WORKING -> "finished";
            case RETURNED -> "returned";
        }, step, part);
    }

    private static String href(Look look, RegionCode part, String step, double value) {
        List<Line> lines = look.of(part, step);
        boolean own = !lines.isEmpty() && lines.stream().allMatch(look::own);
        return value <= 0 ? null : switch (look.way()) {
            case LATE -> look.list(own, step, part, true);
            case OPEN -> look.list(own, step, part, false);
            case WAITING, WORKING -> look.behind("finished", step, part);
            case RETURNED -> look.behind("returned", step, part);
        };
    }

    private String tip(Look look, RegionCode part, Stage stage) {
        List<Line> lines = look.of(part, stage.id());
        Cell cell = look.passed().of(part, stage.id());
        String text = "%s · %s%n在办 %d 件，未接办 %d 件，超期 %d 件%n期内办结 %d 件，退回 %d 件".formatted(regions.get(part).name(), stage.name(), look.open(lines),
                look.unclaimed(lines), look.late(lines), cell.finished(), cell.returned());
        double waiting = Numbers.percentile(cell, Span.WAITING, 0.5);
        return waiting < 0 ? text : text + "%n等待 %s，办理 %s，九成 %s，时限 %d".formatted(Numbers.days(waiting),
                Numbers.days(Numbers.percentile(cell, Span.WORKING, 0.5)), Numbers.daysOrNone(Numbers.ninth(cell)), stage.limit());
    }
}

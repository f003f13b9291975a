package io.fupin.bottleneck.web;

import io.fupin.bottleneck.kept.Cell;
import io.fupin.bottleneck.kept.Span;
import io.fupin.bottleneck.read.Passed;
import io.fupin.bottleneck.read.Passed.Figures;
import io.fupin.bottleneck.read.Stage;
import io.fupin.bottleneck.web.BottleneckView.Choice;
import io.fupin.bottleneck.web.BottleneckView.Compare;
import io.fupin.bottleneck.web.BottleneckView.Pair;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** 比一比: two periods of the area, or two of its parts in the same period. */
@Component
class CompareRows {

    static final String BEFORE = "before";
    /** A change of the median by less than this is none, working days. */
    private static final double SAME = 0.05;

    private final Passed passed;
    private final Regions regions;
    private final Words words;

    CompareRows(Passed passed, Regions regions, Words words) {
        this.passed = passed;
        this.regions = regions;
        this.words = words;
    }

    /** @param with {@link #BEFORE}, or two codes with a comma between; anything else compares nothing */
    Compare compare(Look look, String with, String a, String b) {
        List<Region> parts = look.area().children(regions);
        String previous = look.asked().with("with", BEFORE) + "#compare";
        String close = look.asked().toString();
        if (BEFORE.equals(with)) {
            LocalDate to = look.passed().from().minusDays(1);
            Figures before = passed.of(look.area(), look.process(), to.minusDays(look.days() - 1L), to);
            return new Compare(span(before), span(look.passed()), rows(look, before::step, look.passed()::step,
                    step -> look.behind("finished", look.process(), step, null, before.from(), before.to()), step -> look.behind("finished", step, null)), choices(parts, a, 0), choices(parts, b, 1),
                    false, previous, close);
        }
        Optional<Region> first = part(parts, a);
        Optional<Region> second = part(parts, b);
        if (first.isEmpty() || second.isEmpty()) {
            return new Compare(null, null, List.of(), choices(parts, a, 0), choices(parts, b, 1), parts.size() > 1, previous, close);
        }
        return new Compare(first.get().name(), second.get().name(), rows(look, step -> look.passed().of(first.get().code(), step),
                step -> look.passed().of(second.get().code(), step),
                step -> look.behind("finished", step, first.get().code()), step -> look.behind("finished", step, second.get().code())), choices(parts, a, 0), choices(parts, b, 1), true, previous, close);
    }

    private static Optional<Region> part(List<Region> parts, String code) {
        return parts.stream().filter(region -> region.code().value().equals(code)).findFirst();
    }

    private static List<Choice> choices(List<Region> parts, String chosen, int usual) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            RegionCode code = parts.get(i).code();
            choices.add(new Choice(parts.get(i).name(), code.value(), chosen == null || chosen.isBlank() ? i == usual : code.value().equals(chosen), null));
        }
        return choices;
    }

    private String span(Figures figures) {
        return words.shortDay(figures.from()) + " 至 " + words.shortDay(figures.to());
    }

    private static List<Pair> rows(Look look, Function<String, Cell> first, Function<String, Cell> second, UnaryOperator<String> hrefA,
                                   UnaryOperator<String> hrefB) {
        List<Pair> rows = new ArrayList<>();
        for (Stage stage : look.steps()) {
            Cell one = first.apply(stage.id());
            Cell other = second.apply(stage.id());
            if (one.finished() + other.finished() > 0) {
                rows.add(pair(stage, one, other, hrefA.apply(stage.id()), hrefB.apply(stage.id())));
            }
        }
        return rows;
    }

    private static Pair pair(Stage stage, Cell one, Cell other, String hrefA, String hrefB) {
        double a = Numbers.median(one);
        double b = Numbers.median(other);
        boolean both = a >= 0 && b >= 0;
        double change = b - a;
        return new Pair(stage.name(), hrefA, hrefB, one.finished(), other.finished(), Numbers.daysOrNone(a), Numbers.daysOrNone(b),
                Numbers.daysOrNone(Numbers.ninth(one)), Numbers.daysOrNone(Numbers.ninth(other)), wait(one), wait(other), onTime(one), onTime(other),
                !both ? "件数少，不比" : Math.abs(change) < SAME ? "一样" : (change > 0 ? "慢 " : "快 ") + Numbers.days(Math.abs(change)) + " 日",
                !both || Math.abs(change) < SAME ? "" : change > 0 ? "is-late-ink" : "is-ok-ink");
    }

    private static String wait(Cell cell) {
        return Numbers.daysOrNone(Numbers.percentile(cell, Span.WAITING, 0.5));
    }

    private static String onTime(Cell cell) {
        return Numbers.percent(Numbers.share(cell.finished() - cell.late(), cell.finished()));
    }
}

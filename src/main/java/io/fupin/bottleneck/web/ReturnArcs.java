package io.fupin.bottleneck.web;

import io.fupin.bottleneck.read.ReturnLoops;
import io.fupin.bottleneck.read.ReturnLoops.Loops;
import io.fupin.bottleneck.read.Stage;
import io.fupin.bottleneck.read.StageNames;
import io.fupin.bottleneck.web.BottleneckView.Arc;
import io.fupin.bottleneck.web.BottleneckView.Back;
import io.fupin.bottleneck.web.BottleneckView.Bar;
import io.fupin.bottleneck.web.BottleneckView.Tick;
import io.fupin.web.FilterAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** 退回弧: over the procedure's own order every arc runs backwards, as wide as its cases are many. */
@Component
class ReturnArcs {

    private static final double WIDTH = 800;
    private static final double EDGE = 44;
    private static final double WIDEST = 14;

    private final StageNames names;

    ReturnArcs(StageNames names) {
        this.names = names;
    }

    Back back(Look look, Loops loops) {
        Map<String, Integer> order = new TreeMap<>();
        loops.arcs().forEach(arc -> order.put(arc.from(), 0));
        loops.arcs().forEach(arc -> order.put(arc.to(), 0));
        List<String> stops = new ArrayList<>(look.steps().stream().map(Stage::id).filter(order::containsKey).toList());
        order.keySet().stream().filter(step -> !stops.contains(step)).forEach(stops::add);
        double apart = stops.size() < 2 ? 0 : (WIDTH - 2 * EDGE) / (stops.size() - 1);
        double highest = loops.arcs().stream().mapToDouble(arc -> rise(stops, arc, apart)).max().orElse(0);
        double ground = highest + 34;
        int most = loops.arcs().stream().mapToInt(ReturnLoops.Arc::cases).max().orElse(1);
        List<Arc> arcs = new ArrayList<>();
        for (ReturnLoops.Arc arc : loops.arcs()) {
            arcs.add(arc(look, arc, stops, apart, ground, most, arcs.isEmpty()));
        }
        int reasons = loops.reasons().stream().mapToInt(ReturnLoops.Reason::cases).max().orElse(1);
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++) {
            ticks.add(new Tick(Numbers.round(EDGE + i * apart), names.step(look.process(), stops.get(i))));
        }
        return new Back(loops.cases(), href(look, null, null), arcs, ticks, (int) Math.ceil(ground + 30),
                loops.reasons().stream().map(reason -> new Bar(reason.words(), reason.cases(), Numbers.round(100.0 * reason.cases() / reasons),
                        FilterAddress.of("/bottleneck/returns", "process", look.process(), "reason", reason.words(), "region", look.area().region().value(), "from",
                                look.passed().from().toString(), "to", look.passed().to().toString()).toString())).toList());
    }

    private Arc arc(Look look, ReturnLoops.Arc arc, List<String> stops, double apart, double ground, int most, boolean worst) {
        double from = EDGE + stops.indexOf(arc.from()) * apart;
        double to = EDGE + stops.indexOf(arc.to()) * apart;
        double rise = rise(stops, arc, apart) / 0.75;
        return new Arc(names.step(look.process(), arc.from()), names.step(look.process(), arc.to()), arc.cases(),
                arc.days() == null ? "" : Numbers.days(arc.days()) + " 天后回来", href(look, arc.from(), arc.to()),
                String.format(Locale.ROOT, "M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f", from, ground - 6, from, ground - rise, to, ground - rise, to, ground - 10),
                String.format(Locale.ROOT, "M%.1f %.1f L%.1f %.1f L%.1f %.1f Z", to - 5, ground - 12, to, ground - 3, to + 5, ground - 12),
                Math.max(1.5, Numbers.round(WIDEST * arc.cases() / most)), worst, Numbers.round((from + to) / 2),
                Numbers.round(ground - rise * 0.75 - WIDEST / 2 - 2));
    }

    private static double rise(List<String> stops, ReturnLoops.Arc arc, double apart) {
        return 30 + Math.abs(stops.indexOf(arc.from()) - stops.indexOf(arc.to())) * apart * 0.26;
    }

    private static String href(Look look, String from, String to) {
        return FilterAddress.of("/bottleneck/returns", "process", look.process(), "step", from, "target", to, "region", look.area().region().value(),
                "from", look.passed().from().toString(), "to", look.passed().to().toString()).toString();
    }
}

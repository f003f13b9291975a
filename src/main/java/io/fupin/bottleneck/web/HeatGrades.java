package io.fupin.bottleneck.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.bottleneck.kept.Cell;
import io.fupin.bottleneck.kept.Span;
import io.fupin.bottleneck.read.OpenWork.Line;
import io.fupin.bottleneck.read.ReturnLoops.Loops;
import io.fupin.bottleneck.read.Stage;
import io.fupin.bottleneck.web.BottleneckView.Heat;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 热图: one of five classes for each step, a fifth of the largest value each, and the number always beside it. */
@Component
class HeatGrades {

    private static final int GRADES = 5;

    private final ObjectMapper json;

    HeatGrades(ObjectMapper json) {
        this.json = json;
    }

    /** @param css empty where the value is nothing */
    record Grade(double value, String css, String text) {
    }

    /** The value of a way to look: counts of open work, or what was finished. -1 where too few were finished for a median. */
    static double value(Way way, Look look, List<Line> lines, Cell cell) {
        return switch (way) {
            case LATE -> look.late(lines);
            case OPEN -> look.open(lines);
            case WAITING -> Numbers.percentile(cell, Span.WAITING, 0.5);
            case WORKING -> Numbers.percentile(cell, Span.WORKING, 0.5);
            case RETURNED -> cell.returned();
        };
    }

    static String text(Way way, double value) {
        return value < 0 ? Numbers.NONE : way.time() ? Numbers.days(value) : String.valueOf((int) value);
    }

    static String css(double value, double most) {
        if (value <= 0 || most <= 0) {
            return "";
        }
        return "is-heat-" + Math.min(GRADES - 1, (int) Math.ceil(GRADES * value / most) - 1);
    }

    Grade of(Look look, String step) {
        double most = look.steps().stream().mapToDouble(stage -> value(look, stage.id())).max().orElse(0);
        double value = value(look, step);
        return new Grade(value, css(value, most), text(look.way(), value) + (value < 0 ? "" : " " + look.way().unit()));
    }

    private static double value(Look look, String step) {
        return value(look.way(), look, look.of(step), look.passed().step(step));
    }

    Heat heat(Look look, Loops loops) {
        double most = look.steps().stream().mapToDouble(stage -> value(look, stage.id())).max().orElse(0);
        ObjectNode state = json.createObjectNode();
        ObjectNode heat = state.putObject("heat");
        for (Stage stage : look.steps()) {
            List<Line> lines = look.of(stage.id());
            double value = value(look, stage.id());
            boolean own = !lines.isEmpty() && lines.stream().allMatch(look::own);
            ObjectNode one = heat.putObject(stage.element());
            one.put("grade", css(value, most)).put("loud", value > 0 && value == most);
            if (look.way() == Way.LATE) {
                one.put("strong", look.late(lines) > 0 ? "超期 " + look.late(lines) : "").put("text", (look.late(lines) > 0 ? " / " : "") + look.open(lines) + " 件");
            } else {
                one.put("strong", text(look.way(), value)).put("text", value < 0 ? "" : " " + look.way().unit());
            }
            one.put("href", switch (look.way()) {
                case LATE -> look.list(own, stage.id(), null, look.late(lines) > 0);
                case OPEN -> look.list(own, stage.id(), null, false);
                case WAITING, WORKING -> look.behind("finished", stage.id(), null);
                case RETURNED -> look.behind("returned", stage.id(), null);
            });
        }
        if (look.way() == Way.RETURNED) {
            loops.arcs().forEach(arc -> state.withArray("back").addObject().put("from", "userTask_" + arc.from()).put("to", "userTask_" + arc.to())
                    .put("times", arc.cases()));
        }
        return new Heat(look.way().title(), look.way().unit(), "/bottleneck/diagram/" + look.process() + ".bpmn", embedded(state), scale(look.way(), most));
    }

    private static List<BottleneckView.Grade> scale(Way way, double most) {
        List<BottleneckView.Grade> scale = new ArrayList<>();
        double from = 0;
        for (int i = 0; i < GRADES && most > 0; i++) {
            double to = most * (i + 1) / GRADES;
            int first = (int) Math.floor(from) + 1;
            int last = (int) Math.floor(to + 1e-9);
            if (way.time()) {
                scale.add(new BottleneckView.Grade("is-heat-" + i, Numbers.days(from) + "–" + Numbers.days(to)));
            } else if (last >= first) {
                scale.add(new BottleneckView.Grade("is-heat-" + i, first == last ? String.valueOf(last) : first + "–" + last));
            }
            from = to;
        }
        return scale;
    }

    /** Inside a script element nothing may look like its end. */
    private String embedded(ObjectNode state) {
        try {
            return json.writeValueAsString(state).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

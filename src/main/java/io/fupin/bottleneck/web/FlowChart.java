package io.fupin.bottleneck.web;

import io.fupin.bottleneck.web.BottleneckView.Flow;
import io.fupin.bottleneck.web.BottleneckView.Tick;
import io.fupin.policy.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** 来得多，还是办得慢: what came and what went each day, and what was open at its end, counted back from what is open now. */
@Component
class FlowChart {

    private static final double LEFT = 44;
    private static final double RIGHT = 790;
    private static final double OPEN_TOP = 12;
    private static final double OPEN_FOOT = 100;
    private static final double FLOW_TOP = 124;
    private static final double FLOW_FOOT = 200;
    private static final int LABELS = 6;
    private static final int WORKING_DAYS = 10;

    private final WorkingCalendar calendar;

    FlowChart(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Flow chart(Look look) {
        Map<LocalDate, long[]> days = look.passed().days();
        List<LocalDate> order = List.copyOf(days.keySet());
        int openNow = look.open(look.ofProcess());
        Map<LocalDate, Long> open = new TreeMap<>();
        long after = openNow;
        for (int i = order.size() - 1; i >= 0; i--) {
            open.put(order.get(i), after);
            after += days.get(order.get(i))[1] - days.get(order.get(i))[0];
        }
        long mostOpen = nice(open.values().stream().mapToLong(Long::longValue).max().orElse(0));
        long mostFlow = nice(days.values().stream().mapToLong(day -> Math.max(day[0], day[1])).max().orElse(0));
        String openLine = line(order, day -> open.get(day), mostOpen, OPEN_TOP, OPEN_FOOT);
        long entered = days.values().stream().mapToLong(day -> day[0]).sum();
        long left = days.values().stream().mapToLong(day -> day[1]).sum();
        List<LocalDate> full = order.stream().filter(day -> day.isBefore(look.today()) && !calendar.isRestDay(day)).toList();
        List<LocalDate> last = full.subList(Math.max(0, full.size() - WORKING_DAYS), full.size());
        double in = last.stream().mapToLong(day -> days.get(day)[0]).sum();
        double out = last.stream().mapToLong(day -> days.get(day)[1]).sum();
        return new Flow(openLine, openLine + " L" + at(RIGHT) + " " + at(OPEN_FOOT) + " L" + at(LEFT) + " " + at(OPEN_FOOT) + " Z",
                line(order, day -> days.get(day)[0], mostFlow, FLOW_TOP, FLOW_FOOT), line(order, day -> days.get(day)[1], mostFlow, FLOW_TOP, FLOW_FOOT),
                labels(order), ticks(mostOpen, OPEN_TOP, OPEN_FOOT), ticks(mostFlow, FLOW_TOP, FLOW_FOOT), openNow, look.behind("open", null, null), entered,
                look.behind("entered", null, null), left, look.behind("left", null, null),
                last.isEmpty() ? null : String.format(Locale.ROOT, "%+.1f", (in - out) / last.size()).replace('-', '−'),
                last.isEmpty() || out == 0 ? null : String.valueOf((long) Math.ceil(openNow / (out / last.size()))));
    }

    private interface Value {
        long of(LocalDate day);
    }

    private static String line(List<LocalDate> order, Value value, long most, double top, double foot) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < order.size(); i++) {
            path.append(i == 0 ? "M" : " L").append(at(x(i, order.size()))).append(' ')
                    .append(at(foot - (foot - top) * Math.max(0, value.of(order.get(i))) / most));
        }
        return path.toString();
    }

    private static double x(int index, int count) {
        return count < 2 ? LEFT : LEFT + (RIGHT - LEFT) * index / (count - 1);
    }

    private static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static List<Tick> labels(List<LocalDate> order) {
        List<Tick> labels = new ArrayList<>();
        int step = Math.max(1, (order.size() - 1) / LABELS);
        for (int i = 0; i < order.size(); i += step) {
            labels.add(new Tick(Numbers.round(x(i, order.size())), "%02d-%02d".formatted(order.get(i).getMonthValue(), order.get(i).getDayOfMonth())));
        }
        return labels;
    }

    private static List<Tick> ticks(long most, double top, double foot) {
        return List.of(new Tick(foot, "0"), new Tick((top + foot) / 2, String.valueOf(most / 2)), new Tick(top, String.valueOf(most)));
    }

    /** The next 2, 4 or 10 times a power of ten, so that the half is whole, too. */
    private static long nice(long most) {
        long unit = 1;
        while (unit * 10 < most) {
            unit *= 10;
        }
        long[] steps = {2 * unit, 4 * unit, 6 * unit, 8 * unit, 10 * unit};
        for (long one : steps) {
            if (most <= one) {
                return one;
            }
        }
        return 10 * unit;
    }
}

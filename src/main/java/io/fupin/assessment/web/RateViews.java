package io.fupin.assessment.web;

import io.fupin.assessment.estimate.Estimate;
import io.fupin.assessment.estimate.Indicator;
import io.fupin.assessment.results.Results.Line;
import io.fupin.assessment.web.AssessmentView.Rate;
import io.fupin.assessment.web.AssessmentView.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An indicator beside its threshold: point, interval and line on one track. */
final class RateViews {

    private static final int STEPS = 5;

    private RateViews() {
    }

    /** 1.28%; never rounded to the other side of a threshold that it is near, since two digits are shown and the verdict says which side. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }

    static String percent(Estimate estimate) {
        return estimate == null ? "没有数据" : percent(estimate.rate());
    }

    static Rate rate(Line line) {
        Indicator indicator = line.indicator();
        String unit = (indicator == Indicator.APPROVAL ? "按户计算，标准≥" : "按人计算，标准≤") + plain(line.threshold() * 100) + "%";
        if (line.estimate() == null) {
            return new Rate(indicator.label(), unit, null, "", "没有数据，不算通过", "is-late", false, 0, 0, 0, 0, List.of(), "没有数据", null);
        }
        Estimate estimate = line.estimate();
        double from = indicator.atMost() ? 0 : Math.min(Math.floor(estimate.interval().lower() * 10) / 10, Math.floor(line.threshold() * 10 - 1) / 10);
        double to = indicator.atMost() ? Math.max(estimate.interval().upper(), line.threshold()) * 1.15 : 1;
        String interval = percent(estimate.interval().lower()) + "—" + percent(estimate.interval().upper());
        String verdict = (line.kept() ? "达标" : "不达标") + (line.settled() ? "" : "，区间跨线");
        return new Rate(indicator.label(), unit, percent(estimate.rate()), interval, verdict, line.settled() ? line.kept() ? "is-ok" : "is-late" : "is-warn",
                line.settled(), at(estimate.interval().lower(), from, to), at(estimate.interval().upper(), from, to) - at(estimate.interval().lower(), from, to),
                at(estimate.rate(), from, to), at(line.threshold(), from, to), ticks(line.threshold(), from, to),
                "估计值 %s，95%% 区间 %s，标准 %s".formatted(percent(estimate.rate()), interval, percent(line.threshold())), more(line));
    }

    private static String more(Line line) {
        if (line.settled()) {
            return null;
        }
        return line.needed().isPresent() ? "比例不变的话，问到 %,d 户左右才分得出在线的哪一边（这次问了 %,d 户）".formatted(line.needed().getAsInt(), line.estimate().households())
                : "离标准太近，再多问也分不出在线的哪一边";
    }

    /** Steps of the scale, and the threshold; a step that would lie on the threshold's name is left out. */
    private static List<Tick> ticks(double threshold, double from, double to) {
        List<Tick> ticks = new ArrayList<>();
        double step = step((to - from) / STEPS);
        for (double value = Math.ceil(from / step - 1e-9) * step; value <= to + 1e-9; value += step) {
            if (Math.abs(at(value, from, to) - at(threshold, from, to)) > 12) {
                ticks.add(new Tick(plain(value * 100) + "%", at(value, from, to), false));
            }
        }
        ticks.add(new Tick(plain(threshold * 100) + "%（线）", at(threshold, from, to), true));
        return ticks;
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        return least <= power ? power : least <= 2 * power ? 2 * power : least <= 5 * power ? 5 * power : 10 * power;
    }

    /** Percent of the track, one decimal. */
    private static double at(double value, double from, double to) {
        return Math.round((value - from) / (to - from) * 1000) / 10.0;
    }

    private static String plain(double percent) {
        String text = String.format(Locale.ROOT, "%.2f", percent);
        return text.replaceFirst("\\.?0+$", "");
    }
}

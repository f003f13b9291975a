package io.fupin.assessment.report;

import io.fupin.assessment.estimate.Indicator;
import io.fupin.assessment.report.Reported.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From where to where a rate is drawn, and where its values lie on it; the same on the screen, on paper and in Word.
 *
 * @param from 0–1, at the left end; @param to at the right
 */
public record Scale(double from, double to) {

    private static final int STEPS = 5;
    /** Percent of the track that a name takes. */
    private static final int NAME = 12;

    /** One on which interval and threshold both lie. */
    public static Scale of(Indicator indicator, double lower, double upper, double threshold) {
        return indicator.atMost() ? new Scale(0, Math.max(Math.max(upper, threshold) * 1.15, 0.001))
                : new Scale(Math.min(Math.floor(lower * 10) / 10, Math.floor(threshold * 10 - 1) / 10), 1);
    }

    /** One for several rates that are compared with each other: from 0. */
    static Scale ofAll(List<Figure> figures, double threshold) {
        double most = figures.stream().filter(java.util.Objects::nonNull).mapToDouble(Figure::upper).max().orElse(threshold);
        return new Scale(0, Math.min(1, Math.max(Math.max(most, threshold) * 1.1, 0.001)));
    }

    /** @param text 2%; @param at percent of the track */
    public record Step(String text, double at, boolean isLimit) {
    }

    /** Steps of the scale, and the threshold; a step that would lie on the threshold's name is left out. */
    public List<Step> steps(double threshold) {
        List<Step> steps = new ArrayList<>();
        double step = step((to - from) / STEPS);
        for (double value = Math.ceil(from / step - 1e-9) * step + 0.0; value <= to + 1e-9; value += step) {
            if (Math.abs(at(value) - at(threshold)) > NAME) {
                steps.add(new Step(plain(value) + "%", at(value), false));
            }
        }
        steps.add(new Step(plain(threshold) + "%（线）", at(threshold), true));
        return steps;
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        return least <= power ? power : least <= 2 * power ? 2 * power : least <= 5 * power ? 5 * power : 10 * power;
    }

    /** Percent of the track, one decimal. */
    public double at(double value) {
        return Math.round((value - from) / (to - from) * 1000) / 10.0;
    }

    /** 0.0128 as 1.28, 0.02 as 2. */
    public static String plain(double share) {
        return String.format(Locale.ROOT, "%.2f", share * 100).replaceFirst("\\.?0+$", "");
    }

    /** 1.28%; two digits, so that the verdict has to say which side of a near threshold it lies on. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }

    /** The rate, or that there is none. */
    public static String percent(Figure figure) {
        return figure == null ? "没有数据" : percent(figure.rate());
    }
}

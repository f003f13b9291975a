package io.fupin.bottleneck.web;

import io.fupin.bottleneck.kept.Cell;
import io.fupin.bottleneck.kept.Span;
import io.fupin.policy.WorkingRuler;
import java.util.Locale;

/** Figures in words: working days with one decimal, shares in whole percent, and nothing where too few were finished to say it. */
final class Numbers {

    /** Below it only the count is said. */
    static final int FOR_MEDIAN = 5;
    /** Below it no ninth decile is said. */
    static final int FOR_NINTH = 10;
    static final String NONE = "—";

    private Numbers() {
    }

    static String days(double days) {
        return String.format(Locale.ROOT, "%.1f", days);
    }

    /** Working days; -1 where too few were finished. */
    static double percentile(Cell cell, Span span, double share) {
        return cell.finished() < (share > 0.5 ? FOR_NINTH : FOR_MEDIAN) ? -1 : cell.times(span.office()).percentile(share) / WorkingRuler.DAY;
    }

    static double median(Cell cell) {
        return percentile(cell, Span.WHOLE, 0.5);
    }

    static double ninth(Cell cell) {
        return percentile(cell, Span.WHOLE, 0.9);
    }

    static String daysOrNone(double days) {
        return days < 0 ? NONE : days(days);
    }

    /** Percent, rounded; null where the whole is nothing. */
    static Integer share(double part, double whole) {
        return whole <= 0 ? null : (int) Math.round(100 * part / whole);
    }

    static Integer waitShare(Cell cell) {
        return share(cell.sum(Span.WAITING_OFFICE), cell.sum(Span.WHOLE_OFFICE));
    }

    static String percent(Integer share) {
        return share == null ? NONE : share + "%";
    }

    /** Rounded so that an SVG or a style needs no more than two decimals. */
    static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}

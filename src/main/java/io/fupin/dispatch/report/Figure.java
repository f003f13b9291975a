package io.fupin.dispatch.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as a report writes them. */
final class Figure {

    static final String NONE = "—";

    private Figure() {
    }

    static String number(Number number) {
        return number == null ? NONE : String.format(Locale.ROOT, "%,d", number.longValue());
    }

    /** Working days with one decimal; nothing below 0. */
    static String days(double days) {
        return days < 0 ? NONE : String.format(Locale.ROOT, "%.1f", days);
    }

    /** 63.9%; nothing where the whole is nothing. */
    static String share(long part, Number whole) {
        return whole == null || whole.longValue() <= 0 ? NONE
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole.longValue()), 1, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}

package io.fupin.dispatch.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A week (Monday to Sunday), a month or a quarter of the calendar. */
public record Period(Length length, LocalDate first, LocalDate last) {

    private static final String[] QUARTERS = {"一", "二", "三", "四"};

    /** How long. */
    public enum Length {
        WEEK("本周", "周末"), MONTH("本月", "月末"), QUARTER("本季度", "季末");

        private final String now;
        private final String end;

        Length(String now, String end) {
            this.now = now;
            this.end = end;
        }

        /** 本月. */
        public String now() {
            return now;
        }

        /** 月末. */
        public String end() {
            return end;
        }
    }

    /** The one that a day lies in. */
    public static Period with(Length length, LocalDate day) {
        return switch (length) {
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(length, monday, monday.plusDays(6));
            }
            case MONTH -> new Period(length, day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case QUARTER -> {
                LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
                yield new Period(length, first, first.plusMonths(3).minusDays(1));
            }
        };
    }

    /** The last one that was over before that day. */
    public static Period before(Length length, LocalDate day) {
        return with(length, with(length, day).first().minusDays(1));
    }

    /** Whether it is over on that day. */
    public boolean overOn(LocalDate day) {
        return last.isBefore(day);
    }

    /** 2016年10月; 2016年第三季度; 2016年10月3日至10月9日. */
    public String words() {
        return switch (length) {
            case WEEK -> day(first) + "至" + (first.getYear() == last.getYear() ? "" : last.getYear() + "年") + last.getMonthValue() + "月" + last.getDayOfMonth() + "日";
            case MONTH -> first.getYear() + "年" + first.getMonthValue() + "月";
            case QUARTER -> first.getYear() + "年第" + QUARTERS[(first.getMonthValue() - 1) / 3] + "季度";
        };
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}

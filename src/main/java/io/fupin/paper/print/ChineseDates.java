package io.fupin.paper.print;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Dates as GB/T 9704 writes them: 2016年11月8日, no leading zeros. */
public final class ChineseDates {

    private static final String WEEKDAYS = "一二三四五六日";

    public String full(LocalDate date) {
        return date.getYear() + "年" + monthDay(date);
    }

    public String monthDay(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** Without the year where the reader already has it from {@code reference}. */
    public String near(LocalDate date, LocalDate reference) {
        return date.getYear() == reference.getYear() ? monthDay(date) : full(date);
    }

    /** 2017年11月4日至10日, 2017年11月28日至12月4日, 2017年12月28日至2018年1月3日. */
    public String range(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return full(first);
        }
        if (first.getYear() != last.getYear()) {
            return full(first) + "至" + full(last);
        }
        boolean sameMonth = first.getMonth() == last.getMonth();
        return full(first) + "至" + (sameMonth ? last.getDayOfMonth() + "日" : monthDay(last));
    }

    public String weekday(LocalDate date) {
        return "星期" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
    }

    public String time(LocalTime time) {
        return "%d:%02d".formatted(time.getHour(), time.getMinute());
    }

    public String moment(LocalDateTime moment) {
        return full(moment.toLocalDate()) + time(moment.toLocalTime());
    }

    /** 2017年10月31日14:00—16:20; a time that is not known is left out. */
    public String meeting(LocalDate day, LocalTime from, LocalTime to) {
        if (from == null) {
            return full(day);
        }
        return full(day) + time(from) + (to == null ? "" : "—" + time(to));
    }
}

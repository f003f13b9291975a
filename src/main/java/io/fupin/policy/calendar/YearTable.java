package io.fupin.policy.calendar;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The days of one year that are not as the weekday says.
 *
 * @param working true for a moved working day, false for a day off
 */
record YearTable(Map<LocalDate, Boolean> working) {

    /** From the calendar library; empty when it does not know the year. */
    static Optional<YearTable> published(int year) {
        // 国庆节 stands in every published year; the last days of December may stand there for the New Year of the next.
        if (LegalHoliday.fromYmd(year, 10, 1) == null) {
            return Optional.empty();
        }
        Map<LocalDate, Boolean> days = new HashMap<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            LegalHoliday holiday = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            if (holiday != null) {
                days.put(day, holiday.isWork());
            }
        }
        return Optional.of(new YearTable(Map.copyOf(days)));
    }

    /** @param entered as {@code working-day-calendar} is stored: 10-01休、10-08班 */
    static YearTable entered(int year, String entered) {
        Map<LocalDate, Boolean> days = new HashMap<>();
        for (String entry : entered.split("、")) {
            days.put(LocalDate.parse(year + "-" + entry.substring(0, 5)), entry.endsWith("班"));
        }
        return new YearTable(Map.copyOf(days));
    }
}

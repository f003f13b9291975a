package io.fupin.household.web;

import io.fupin.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The day that a page is asked for by its address. */
public final class AskedDay {

    private AskedDay() {
    }

    /**
     * @param day as it stands in the address; blank for none
     * @return null for none
     * @throws Problem 400 for what is no day, and for a day that has not come
     */
    public static LocalDate of(String day, LocalDate today) {
        if (day == null || day.isBlank()) {
            return null;
        }
        LocalDate asked;
        try {
            asked = LocalDate.parse(day.strip());
        } catch (DateTimeException e) {
            throw Problem.unreadable("日期写成 2015-12-31 这样。");
        }
        if (asked.isAfter(today)) {
            throw Problem.unreadable("日期不能晚于今天。");
        }
        return asked;
    }

    /** The same, with null also for today: what is asked for then is no past day. */
    public static LocalDate past(String day, LocalDate today) {
        LocalDate asked = of(day, today);
        return today.equals(asked) ? null : asked;
    }
}

package io.fupin.policy;

import io.fupin.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;

/**
 * 法定节假日 and 调休. Days are business dates in Asia/Shanghai. In a year whose holidays are not known only weekends are taken for
 * days off; a notice is refused there.
 */
public interface WorkingCalendar {

    /** Whether the holiday table of the year is known; without it no notice may be posted. */
    boolean knows(int year);

    /** Weekends and public holidays, less moved working days. */
    boolean isRestDay(LocalDate day);

    /** A public holiday proper, or the days off around it. */
    boolean isPublicHoliday(LocalDate day);

    /** The {@code days}-th working day after {@code day}, before it when negative; the first day does not count, 0 is the day itself. */
    LocalDate plusWorkingDays(LocalDate day, int days);

    /** Working days in ({@code from}, {@code to}]; negative when {@code to} lies before. */
    int workingDaysBetween(LocalDate from, LocalDate to);

    /**
     * The last day of a notice period that begins when posted on {@code from}: the first day does not count (民法典 art. 201), an end
     * on a rest day moves on (art. 203) as {@code notice-holiday-extension} says, {@code notice-day-kind} decides which days count.
     *
     * @throws CalendarUnknown when the period reaches into a year whose holidays are not known
     */
    LocalDate noticeEnd(RegionCode region, LocalDate from, int days);

    /** End of the working limit: close of the last day. */
    Instant endOf(LocalDate day);
}

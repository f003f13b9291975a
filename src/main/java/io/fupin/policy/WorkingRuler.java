package io.fupin.policy;

import io.fupin.clock.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Measures spans on working days alone: a working day counts 24 hours from midnight, a rest day none, so that what comes on a Monday at nine
 * and goes on the Tuesday at nine took one working day, and what lies over a weekend took nothing there. Limits end at the close of a working
 * day (policy 6.5) and need no office hours.
 *
 * <p>Made once for many measurements; the days it covers are fixed.
 */
public final class WorkingRuler {

    /** Seconds of one working day. */
    public static final long DAY = 86_400;

    private final LocalDate first;
    /** Working days before each day. */
    private final int[] before;
    private final boolean[] working;

    private WorkingRuler(LocalDate first, int[] before, boolean[] working) {
        this.first = first;
        this.before = before;
        this.working = working;
    }

    /** For instants on days in [{@code from}, {@code to}]. */
    public static WorkingRuler of(WorkingCalendar calendar, LocalDate from, LocalDate to) {
        int days = (int) ChronoUnit.DAYS.between(from, to) + 2;
        int[] before = new int[days];
        boolean[] working = new boolean[days];
        for (int i = 0; i < days; i++) {
            before[i] = i == 0 ? 0 : before[i - 1] + (working[i - 1] ? 1 : 0);
            working[i] = !calendar.isRestDay(from.plusDays(i));
        }
        return new WorkingRuler(from, before, working);
    }

    /**
     * Seconds on working days between two instants, each cut to its second; negative when {@code to} lies before.
     *
     * @throws IllegalArgumentException for an instant outside the days covered
     */
    public long seconds(Instant from, Instant to) {
        return position(to) - position(from);
    }

    /** The same in working days. */
    public double days(Instant from, Instant to) {
        return seconds(from, to) / (double) DAY;
    }

    private long position(Instant instant) {
        ZonedDateTime at = instant.atZone(BusinessClock.ZONE);
        long index = ChronoUnit.DAYS.between(first, at.toLocalDate());
        if (index < 0 || index >= before.length) {
            throw new IllegalArgumentException(at.toLocalDate() + " lies outside of what this ruler measures");
        }
        int day = (int) index;
        return before[day] * DAY + (working[day] ? at.toLocalTime().toSecondOfDay() : 0);
    }
}

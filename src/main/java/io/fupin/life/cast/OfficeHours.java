package io.fupin.life.cast;

import io.fupin.clock.BusinessClock;
import io.fupin.policy.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/** When offices work: on working days of the calendar, from half past eight to half past eleven and from half past one to five. */
public final class OfficeHours {

    private static final LocalTime OPEN = LocalTime.of(8, 30);
    private static final LocalTime NOON = LocalTime.of(11, 30);
    private static final LocalTime AFTER_NOON = LocalTime.of(13, 30);
    private static final LocalTime CLOSE = LocalTime.of(17, 0);
    /** Nobody answers within the same quarter of an hour. */
    private static final int SOONEST_MINUTES = 25;

    private final WorkingCalendar calendar;

    public OfficeHours(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    public boolean working(LocalDate day) {
        return !calendar.isRestDay(day);
    }

    public LocalDate plus(LocalDate day, int workingDays) {
        LocalDate reached = calendar.plusWorkingDays(day, workingDays);
        return working(reached) ? reached : calendar.plusWorkingDays(reached, 1);
    }

    /** A minute of the day between the two, the hours at noon left out. */
    public Instant on(LocalDate day, LocalTime from, LocalTime to, SplittableRandom dice) {
        int minutes = Math.max(1, (int) ChronoUnit.MINUTES.between(from, to));
        LocalTime at = from.plusMinutes(dice.nextInt(minutes)).plusSeconds(dice.nextInt(60));
        if (at.isAfter(NOON) && at.isBefore(AFTER_NOON)) {
            at = AFTER_NOON.plusMinutes(dice.nextInt(60)).plusSeconds(dice.nextInt(60));
        }
        return day.atTime(at).atZone(BusinessClock.ZONE).toInstant();
    }

    /** So many working days after {@code since}; with 0 on the same day, if there is time left. */
    public Instant after(Instant since, int workingDays, SplittableRandom dice) {
        LocalDate day = since.atZone(BusinessClock.ZONE).toLocalDate();
        LocalTime time = since.atZone(BusinessClock.ZONE).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        if (workingDays > 0) {
            return on(plus(day, workingDays), OPEN, CLOSE, dice);
        }
        if (working(day) && time.isBefore(CLOSE.minusMinutes(2L * SOONEST_MINUTES))) {
            LocalTime from = time.isBefore(OPEN) ? OPEN : time.plusMinutes(SOONEST_MINUTES);
            return on(day, from, CLOSE, dice);
        }
        return on(plus(day, 1), OPEN, NOON, dice);
    }
}

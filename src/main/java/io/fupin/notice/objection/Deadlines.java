package io.fupin.notice.objection;

import io.fupin.clock.BusinessClock;
import io.fupin.policy.PolicyParameters;
import io.fupin.policy.WorkingCalendar;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days of an objection: parameters {@code objection-acceptance-}, {@code -recheck-} and {@code -appeal-working-days}. */
@Component
public class Deadlines {

    private final PolicyParameters parameters;
    private final WorkingCalendar calendar;

    Deadlines(PolicyParameters parameters, WorkingCalendar calendar) {
        this.parameters = parameters;
        this.calendar = calendar;
    }

    public LocalDate acceptUntil(RegionCode village, Instant raised) {
        LocalDate day = day(raised);
        return calendar.plusWorkingDays(day, parameters.integer("objection-acceptance-working-days", village, day));
    }

    public LocalDate replyUntil(RegionCode village, Instant raised) {
        LocalDate day = day(raised);
        return calendar.plusWorkingDays(acceptUntil(village, raised), parameters.integer("objection-recheck-working-days", village, day));
    }

    /** The last day of an appeal against a reply of {@code day}; that day itself where none is allowed. */
    LocalDate appealUntil(RegionCode village, LocalDate day) {
        return parameters.integer("objection-appeal-max", village, day) < 1 ? day
                : calendar.plusWorkingDays(day, parameters.integer("objection-appeal-working-days", village, day));
    }

    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessClock.ZONE);
    }

    /** The last day counts until its end. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}

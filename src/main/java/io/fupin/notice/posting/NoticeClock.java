package io.fupin.notice.posting;

import io.fupin.casework.Refusal;
import io.fupin.clock.BusinessClock;
import io.fupin.notice.NoticeDesk.Period;
import io.fupin.notice.NoticePlan;
import io.fupin.policy.CalendarUnknown;
import io.fupin.policy.PolicyParameters;
import io.fupin.policy.WorkingCalendar;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days of a notice (policy 6.5, parameters {@code notice-day-kind} and {@code notice-holiday-extension}). */
@Component
class NoticeClock {

    private final PolicyParameters parameters;
    private final WorkingCalendar calendar;

    NoticeClock(PolicyParameters parameters, WorkingCalendar calendar) {
        this.parameters = parameters;
        this.calendar = calendar;
    }

    /**
     * @param from the later of posting and publication; does not count
     * @throws Refusal when the holiday table of a year it touches is unknown (parameter {@code working-day-calendar})
     */
    Period period(NoticePlan plan, RegionCode village, LocalDate from) {
        int days = parameters.integer(plan.daysParameter(), village, from);
        requireKnown(from.getYear());
        requireKnown(from.plusDays(plan.workingDays() ? 2L * days : days).getYear());
        LocalDate endsOn = plan.workingDays() ? calendar.plusWorkingDays(from, days) : endsOn(village, from, days);
        return new Period(from, from.plusDays(1), endsOn, days,
                plan.workingDays() || !"calendar".equals(parameters.text("notice-day-kind", village, from)));
    }

    private LocalDate endsOn(RegionCode village, LocalDate from, int days) {
        try {
            return calendar.noticeEnd(village, from, days);
        } catch (CalendarUnknown unknown) {
            throw unknown(unknown.year());
        }
    }

    private void requireKnown(int year) {
        if (!calendar.knows(year)) {
            throw unknown(year);
        }
    }

    private static Refusal unknown(int year) {
        return Refusal.at("postedOn", year + "年的放假安排还没有录入，算不出公示期满的日子，现在不能公示。请联系县里的系统管理员。");
    }

    /** The last day counts until its end. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}

package io.fupin.rectification.rules;

import io.fupin.casework.Refusal;
import io.fupin.policy.PolicyParameters;
import io.fupin.policy.WorkingCalendar;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 限期: the last day of an item, in working days from today where nobody says another (SU-6 names no number). */
@Component("rectificationDeadlines")
public class Deadlines {

    private final PolicyParameters parameters;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Deadlines(PolicyParameters parameters, WorkingCalendar calendar, Clock clock) {
        this.parameters = parameters;
        this.calendar = calendar;
        this.clock = clock;
    }

    public LocalDate usual(RegionCode place, boolean serious) {
        LocalDate today = LocalDate.now(clock);
        return calendar.plusWorkingDays(today, parameters.integer(serious ? "rectification-serious-working-days" : "rectification-working-days", place, today));
    }

    /**
     * @param field of the form
     * @throws Refusal for a day that is over, or farther away than a year
     */
    public void check(String field, LocalDate deadline) {
        LocalDate today = LocalDate.now(clock);
        if (deadline.isBefore(today)) {
            throw Refusal.at(field, "期限早于今天");
        }
        if (deadline.isAfter(today.plusYears(1))) {
            throw Refusal.at(field, "期限不能晚于一年以后");
        }
    }
}

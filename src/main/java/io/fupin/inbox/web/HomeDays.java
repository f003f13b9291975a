package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.clock.BusinessClock;
import io.fupin.inbox.Workload;
import io.fupin.inbox.web.HomeParts.Day;
import io.fupin.inbox.web.HomeParts.Entry;
import io.fupin.inbox.web.HomeParts.RunningNotice;
import io.fupin.policy.WorkingCalendar;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The calendar strip of the home pages: what falls due and which notices end on each day, every number the list behind it. */
@Component
class HomeDays {

    private static final String TODO = "/tasks?box=todo&due=";

    private final Workload workload;
    private final WorkingCalendar calendar;
    private final Clock clock;

    HomeDays(Workload workload, WorkingCalendar calendar, Clock clock) {
        this.workload = workload;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @param first day of the strip */
    List<Day> of(Officer officer, LocalDate first, int length, List<RunningNotice> notices) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        Map<LocalDate, Integer> due = workload.dueDays(officer, first, first.plusDays(length - 1L));
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            LocalDate day = first.plusDays(i);
            List<Entry> entries = new ArrayList<>();
            if (due.containsKey(day)) {
                boolean late = day.isBefore(today);
                entries.add(new Entry(late ? "超期" : "到期", due.get(day), TODO + day, late || day.equals(today), null));
            }
            List<RunningNotice> ending = notices.stream().filter(notice -> notice.lastDay().equals(day)).toList();
            if (!ending.isEmpty()) {
                entries.add(new Entry("公示满", ending.size(), "/notices", false, ending.size() == 1 ? ending.get(0).title() : null));
            }
            days.add(new Day(day, day.isBefore(today), day.equals(today), rests(day), entries));
        }
        return days;
    }

    private boolean rests(LocalDate day) {
        return calendar.knows(day.getYear()) ? calendar.isRestDay(day) : day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
    }
}

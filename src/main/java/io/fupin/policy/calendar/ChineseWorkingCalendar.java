package io.fupin.policy.calendar;

import io.fupin.clock.BusinessClock;
import io.fupin.policy.CalendarUnknown;
import io.fupin.policy.WorkingCalendar;
import io.fupin.policy.parameters.RegionalParameters;
import io.fupin.region.RegionCode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What was entered for a year ({@code working-day-calendar}) goes before what the calendar library knows. */
@Component
class ChineseWorkingCalendar implements WorkingCalendar {

    private record Source(int year, String entered) {
    }

    private final RegionalParameters parameters;
    private final Map<Source, Optional<YearTable>> tables = new ConcurrentHashMap<>();

    ChineseWorkingCalendar(RegionalParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public boolean knows(int year) {
        return table(year).isPresent();
    }

    @Override
    public boolean isRestDay(LocalDate day) {
        return table(day.getYear()).map(table -> table.working().get(day)).map(working -> !working)
                .orElse(day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
    }

    @Override
    public boolean isPublicHoliday(LocalDate day) {
        return table(day.getYear()).map(table -> table.working().get(day)).map(working -> !working).orElse(false);
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        int step = Integer.signum(days);
        LocalDate result = day;
        for (int left = Math.abs(days); left > 0;) {
            result = result.plusDays(step);
            if (!isRestDay(result)) {
                left--;
            }
        }
        return result;
    }

    @Override
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(day -> !isRestDay(day)).count();
    }

    @Override
    public LocalDate noticeEnd(RegionCode region, LocalDate from, int days) {
        requireKnown(from);
        boolean workingDays = parameters.text("notice-day-kind", region, from).equals("working");
        LocalDate last = workingDays ? plusWorkingDays(from, days) : from.plusDays(days);
        requireKnown(last);
        String extension = parameters.text("notice-holiday-extension", region, from);
        while (extension.equals("all-rest-days") && isRestDay(last) || extension.equals("public-holidays") && isPublicHoliday(last)) {
            last = last.plusDays(1);
            requireKnown(last);
        }
        return last;
    }

    @Override
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    private void requireKnown(LocalDate day) {
        if (!knows(day.getYear())) {
            throw new CalendarUnknown(day.getYear());
        }
    }

    private Optional<YearTable> table(int year) {
        String entered = parameters.ofYear("working-day-calendar", RegionCode.NATION, year).orElse(null);
        return tables.computeIfAbsent(new Source(year, entered), source -> entered == null ? YearTable.published(year)
                : Optional.of(YearTable.entered(year, entered)));
    }
}

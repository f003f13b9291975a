package io.fupin.life.desk;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.dispatch.OfficeReports;
import io.fupin.life.cast.Planted;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 月报, 季度调度 and the townships' quarterly reports: issued in their first days, but for those who owe them still. */
@Component("lifeReports")
@LivedDemo
@Order(12)
class Reports implements Part {

    private static final RegionCode COUNTY = RegionCode.of("220281000000");
    private static final int MONTHLY_FROM = 3;
    private static final int MONTHLY_TO = 5;
    private static final int TOWNSHIPS_FROM = 4;
    private static final int QUARTERLY_FROM = 11;
    private static final int QUARTERLY_TO = 15;
    private static final int FIRST_MONTHS_OF_QUARTERS = 3;
    /** 天北镇 and 前进乡, the two that are behind with everything. */
    private static final Set<RegionCode> OWE = Set.of(Planted.SLOW_REVIEW, Planted.AWAY);

    private final Tools tools;
    private final StoryBook book;
    private final Regions regions;
    private final OfficeReports reports;

    Reports(Tools tools, StoryBook book, Regions regions, OfficeReports reports) {
        this.tools = tools;
        this.book = book;
        this.regions = regions;
        this.reports = reports;
    }

    @Override
    public void plan(List<Waiting> open, Agenda agenda) {
        LocalDate today = tools.today();
        LocalDate before = today.withDayOfMonth(1).minusDays(1);
        boolean somethingHappened = book.from().isBefore(before.withDayOfMonth(1).plusDays(1));
        if (!somethingHappened) {
            return;
        }
        SplittableRandom dice = new SplittableRandom(today.toEpochDay());
        boolean afterQuarter = today.getMonthValue() % FIRST_MONTHS_OF_QUARTERS == 1;
        if (firstWorkingDay(today, MONTHLY_FROM, MONTHLY_TO)) {
            issue(agenda, Post.of(Role.COUNTY_OFFICE, COUNTY), false, before, dice);
        }
        if (afterQuarter && firstWorkingDay(today, QUARTERLY_FROM, QUARTERLY_TO)) {
            issue(agenda, Post.of(Role.COUNTY_OFFICE, COUNTY), true, before, dice);
        }
        if (afterQuarter && today.getDayOfMonth() >= TOWNSHIPS_FROM && today.getDayOfMonth() < QUARTERLY_FROM) {
            for (Region township : regions.within(COUNTY, RegionLevel.TOWNSHIP)) {
                boolean his = Math.floorMod(township.code().value().hashCode(), DayOfWeek.values().length - 2) == today.getDayOfMonth() % (DayOfWeek.values().length - 2);
                if (his && !OWE.contains(township.code())) {
                    issue(agenda, Post.of(Role.TOWNSHIP_OFFICE, township.code()), true, before, dice);
                }
            }
        }
    }

    private boolean firstWorkingDay(LocalDate day, int from, int to) {
        LocalDate first = day.withDayOfMonth(from);
        while (!tools.hours().working(first)) {
            first = first.plusDays(1);
        }
        return first.equals(day) && day.getDayOfMonth() <= to;
    }

    private void issue(Agenda agenda, Post post, boolean quarter, LocalDate last, SplittableRandom dice) {
        Officer officer = tools.posts().at(post);
        String next = tools.words().one("report.next", dice);
        agenda.add(tools.hours().on(tools.today(), LocalTime.of(9, 0), LocalTime.of(16, 0), dice), post.region(), "report-" + post.key() + quarter + last,
                () -> reports.issue(officer, quarter, last, next));
    }
}

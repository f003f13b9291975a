package io.fupin.dispatch.duty;

import io.fupin.clock.BusinessClock;
import io.fupin.dispatch.report.Period;
import io.fupin.dispatch.report.ReportDesk;
import io.fupin.dispatch.report.ReportKind;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each county once a day from seven in the morning: drafts what a period that is over asks for, sends the briefing of the week, and reminds of what
 * is due. Counties and townships in which nothing ever happened are left alone.
 */
@Component
public class DispatchWork {

    private static final Logger log = LoggerFactory.getLogger(DispatchWork.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final ReportDesk desk;
    private final Reminders reminders;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DispatchWork(ReportDesk desk, Reminders reminders, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.desk = desk;
        this.reminders = reminders;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT55S")
    void daily() {
        if (clock.instant().atZone(BusinessClock.ZONE).toLocalTime().isBefore(MORNING)) {
            return;
        }
        List<String> due = jdbc.sql("""
                select code from region r where level = 'COUNTY' and exists (select 1 from stage_statistic_month s where s.region = r.code)
                    and not exists (select 1 from dispatch_look l where l.county = r.code and l.looked_on >= ?) order by code
                """).param(Date.valueOf(LocalDate.now(clock))).query(String.class).list();
        for (String county : due) {
            try {
                look(RegionCode.of(county));
            } catch (RuntimeException failure) {
                // The other counties get theirs all the same; this one again in a minute.
                log.error("没有起草完报告：{}", county, failure);
            }
        }
    }

    /** @return false when somebody else is at this county just now */
    public boolean look(RegionCode county) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            LocalDate today = LocalDate.now(clock);
            jdbc.sql("insert into dispatch_look (county, looked_on) values (?, ?) on conflict do nothing").params(county.value(), Date.valueOf(today.minusDays(1))).update();
            if (jdbc.sql("select 1 from dispatch_look where county = ? for update skip locked").param(county.value()).query(Integer.class).optional().isEmpty()) {
                return false;
            }
            for (ReportKind kind : ReportKind.values()) {
                Period period = Period.before(kind.length(), today);
                offices(kind, county, period).forEach(region -> desk.draft(kind, region, period));
            }
            reminders.remind(county, today);
            jdbc.sql("update dispatch_look set looked_on = ? where county = ?").params(Date.valueOf(today), county.value()).update();
            return true;
        }));
    }

    /** Those in whose area something had happened by the end of the period. */
    private List<RegionCode> offices(ReportKind kind, RegionCode county, Period period) {
        return jdbc.sql("""
                select code from region r where level = :level and (code = :county or parent = :county)
                    and exists (select 1 from stage_statistic_month s where s.region = r.code and s.day <= :last) order by code
                """).param("level", kind == ReportKind.TOWNSHIP ? "TOWNSHIP" : "COUNTY").param("county", county.value()).param("last", Date.valueOf(period.last()))
                .query((row, index) -> RegionCode.of(row.getString("code"))).list();
    }
}

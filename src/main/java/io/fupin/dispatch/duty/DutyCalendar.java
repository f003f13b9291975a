package io.fupin.dispatch.duty;

import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.clock.BusinessClock;
import io.fupin.dispatch.duty.Due.Member;
import io.fupin.dispatch.duty.DutyReceipts.Receipt;
import io.fupin.dispatch.report.Period;
import io.fupin.dispatch.report.Report;
import io.fupin.dispatch.report.ReportRows;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 报告日程: everything that is due in a year, by the day on which it is, with who has done it. Three statements. */
@Component
public class DutyCalendar {

    private final PolicyParameters parameters;
    private final ReportRows reports;
    private final DutyReceipts receipts;
    private final PostNames posts;
    private final Regions regions;
    private final JdbcClient jdbc;

    DutyCalendar(PolicyParameters parameters, ReportRows reports, DutyReceipts receipts, PostNames posts, Regions regions, JdbcClient jdbc) {
        this.parameters = parameters;
        this.reports = reports;
        this.receipts = receipts;
        this.posts = posts;
        this.regions = regions;
        this.jdbc = jdbc;
    }

    /** Due in that calendar year, the first day first. @param county whose calendar it is */
    public List<Due> of(RegionCode county, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        // A report on a period that ended before the year may be due in it; none is due more than a quarter after its period.
        Map<String, Report> issued = new HashMap<>();
        reports.ended(county, first.minusMonths(4), last).forEach(report -> issued.put(report.kind() + "@" + report.region() + "@" + report.period().first(), report));
        Map<String, Receipt> handedIn = new HashMap<>();
        receipts.of(county, year).forEach(receipt -> handedIn.put(receipt.duty() + "@" + receipt.owner(), receipt));
        // The month in which work first came; a county without any has owed nothing yet.
        LocalDate begun = jdbc.sql("select min(day) from stage_statistic_month where region = ?").param(county.value()).query(LocalDate.class).optional()
                .orElse(LocalDate.MAX);
        List<Due> dues = new ArrayList<>();
        for (Duty duty : Duty.values()) {
            if (duty.kind() == null) {
                LocalDate on = MonthDay.parse("--" + parameters.text(duty.parameter(), county, last)).atYear(year);
                dues.add(new Due(duty, year + "年", first, year, on, members(duty, county).entrySet().stream().map(owner -> {
                    Receipt receipt = handedIn.get(duty + "@" + owner.getKey());
                    return new Member(owner.getKey(), owner.getValue(), receipt == null ? null : receipt.on(), receipt == null ? null : receipt.paper(), null);
                }).toList(), on.isBefore(begun)));
            } else {
                for (Period period = Period.before(duty.kind().length(), first); period.first().getYear() <= year; period = Period.with(period.length(), period.last().plusDays(1))) {
                    LocalDate on = period.last().plusDays(parameters.integer(duty.parameter(), county, period.last()));
                    if (on.getYear() == year) {
                        dues.add(due(duty, county, period, on, issued, on.isBefore(begun)));
                    }
                }
            }
        }
        dues.sort(Comparator.comparing(Due::on).thenComparing(Due::duty));
        return dues;
    }

    private Due due(Duty duty, RegionCode county, Period period, LocalDate on, Map<String, Report> issued, boolean before) {
        return new Due(duty, period.words(), period.first(), period.first().getYear(), on, members(duty, county).entrySet().stream().map(owner -> {
            Report report = issued.get(duty.kind() + "@" + owner.getKey() + "@" + period.first());
            return new Member(owner.getKey(), owner.getValue(), report == null || report.issue() == null ? null
                    : LocalDate.ofInstant(report.issue().at(), BusinessClock.ZONE), report == null || report.issue() == null ? null : report.issue().words(),
                    report == null ? null : report.id());
        }).toList(), before);
    }

    /** Names by key, in the order in which they are listed. */
    private Map<String, String> members(Duty duty, RegionCode county) {
        Map<String, String> members = new java.util.LinkedHashMap<>();
        switch (duty.who()) {
            case COUNTY -> members.put(county.value(), regions.get(county).name());
            case TOWNSHIPS -> regions.within(county, RegionLevel.TOWNSHIP).forEach(town -> members.put(town.code().value(), town.name()));
            case UNITS -> members.putAll(posts.units(Role.DEPARTMENT));
        }
        return members;
    }
}

package io.fupin.dispatch.web;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.clock.BusinessClock;
import io.fupin.dispatch.duty.Due;
import io.fupin.dispatch.duty.DutyCalendar;
import io.fupin.dispatch.report.Period;
import io.fupin.dispatch.report.Report;
import io.fupin.dispatch.report.ReportKind;
import io.fupin.dispatch.report.ReportRows;
import io.fupin.dispatch.web.DispatchView.Draft;
import io.fupin.dispatch.web.DispatchView.Line;
import io.fupin.dispatch.web.DispatchView.Member;
import io.fupin.dispatch.web.DispatchView.ReportLine;
import io.fupin.policy.PolicyParameters;
import io.fupin.problem.Problem;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lays the calendar and the reports out, each office what concerns it. */
@Component
class DispatchViews {

    private static final int NEWEST = 8;

    private final DutyCalendar calendar;
    private final ReportRows rows;
    private final PolicyParameters parameters;
    private final PostNames posts;
    private final Regions regions;
    private final Clock clock;

    DispatchViews(DutyCalendar calendar, ReportRows rows, PolicyParameters parameters, PostNames posts, Regions regions, Clock clock) {
        this.calendar = calendar;
        this.rows = rows;
        this.parameters = parameters;
        this.posts = posts;
        this.regions = regions;
        this.clock = clock;
    }

    /** @throws Problem 403 for posts that neither report nor read reports */
    DispatchView view(Officer officer, Integer year, Map<String, String> typed, Map<String, String> errors) {
        boolean unit = officer.is(Role.DEPARTMENT);
        if (!ReportRows.open(officer.post().role()) && !unit) {
            throw Problem.forbidden("调度由乡镇以上扶贫办和成员单位看。");
        }
        LocalDate today = LocalDate.now(clock);
        boolean county = officer.post().region().level().ordinal() >= RegionLevel.COUNTY.ordinal();
        int shown = year == null ? today.getYear() : year;
        if (shown < 2014 || shown > 2100) {
            throw Problem.invalid("year", "年度写成 2016 这样");
        }
        int lead = county ? parameters.integer("report-reminder-lead", officer.post().region().county(), today) : 0;
        List<Line> lines = !county ? List.of() : calendar.of(officer.post().region().county(), shown).stream().map(due -> line(officer, due, today, lead))
                .filter(line -> !line.members().isEmpty()).toList();
        return new DispatchView(unit ? posts.of(officer.post()) : regions.get(officer.post().region()).name(), county ? shown : 0, today, lines,
                summary(lines), drafts(officer, today), unit ? List.of()
                        : rows.page(officer, null, null, null, NEWEST).stream().map(this::line).toList(), typed, errors);
    }

    ReportLine line(Report report) {
        return new ReportLine(report.kind().title(), posts.of(report.office()), report.period().words(), report.issue() == null ? null : report.issue().words(),
                report.issue() == null ? null : LocalDate.ofInstant(report.issue().at(), BusinessClock.ZONE), "/dispatch/reports/" + report.id());
    }

    private static String summary(List<Line> lines) {
        long late = lines.stream().filter(line -> line.state().equals("is-late")).count();
        long soon = lines.stream().filter(line -> line.state().equals("is-warn") && !line.owing().isEmpty()).count();
        return late + soon == 0 ? "没有逾期的，近期也没有到期的" : (late > 0 ? "逾期 " + late + " 项" : "") + (late > 0 && soon > 0 ? "，" : "") + (soon > 0 ? "快到期 " + soon + " 项" : "");
    }

    /** What a period that is over asks of this office. */
    private List<Draft> drafts(Officer officer, LocalDate today) {
        return Arrays.stream(ReportKind.values()).filter(kind -> kind.worded() && officer.is(kind.office())).map(kind -> {
            Period period = Period.before(kind.length(), today);
            return new Draft(kind.name(), kind.title(), period.words(), period.first());
        }).toList();
    }

    private Line line(Officer officer, Due due, LocalDate today, int lead) {
        List<Member> members = due.members().stream().filter(member -> concerns(officer, due, member)).map(member -> new Member(member.key(), member.name(),
                member.doneOn(), member.paper(), member.late(due.on(), today), reads(officer, due, member) ? "/dispatch/reports/" + member.report() : null)).toList();
        long done = members.stream().filter(member -> member.doneOn() != null).count();
        boolean all = done == members.size();
        boolean before = due.before() && !all;
        String state = before ? "" : all ? (members.stream().anyMatch(Member::late) ? "is-warn" : "is-ok") : today.isAfter(due.on()) ? "is-late"
                : !today.isBefore(due.on().minusDays(lead)) ? "is-warn" : "";
        String words = before ? "启用以前" : all ? (state.equals("is-ok") ? "已报" : "迟报") : state.equals("is-late") ? "逾期 " + ChronoUnit.DAYS.between(due.on(), today) + " 天"
                : state.isEmpty() ? "未到" : today.equals(due.on()) ? "今天到期" : "还有 " + ChronoUnit.DAYS.between(today, due.on()) + " 天";
        boolean one = members.size() == 1;
        boolean mine = due.duty().kind() != null && officer.is(due.duty().kind().office());
        Period period = due.duty().kind() == null ? null : Period.with(due.duty().kind().length(), due.first());
        boolean draft = mine && one && members.get(0).href() == null && period.overOn(today);
        String owner = one ? members.get(0).name() : members.size() + " 个单位，报了 " + done + " 个";
        return new Line(due.on(), due.duty().title(), due.period(), owner, state, words, one ? members.get(0).href() : null,
                draft ? due.duty().kind().name() : null, due.first(), due.duty().kind() == null && officer.is(Role.COUNTY_OFFICE) && !all ? due.duty().name() : null,
                due.year(), members);
    }

    private static boolean concerns(Officer officer, Due due, Due.Member member) {
        return switch (officer.post().role()) {
            case TOWNSHIP_OFFICE -> member.key().equals(officer.post().region().value());
            case DEPARTMENT -> due.duty().who() == io.fupin.dispatch.duty.Duty.Who.UNITS && member.key().equals(officer.post().unit());
            default -> true;
        };
    }

    /** A draft is its own office's alone. */
    private static boolean reads(Officer officer, Due due, Due.Member member) {
        return member.report() != null && (member.doneOn() != null && !officer.is(Role.DEPARTMENT)
                || officer.is(due.duty().kind().office()) && officer.post().region().value().equals(member.key()));
    }
}

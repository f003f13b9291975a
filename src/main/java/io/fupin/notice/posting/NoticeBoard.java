package io.fupin.notice.posting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.TaskDesk;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.clock.BusinessClock;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeDesk;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.NoticePlan;
import io.fupin.notice.data.EntryRows;
import io.fupin.notice.data.NoticeRows;
import io.fupin.notice.posting.PostingCases.Posted;
import io.fupin.notice.posting.PostingRules.Checked;
import io.fupin.policy.PolicyParameters;
import io.fupin.policy.WorkingCalendar;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 张贴: one notice, many households, all of them or none. */
@Component
@Transactional
class NoticeBoard {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    private final NoticePlans plans;
    private final PostingRules rules;
    private final PostingCases postings;
    private final NoticeClock days;
    private final NoticeRows notices;
    private final EntryRows entries;
    private final TaskDesk desk;
    private final Timeline timeline;
    private final Regions regions;
    private final PolicyParameters parameters;
    private final WorkingCalendar calendar;
    private final AuditLog audit;
    private final Clock clock;

    NoticeBoard(NoticePlans plans, PostingRules rules, PostingCases postings, NoticeClock days, NoticeRows notices, EntryRows entries,
                TaskDesk desk, Timeline timeline, Regions regions, PolicyParameters parameters, WorkingCalendar calendar, AuditLog audit,
                Clock clock) {
        this.plans = plans;
        this.rules = rules;
        this.postings = postings;
        this.days = days;
        this.notices = notices;
        this.entries = entries;
        this.desk = desk;
        this.timeline = timeline;
        this.regions = regions;
        this.parameters = parameters;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    Notice post(Officer officer, NoticeKind kind, RegionCode village, List<String> caseNumbers, ObjectNode form) {
        NoticePlan plan = plan(kind);
        requireOffice(officer, kind, village);
        PostingCases.requireList(caseNumbers);
        LocalDate today = LocalDate.now(clock);
        Checked checked = rules.check(plan, village, officer, form, today);
        Map<String, CaseFile> files = postings.lock(caseNumbers);
        Optional<Notice> same = notices.same(kind, village, officer, checked.cleaned(), caseNumbers)
                .filter(before -> files.values().stream().noneMatch(file -> isAt(plan, file)));
        if (same.isPresent()) {
            return same.get();
        }
        List<Posted> posted = postings.require(plan, village, caseNumbers, files, officer);
        if (!kind.holds()) {
            posted.forEach(one -> requireAfter(checked.posting().announcedOn(), one.item().createdAt(), one.file()));
        }
        Notice notice = kind.holds() ? notice(plan, village, officer, checked, today)
                : announcement(plan, village, officer, checked);
        Routing routing = kind.holds() ? Routing.of(Map.of("noticeEndsAt", isoEnd(notice))) : Routing.none();
        for (Posted one : posted) {
            list(notice, one.file(), officer);
            desk.record(one.item(), one.file(), officer, "submit", "", checked.cleaned(), routing);
        }
        notices.addPhotos(notice.number(), checked.posting().photoEvidence(), "POSTED", clock.instant(), officer);
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "notice.post", notice.number(),
                Map.of("kind", kind.name(), "cases", caseNumbers));
        return notice;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Notice announce(CaseFile file, Decision decision, ObjectNode form) {
        NoticePlan plan = plan(NoticeKind.ANNOUNCEMENT);
        Checked checked = rules.check(plan, file.village(), decision.officer(), form, LocalDate.now(clock));
        postings.arrival(plan, file).ifPresent(arrived -> requireAfter(checked.posting().announcedOn(), arrived, file));
        Notice notice = announcement(plan, file.village(), decision.officer(), checked);
        list(notice, file, decision.officer());
        return notice;
    }

    NoticeDesk.Period period(NoticeKind kind, RegionCode village) {
        return days.period(plan(kind), village, LocalDate.now(clock));
    }

    private NoticePlan plan(NoticeKind kind) {
        return plans.of(kind).orElseThrow(() -> Refusal.at("kind", "现在没有哪个流程张贴" + kind.title()));
    }

    private void requireOffice(Officer officer, NoticeKind kind, RegionCode village) {
        if (village.level() != RegionLevel.VILLAGE || regions.find(village).isEmpty() || !officer.covers(village)) {
            throw Refusal.at("region", "没有这个村，或者它不在您的辖区：" + village);
        }
        if (!officer.is(kind.issuer())) {
            throw new NotAllowed(kind.title() + "由" + kind.issuer().title() + "张贴，您的岗位不能登记。");
        }
    }

    private boolean isAt(NoticePlan plan, CaseFile file) {
        return postings.arrival(plan, file).isPresent();
    }

    /** A 公告 tells of a decision: it cannot be older than that. */
    private static void requireAfter(LocalDate announcedOn, Instant decided, CaseFile file) {
        LocalDate day = LocalDate.ofInstant(decided, BusinessClock.ZONE);
        if (announcedOn.isBefore(day)) {
            throw Refusal.at("announcedOn", "公告日期不能早于审批：" + file.shortNumber() + " " + file.subject() + "在" + day.format(DAY) + "批准");
        }
    }

    private Notice notice(NoticePlan plan, RegionCode village, Officer officer, Checked checked, LocalDate today) {
        LocalDate postedOn = checked.posting().postedOn();
        LocalDate from = postedOn.isAfter(today) ? postedOn : today;
        NoticeDesk.Period period = days.period(plan, village, from);
        return add(plan, village, officer, checked, postedOn, period, checked.posting().place(), null, null);
    }

    private Notice announcement(NoticePlan plan, RegionCode village, Officer officer, Checked checked) {
        LocalDate on = checked.posting().announcedOn();
        String document = checked.posting().documentNumber();
        return notices.announcement(village, document, on).orElseGet(() -> add(plan, village, officer, checked, on,
                days.period(plan, village, LocalDate.now(clock)), null, document,
                calendar.plusWorkingDays(LocalDate.now(clock), parameters.integer("task-limit-posting", village, on))));
    }

    private Notice add(NoticePlan plan, RegionCode village, Officer officer, Checked checked, LocalDate on, NoticeDesk.Period period,
                       String place, String documentNumber, LocalDate photoDue) {
        int year = on.getYear();
        Notice notice = new Notice(notices.nextNumber(plan.kind(), village.county(), year), plan.kind(), plan.process(), village,
                officer.post(), officer.personId(), officer.name(), year, on, clock.instant(), period.firstDay(), period.endsOn(),
                NoticeClock.endOf(period.endsOn()), period.days(), period.workingDays(), place, documentNumber, photoDue, null, null);
        notices.add(notice, checked.cleaned());
        return notice;
    }

    private void list(Notice notice, CaseFile file, Officer officer) {
        Instant now = clock.instant();
        entries.renotice(file.caseNumber(), notice.kind(), notice.number(), now);
        entries.add(notice.number(), file, now);
        String until = "%s至%s".formatted(notice.firstDay().format(DAY), notice.endsOn().format(DAY));
        String text = notice.kind().holds()
                ? "%s %s，%s，%d%s天".formatted(notice.kind().title(), notice.number(), until, notice.days(),
                        notice.workingDays() ? "个工作" : "")
                : "公告 %s（%s），张贴到%s".formatted(notice.number(), notice.documentNumber(), notice.endsOn().format(DAY));
        timeline.add(new Event(file.caseNumber(), now, Kind.POSTED, null, null, file.phase(), null, null, null, officer.personId(),
                officer.name(), officer.post().key(), null, text));
    }

    /** As the model's timer reads it. */
    private static String isoEnd(Notice notice) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(notice.endsAt().atZone(BusinessClock.ZONE).toOffsetDateTime());
    }
}

package io.fupin.notice.posting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.StepEvidence;
import io.fupin.casework.TaskDesk;
import io.fupin.casework.TaskDesk.Done;
import io.fupin.clock.BusinessClock;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.NoticePlan;
import io.fupin.notice.data.NoticeRows;
import io.fupin.notice.posting.PostingCases.Posted;
import io.fupin.notice.posting.PostingRules.Checked;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 张贴: one notice, many households, all of them or none. */
@Component
@Transactional
class NoticeBoard {

    private final NoticePlans plans;
    private final PostingRules rules;
    private final PostingCases postings;
    private final NoticeMaker maker;
    private final NoticeRows notices;
    private final TaskDesk desk;
    private final StepEvidence evidence;
    private final Regions regions;
    private final AuditLog audit;
    private final Clock clock;

    NoticeBoard(NoticePlans plans, PostingRules rules, PostingCases postings, NoticeMaker maker, NoticeRows notices, TaskDesk desk,
                StepEvidence evidence, Regions regions, AuditLog audit, Clock clock) {
        this.plans = plans;
        this.rules = rules;
        this.postings = postings;
        this.maker = maker;
        this.notices = notices;
        this.desk = desk;
        this.evidence = evidence;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    Notice post(Officer officer, NoticeKind kind, RegionCode village, List<String> caseNumbers, ObjectNode form) {
        NoticePlan plan = plans.require(kind);
        requireOffice(officer, kind, village);
        PostingCases.requireList(caseNumbers);
        Map<String, CaseFile> files = postings.lock(caseNumbers);
        Checked checked = rules.check(plan, village, files.values(), officer, form, LocalDate.now(clock));
        Optional<Notice> same = notices.same(kind, village, officer, checked.cleaned(), caseNumbers)
                .filter(before -> !postings.anyWaits(plan, caseNumbers));
        if (same.isPresent()) {
            return same.get();
        }
        List<Posted> posted = postings.require(plan, village, caseNumbers, files, officer);
        Notice notice = kind.holds() ? maker.notice(plan, village, officer, checked)
                : announcement(plan, village, officer, checked, posted);
        Routing routing = kind.holds() ? Routing.of(Map.of("noticeEndsAt", isoEnd(notice))) : Routing.none();
        maker.list(notice, posted.stream().map(Posted::file).toList(), officer);
        // Cases of two versions may have handed in two forms.
        posted.stream().collect(Collectors.groupingBy(one -> checked.form().of(one.file()), Collectors.mapping(Posted::file, Collectors.toList())))
                .forEach((own, alike) -> evidence.link(alike, plan.step(), own, officer));
        desk.recordAll(officer, "submit", posted.stream().map(one -> new Done(one.item(), one.file(), "", checked.form().of(one.file()), routing))
                .toList());
        notices.addPhotos(notice.number(), checked.posting().photoEvidence(), "POSTED", clock.instant(), officer);
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "notice.post", notice.number(),
                Map.of("kind", kind.name(), "cases", caseNumbers));
        return notice;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Notice announce(CaseFile file, Decision decision, ObjectNode form) {
        NoticePlan plan = plans.announcementOf(file.process());
        Checked checked = rules.check(plan, file.village(), List.of(file), decision.officer(), form, LocalDate.now(clock));
        postings.arrival(plan, file).ifPresent(arrived -> requireAfter(checked.posting().announcedOn(), arrived, file));
        Notice notice = maker.announcement(plan, file.village(), decision.officer(), checked);
        maker.list(notice, List.of(file), decision.officer());
        return notice;
    }

    private Notice announcement(NoticePlan plan, RegionCode village, Officer officer, Checked checked, List<Posted> posted) {
        posted.forEach(one -> requireAfter(checked.posting().announcedOn(), one.item().createdAt(), one.file()));
        return maker.announcement(plan, village, officer, checked);
    }

    private void requireOffice(Officer officer, NoticeKind kind, RegionCode village) {
        if (!officer.is(kind.issuer())) {
            throw new NotAllowed(kind.title() + "由" + kind.issuer().title() + "张贴，您的岗位不能登记。");
        }
        if (!officer.covers(village)) {
            throw new NotAllowed("这个村不在您的辖区：" + village);
        }
        if (village.level() != kind.board() || regions.find(village).isEmpty()) {
            throw Refusal.at("region", "没有这个村：" + village);
        }
    }

    /** A 公告 tells of a decision: it cannot be older than that. */
    private static void requireAfter(LocalDate announcedOn, Instant decided, CaseFile file) {
        LocalDate day = LocalDate.ofInstant(decided, BusinessClock.ZONE);
        if (announcedOn.isBefore(day)) {
            throw Refusal.at("announcedOn", "公告日期不能早于审批：%s %s在%d月%d日批准".formatted(file.shortNumber(), file.subject(),
                    day.getMonthValue(), day.getDayOfMonth()));
        }
    }

    /** As the model's timer reads it. */
    private static String isoEnd(Notice notice) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(notice.endsAt().atZone(BusinessClock.ZONE).toOffsetDateTime());
    }
}

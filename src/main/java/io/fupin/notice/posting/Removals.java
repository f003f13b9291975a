package io.fupin.notice.posting;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CaseMoves;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeEntry.State;
import io.fupin.notice.NoticePlan;
import io.fupin.notice.Notices;
import io.fupin.notice.data.EntryRows;
import io.fupin.notice.data.NoticeRows;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 撤下: after the last day, or too early, which means posting again for the full period. */
@Component
@Transactional
class Removals {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    /** Whoever has the board in his area and an office that answers for it. */
    private static final Set<Role> MAY_REMOVE = EnumSet.of(Role.VILLAGE_COMMITTEE, Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE);

    private final Notices directory;
    private final NoticeRows notices;
    private final EntryRows entries;
    private final NoticePlans plans;
    private final PostingRules rules;
    private final Cases cases;
    private final CaseMoves moves;
    private final AuditLog audit;
    private final Clock clock;

    Removals(Notices directory, NoticeRows notices, EntryRows entries, NoticePlans plans, PostingRules rules, Cases cases, CaseMoves moves,
             AuditLog audit, Clock clock) {
        this.directory = directory;
        this.notices = notices;
        this.entries = entries;
        this.plans = plans;
        this.rules = rules;
        this.cases = cases;
        this.moves = moves;
        this.audit = audit;
        this.clock = clock;
    }

    Notice takeDown(String number, Officer officer, LocalDate day, List<String> photos) {
        requireMay(number, officer);
        Notice notice = locked(number);
        LocalDate today = LocalDate.now(clock);
        if (day == null) {
            throw Refusal.at("removedOn", "请填撤下日期");
        }
        if (!day.isAfter(notice.endsOn()) || clock.instant().isBefore(notice.endsAt())) {
            throw Refusal.at("removedOn", "公示到%s 24时才满，这以前不能撤下。已经不在栏里的，请登记“提前撤下”，重新张贴满期。"
                    .formatted(notice.endsOn().format(DAY)));
        }
        List<FieldError> errors = new ArrayList<>();
        if (day.isAfter(today)) {
            errors.add(new FieldError("removedOn", "撤下日期不能晚于今天"));
        }
        if (photos.isEmpty()) {
            errors.add(new FieldError("photoEvidence", "请上传撤下时公示栏的照片"));
        }
        rules.photos("photoEvidence", photos, officer, errors);
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        notices.removed(number, day, clock.instant(), officer, false, null);
        notices.addPhotos(number, photos, "REMOVED", clock.instant(), officer);
        record(officer, "notice.remove", number, Map.of("day", day.toString()));
        return notices.find(number).orElseThrow();
    }

    Notice takenDownEarly(String number, Officer officer, String reason, LocalDate day) {
        requireMay(number, officer);
        // Locks in the order of every posting: the cases by number, then the notice.
        for (String caseNumber : new TreeSet<>(entries.of(number).stream().filter(NoticeEntry::open).map(NoticeEntry::caseNumber).toList())) {
            cases.lock(caseNumber);
        }
        Notice notice = locked(number);
        NoticePlan plan = plans.of(notice.kind()).orElseThrow();
        requireEarly(notice, reason, day);
        Instant now = clock.instant();
        notices.removed(number, day, now, officer, true, reason.strip());
        record(officer, "notice.removed-early", number, Map.of("day", day.toString(), "reason", reason.strip()));
        if (notice.kind().holds()) {
            String words = "%s %s在%s提前撤下（%s），须重新张贴满期".formatted(notice.kind().title(), number, day.format(DAY), reason.strip());
            for (NoticeEntry entry : entries.of(number)) {
                if (entry.open()) {
                    entries.state(number, entry.caseNumber(), State.REPOSTED, now);
                    moves.sendBack(entry.caseNumber(), plan.step(), words);
                }
            }
        }
        return notices.find(number).orElseThrow();
    }

    private void requireEarly(Notice notice, String reason, LocalDate day) {
        List<FieldError> errors = new ArrayList<>();
        if (!clock.instant().isBefore(notice.endsAt())) {
            throw Refusal.at("removedOn", "公示在" + notice.endsOn().format(DAY) + "已经期满，不算提前撤下。");
        }
        if (reason == null || reason.isBlank()) {
            errors.add(new FieldError("reason", "请写明怎么撤下的，比如：被雨淋坏、被人撕下"));
        } else if (reason.length() > 500) {
            errors.add(new FieldError("reason", "不能超过500字"));
        }
        if (day == null || day.isBefore(notice.postedOn()) || day.isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("removedOn", "撤下日期在张贴之日到今天之间"));
        }
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
    }

    Notice addBoardPhoto(String number, Officer officer, List<String> photos) {
        requireMay(number, officer);
        Notice notice = locked(number);
        List<FieldError> errors = new ArrayList<>();
        if (photos.isEmpty()) {
            errors.add(new FieldError("photoEvidence", "请上传公示栏照片"));
        }
        rules.photos("photoEvidence", photos, officer, errors);
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        notices.addPhotos(number, photos, "BOARD", clock.instant(), officer);
        record(officer, "notice.photo", number, Map.of("photos", photos));
        return notice;
    }

    private void requireMay(String number, Officer officer) {
        directory.get(number, officer);
        if (!MAY_REMOVE.contains(officer.post().role())) {
            throw new NotAllowed("公示栏由村、乡镇或县扶贫办登记，您的岗位只能查看。");
        }
    }

    private Notice locked(String number) {
        Notice notice = notices.lock(number).orElseThrow();
        if (notice.removal() != null) {
            throw new AlreadyDone("这张公示已在%s由 %s 登记撤下。".formatted(notice.removal().on().format(DAY), notice.removal().byName()),
                    notice.removal().byName(), notice.removal().at());
        }
        return notice;
    }

    private void record(Officer officer, String action, String number, Map<String, ?> details) {
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), action, number, details);
    }
}

package io.fupin.notice.objection;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Refusal;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.Objection.About;
import io.fupin.notice.Objection.Against;
import io.fupin.notice.ObjectionDesk;
import io.fupin.notice.data.EntryRows;
import io.fupin.notice.data.NoticeRows;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what an objection is about, and thereby who handles it: the level above the one whose notice or decision it was (processes.md 2).
 * What a member of the public names and nobody has is not contradicted: the answer would say who is in a case.
 */
@Component
class Complaints {

    private final Cases cases;
    private final NoticeRows notices;
    private final EntryRows entries;
    private final Outcomes outcomes;
    private final JdbcClient jdbc;
    private final Clock clock;

    Complaints(Cases cases, NoticeRows notices, EntryRows entries, Outcomes outcomes, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.notices = notices;
        this.entries = entries;
        this.outcomes = outcomes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Locks the household's case, if there is one. */
    Complaint of(ObjectionForm form, About about, Officer officer) {
        Notice notice = form.noticeNumber() == null ? null : notices.find(form.noticeNumber())
                .filter(found -> found.village().equals(form.village()))
                .orElseThrow(() -> Refusal.at("noticeNumber", "这个村没有编号为 " + form.noticeNumber() + " 的公示，可以不填"));
        CaseFile file = caseNumber(form, about, notice, officer).map(cases::lock).orElse(null);
        List<NoticeEntry> listed = file == null ? List.of() : entries.ofCase(file.caseNumber());
        boolean held = listed.stream().anyMatch(entry -> entry.kind().holds() && entry.open());
        boolean late = notice != null ? !notice.runsAt(clock.instant()) && !held : !listed.isEmpty() && !held;
        return new Complaint(notice, file, against(about, notice, file, listed), late);
    }

    private Optional<String> caseNumber(ObjectionForm form, About about, Notice notice, Officer officer) {
        return switch (about) {
            case PROCEDURE -> Optional.empty();
            case LEFT_OUT -> refused(form);
            case LISTED -> form.caseNumber() != null ? named(form, officer) : listed(form, notice);
        };
    }

    private Optional<String> named(ObjectionForm form, Officer officer) {
        Optional<String> found = cases.find(form.caseNumber())
                .filter(file -> file.village().equals(form.village()) && !file.process().equals(ObjectionDesk.PROCESS))
                .map(CaseFile::caseNumber);
        if (found.isEmpty() && officer != null) {
            throw Refusal.at("caseNumber", "这个村没有案件 " + form.caseNumber());
        }
        return found;
    }

    /** The one household of that name on the notice, or on any of the village's; nobody when the name says too little. */
    private Optional<String> listed(ObjectionForm form, Notice notice) {
        List<String> found = jdbc.sql("""
                select distinct e.case_number from notice_entry e join notice n on n.number = e.notice
                where n.village = :village and e.head = :head and (:notice::text is null or n.number = :notice)
                    and (:group::text is null or e.group_name = :group)
                """).param("village", form.village().value()).param("head", form.householdName())
                .param("notice", notice == null ? null : notice.number()).param("group", form.groupName())
                .query(String.class).list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The newest case of that household which ended in a refusal. */
    private Optional<String> refused(ObjectionForm form) {
        return jdbc.sql("""
                select case_number from case_file
                where village = :village and subject = :subject and state = 'CLOSED' and result in (:results)
                order by closed_at desc limit 1
                """).param("village", form.village().value()).param("subject", form.householdName())
                .param("results", Outcomes.REFUSALS.keySet()).query(String.class).optional();
    }

    private Against against(About about, Notice notice, CaseFile file, List<NoticeEntry> listed) {
        if (file != null && !file.open()) {
            return Outcomes.REFUSALS.getOrDefault(file.result(), Against.COUNTY);
        }
        if (file != null && outcomes.registered(file)) {
            return Against.COUNTY;
        }
        if (notice != null) {
            return against(notice.kind());
        }
        return about == About.LEFT_OUT || listed.isEmpty() ? Against.VILLAGE : against(listed.get(listed.size() - 1).kind());
    }

    private static Against against(NoticeKind kind) {
        return switch (kind.issuer()) {
            case VILLAGE_COMMITTEE -> Against.VILLAGE;
            case TOWNSHIP_OFFICE -> Against.TOWNSHIP;
            default -> Against.COUNTY;
        };
    }
}

package io.fupin.casework.data;

import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseErasure;
import io.fupin.casework.CaseEraser;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceUse;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ErasedCases implements CaseErasure {

    /** What these say of a case is said by rules, and names nobody. */
    private static final List<String> SAID_BY_RULES = List.of(Kind.STARTED.name(), Kind.POSTED.name(), Kind.NOTICE_PASSED.name(),
            Kind.NOTICE_HELD.name(), Kind.DRAWN.name(), Kind.MATCHED.name(), Kind.RECOMMENDED.name(), Kind.MEETING.name(), Kind.ENDED.name(), Kind.AWAITED.name());

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Timeline timeline;
    private final EvidenceStore evidence;
    private final ObjectProvider<EvidenceUse> uses;
    private final ObjectProvider<CaseProcedure> procedures;
    private final ObjectProvider<CaseEraser> erasers;
    private final AuditLog audit;
    private final Clock clock;

    ErasedCases(JdbcClient jdbc, Cases cases, Timeline timeline, EvidenceStore evidence, ObjectProvider<EvidenceUse> uses,
                ObjectProvider<CaseProcedure> procedures, ObjectProvider<CaseEraser> erasers, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.timeline = timeline;
        this.evidence = evidence;
        this.uses = uses;
        this.procedures = procedures;
        this.erasers = erasers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean erase(String caseNumber) {
        CaseFile file = cases.lock(caseNumber);
        if (file.open() || CaseErasure.erased(file)) {
            return false;
        }
        Kept kept = procedures.stream().filter(one -> one.process().equals(file.process())).findFirst().map(CaseProcedure::kept).orElse(Kept.NOTHING);
        erasers.stream().forEach(eraser -> eraser.erase(file));
        forms(caseNumber, kept);
        words(caseNumber);
        papers(caseNumber, kept);
        jdbc.sql("update work_item set subject = ? where case_number = ?").params(ERASED, caseNumber).update();
        jdbc.sql("update case_file set subject = ?, group_name = null, erased_at = ? where case_number = ?")
                .params(ERASED, Timestamp.from(clock.instant()), caseNumber).update();
        timeline.add(Event.happened(file, clock.instant(), Kind.ERASED, "保存期满，申请人的资料已清除"));
        audit.record(null, "case.erase", caseNumber, Map.of());
        return true;
    }

    /** A list of members stays a list, of nobody. */
    private void forms(String caseNumber, Kept kept) {
        jdbc.sql("""
                update case_revision set form = case when form ? 'members' then '{"members": []}'::jsonb else '{}'::jsonb end
                    || coalesce((select jsonb_object_agg(key, value) from jsonb_each(form) where key = any(?)), '{}'::jsonb)
                where case_number = ?
                """.replace("? 'members'", "?? 'members'")).params(kept.formKeys().toArray(String[]::new), caseNumber).update();
    }

    /** Opinions and reasons are free text; of a meeting's step they are its votes. */
    private void words(String caseNumber) {
        jdbc.sql("""
                update case_event set opinion = null, detail = null
                where case_number = :case and kind not in (:rules) and step is distinct from 'evaluate'
                """).param("case", caseNumber).param("rules", SAID_BY_RULES).update();
        jdbc.sql("update case_urge set words = null where case_number = ?").param(caseNumber).update();
        jdbc.sql("update consultation set question = :erased, answer = case when answer is null then null else :erased end where case_number = :case")
                .param("erased", ERASED).param("case", caseNumber).update();
        jdbc.sql("update case_return set reason = ?, void_reason = null, basis = null where case_number = ?").params(ERASED, caseNumber).update();
    }

    private void papers(String caseNumber, Kept kept) {
        Set<String> own = new HashSet<>(jdbc.sql("delete from evidence_link where case_number = ? and step <> all(?) returning evidence_id")
                .params(caseNumber, kept.evidenceOfSteps().toArray(String[]::new)).query(String.class).list());
        uses.stream().forEach(use -> own.removeAll(use.linked(own)));
        evidence.erase(own);
    }
}

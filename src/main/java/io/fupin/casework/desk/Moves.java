package io.fupin.casework.desk;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseMoves;
import io.fupin.casework.CaseSight;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.Procedures;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class Moves implements CaseMoves {

    private final Cases cases;
    private final Handlers handlers;
    private final Returning returning;
    private final Procedures procedures;
    private final Timeline timeline;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Moves(Cases cases, Handlers handlers, Returning returning, Procedures procedures, Timeline timeline, AuditLog audit, JdbcClient jdbc,
          Clock clock) {
        this.cases = cases;
        this.handlers = handlers;
        this.returning = returning;
        this.procedures = procedures;
        this.timeline = timeline;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void sendBack(String caseNumber, String toStep, String reason) {
        CaseFile file = cases.lock(caseNumber);
        timeline.add(Event.happened(file, clock.instant(), Kind.SENT_BACK, reason));
        returning.back(file, file.phase(), toStep, reason, false, null);
    }

    @Override
    @Transactional(readOnly = true)
    public String hindrance(Move move, CaseFile file, Officer officer) {
        RuntimeException against = against(move, file, officer);
        return against == null ? null : against.getMessage();
    }

    /** What stands against it; null when nothing does. */
    private RuntimeException against(Move move, CaseFile file, Officer officer) {
        if (!file.open()) {
            return new AlreadyDone("案件已经结束：" + file.result() + "。", null, file.closedAt());
        }
        return switch (move) {
            case WITHDRAW -> !officer.is(handlers.owner(file.process()).applicant()) ? new NotAllowed("申请撤回由"
                    + (handlers.owner(file.process()).applicant() == Role.VILLAGE_COMMITTEE ? "村里按农户的意愿登记。" : "提出的单位登记。"))
                    : handlers.owner(file.process()).withdrawable(file) ? null : Refusal.at("reason", "县里已经作出决定，申请不能再撤回。");
            case TERMINATE -> !officer.is(Role.COUNTY_OFFICE) ? new NotAllowed("终止案件由县扶贫办办理。")
                    : handlers.owner(file.process()).terminable(file) ? null : new NotAllowed("这类案件须办到有答复，不能终止。");
            case RECUSE -> TAKE_PART.contains(officer.post().role()) ? null : new NotAllowed("您的岗位不办理案件，不用声明回避。");
        };
    }

    @Override
    public void withdraw(String caseNumber, Officer officer, String reason) {
        CaseFile file = lock(Move.WITHDRAW, caseNumber, officer);
        end(file, officer, reason, "withdrawn", Kind.WITHDRAWN, "case.withdraw");
    }

    @Override
    public void terminate(String caseNumber, Officer officer, String reason) {
        CaseFile file = lock(Move.TERMINATE, caseNumber, officer);
        end(file, officer, reason, "terminated", Kind.TERMINATED, "case.terminate");
    }

    private void end(CaseFile file, Officer officer, String reason, String message, Kind kind, String action) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.at("reason", "请写明理由");
        }
        timeline.add(new Event(file.caseNumber(), clock.instant(), kind, null, null, file.phase(), null, null, null, officer.personId(),
                officer.name(), officer.post().key(), null, reason.strip()));
        procedures.interrupt(file.caseNumber(), message);
        audit.record(actor(officer), action, file.caseNumber(), Map.of("reason", reason.strip()));
    }

    private CaseFile lock(Move move, String caseNumber, Officer officer) {
        CaseFile file = cases.lock(caseNumber);
        if (!CaseSight.sees(officer, file)) {
            throw new Cases.NotFound("没有案件 " + caseNumber + "，或者它不在您的辖区。");
        }
        RuntimeException against = against(move, file, officer);
        if (against != null) {
            throw against;
        }
        return file;
    }

    @Override
    public void recuse(String caseNumber, Officer officer, String relation) {
        CaseFile file = lock(Move.RECUSE, caseNumber, officer);
        if (relation == null || relation.isBlank()) {
            throw Refusal.at("relation", "请写明与该户的关系");
        }
        jdbc.sql("insert into case_recusal (case_number, person_id, relation, at) values (?, ?, ?, ?) on conflict do nothing")
                .params(caseNumber, officer.personId(), relation.strip(), Timestamp.from(clock.instant())).update();
        jdbc.sql("update work_item set assignee = null, assignee_name = null, claimed_at = null where case_number = ? and assignee = ? "
                + "and completed_at is null").params(caseNumber, officer.personId()).update();
        timeline.add(new Event(caseNumber, clock.instant(), Kind.RECUSED, null, null, file.phase(), null, null, null, officer.personId(),
                officer.name(), officer.post().key(), null, "声明回避：" + relation.strip()));
        audit.record(actor(officer), "case.recuse", caseNumber, Map.of("relation", relation.strip()));
    }

    @Override
    public boolean objectionsClosed(String caseNumber) {
        CaseFile file = cases.lock(caseNumber);
        return file.open() && procedures.signal(caseNumber, "objections-closed");
    }

    @Override
    public void periodOver(String caseNumber) {
        returning.periodOver(caseNumber);
    }

    private static AuditLog.Actor actor(Officer officer) {
        return new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key());
    }
}

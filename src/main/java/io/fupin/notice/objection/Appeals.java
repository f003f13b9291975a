package io.fupin.notice.objection;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Refusal;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.Procedures;
import io.fupin.notice.Objection;
import io.fupin.notice.data.ObjectionRows;
import io.fupin.policy.PolicyParameters;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one appeal, and the withdrawal of an objection by its author. */
@Component
@Transactional
public class Appeals {

    private static final int LONGEST = 2000;

    private final Cases cases;
    private final ObjectionRows rows;
    private final Closing closing;
    private final Procedures procedures;
    private final PolicyParameters parameters;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    Appeals(Cases cases, ObjectionRows rows, Closing closing, Procedures procedures, PolicyParameters parameters, Timeline timeline,
            AuditLog audit, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.closing = closing;
        this.procedures = procedures;
        this.parameters = parameters;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param officer null for the author himself */
    public Objection appeal(String number, Officer officer, String grounds) {
        CaseFile file = cases.lock(number);
        Objection objection = rows.get(number);
        requireGrounds(grounds);
        Instant now = clock.instant();
        if (objection.appealedAt() != null) {
            throw Refusal.at("grounds", "已经申诉过一次，申诉只有一次");
        }
        if (objection.replyMissing()) {
            throw Refusal.at("grounds", file.open() ? "还没有答复，答复以后不满意的再申诉" : "这件异议没有答复过，不能申诉，可以重新提");
        }
        if (parameters.integer("objection-appeal-max", objection.village(), Deadlines.day(now)) < 1) {
            throw Refusal.at("grounds", "本县的答复不能再申诉");
        }
        if (!now.isBefore(Deadlines.endOf(objection.appealUntil())) || !file.open()) {
            throw Refusal.at("grounds", "申诉到%d月%d日截止，已经过了".formatted(objection.appealUntil().getMonthValue(),
                    objection.appealUntil().getDayOfMonth()));
        }
        rows.appealed(number, grounds.strip(), now);
        timeline.add(new Event(number, now, Kind.OBJECTION, null, "提出申诉", file.phase(), null, null, null,
                officer == null ? null : officer.personId(), officer == null ? null : officer.name(),
                officer == null ? null : officer.post().key(), null, null));
        if (!procedures.signal(number, "appealed")) {
            throw new AlreadyDone("申诉期刚刚结束，这件异议已经办结。", null, now);
        }
        audit.record(actor(officer), "objection.appeal", number, Map.of());
        return rows.get(number);
    }

    /** 撤回 by its author, until the reply. */
    public void withdraw(String number) {
        CaseFile file = cases.lock(number);
        Objection objection = rows.get(number);
        if (!objection.open() || !file.open()) {
            throw Refusal.at("receipt", "这件异议已经办结，不能再撤回");
        }
        Instant now = clock.instant();
        rows.closed(number, now);
        timeline.add(new Event(number, now, Kind.WITHDRAWN, null, "撤回异议", file.phase(), null, null, null, null, null, null, null, null));
        procedures.interrupt(number, "withdrawn");
        closing.tell(objection, "提出人撤回");
        audit.record(null, "objection.withdraw", number, Map.of());
    }

    private static void requireGrounds(String grounds) {
        if (grounds == null || grounds.isBlank()) {
            throw Refusal.at("grounds", "请写明不满意的理由");
        }
        if (grounds.length() > LONGEST) {
            throw Refusal.at("grounds", "不能超过" + LONGEST + "字");
        }
    }

    private static AuditLog.Actor actor(Officer officer) {
        return officer == null ? null : new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key());
    }
}

package io.fupin.assessment.work;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.AssessmentRows;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.engine.Procedures;
import io.fupin.problem.Problem;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 举证 has an end: when the county lets its time pass, the assessor goes on, and the timeline says so. A person decides that, not a clock. */
@Service("assessmentAppeals")
public class Appeals {

    private final AssessmentRows rows;
    private final Cases cases;
    private final WorkItems items;
    private final Procedures procedures;
    private final Timeline timeline;
    private final AuditLog audit;
    private final Clock clock;

    Appeals(AssessmentRows rows, Cases cases, WorkItems items, Procedures procedures, Timeline timeline, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.items = items;
        this.procedures = procedures;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Problem 404 for others than the firm's assessors, 409 when the county's time is not over or it has answered
     */
    @Transactional
    public void over(Officer officer, String caseNumber) {
        Assessment assessment = rows.find(caseNumber).filter(one -> one.isOf(officer) && officer.is(Role.ASSESSOR))
                .orElseThrow(() -> Problem.notFound("没有这次评估，或者它不归您的单位。"));
        CaseFile file = cases.lock(assessment.caseNumber());
        WorkItem open = items.of(caseNumber).stream().filter(WorkItem::open).filter(item -> item.step().equals("county-evidence")).findFirst()
                .orElseThrow(() -> Problem.conflict("现在不在县里举证这一步。"));
        if (open.dueAt() == null || !clock.instant().isAfter(open.dueAt())) {
            throw Problem.conflict("县里举证的时限还没有到。").with("dueAt", String.valueOf(open.dueAt()));
        }
        timeline.add(Event.happened(file, clock.instant(), Kind.SENT_BACK, "县里逾期没有举证，评估单位转入认定"));
        procedures.returnTo(caseNumber, "ruling", Map.of());
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "assessment.appeal-over", caseNumber, Map.of());
    }
}

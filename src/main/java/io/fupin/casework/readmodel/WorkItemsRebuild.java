package io.fupin.casework.readmodel;

import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.data.WorkItemListener;
import io.fupin.casework.data.WorkItemRows;
import io.fupin.casework.readmodel.CaseSides.Due;
import io.fupin.casework.readmodel.CaseSides.Sides;
import io.fupin.casework.readmodel.WorkItemsCheck.Report;
import io.fupin.engine.TaskArrived;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the read model say again what engine and timeline say, case by case, each under its lock and in a transaction of its own. What only
 * the read model knew is lost where its row was: who had taken a task, whether he had opened it, how often he was urged.
 */
@Component
class WorkItemsRebuild {

    /** What had been submitted is not known any more: no second submission is the same. */
    private static final String NO_HASH = "";

    private final WorkItemsCheck check;
    private final CaseSides sides;
    private final Tally tally;
    private final Cases cases;
    private final Timeline timeline;
    private final WorkItemListener listener;
    private final WorkItemRows items;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WorkItemsRebuild(WorkItemsCheck check, CaseSides sides, Tally tally, Cases cases, Timeline timeline, WorkItemListener listener,
                     WorkItemRows items, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.check = check;
        this.sides = sides;
        this.tally = tally;
        this.cases = cases;
        this.timeline = timeline;
        this.listener = listener;
        this.items = items;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param found before; @param left what could not be mended: a case without its procedure, or the other way round */
    record Rebuilt(Report found, Report left) {
    }

    Rebuilt rebuild() {
        Report found = check.check();
        List<String> numbers = found.differences().stream().map(Difference::caseNumber).filter(number -> number != null).distinct().toList();
        numbers.forEach(number -> transaction.executeWithoutResult(status -> mend(number)));
        if (!found.same()) {
            transaction.executeWithoutResult(status -> tally.anew());
        }
        return new Rebuilt(found, found.same() ? found : check.check());
    }

    private void mend(String caseNumber) {
        cases.lock(caseNumber);
        Sides one = sides.of(caseNumber);
        mendDone(one);
        List<String> gone = new ArrayList<>(one.open().keySet());
        gone.removeAll(one.due().keySet());
        gone.removeAll(one.decided().keySet());
        gone.forEach(id -> items.left(id, clock.instant()));
        one.due().forEach((id, due) -> mendOpen(one, due));
        String phase = one.due().values().stream().map(due -> due.line().phase()).findFirst().orElse(one.file().phase());
        jdbc.sql("update case_file set phase = ? where case_number = ? and phase <> ?").params(phase, caseNumber, phase).update();
    }

    private void mendOpen(Sides one, Due due) {
        String id = due.task().taskId();
        if (!one.open().containsKey(id)) {
            int there = jdbc.sql("""
                    update work_item set completed_at = null, completed_by = null, completed_name = null, completed_post = null, outcome = null,
                        content_hash = null where id = ?
                    """).param(id).update();
            if (there == 0) {
                listener.arrived(new TaskArrived(id, due.task().caseNumber(), due.task().modelRef(), due.task().step(), due.task().group(),
                        due.task().since()));
            }
        }
        ItemLine line = due.line();
        jdbc.sql("""
                update work_item set case_number = :case, process = :process, step = :step, step_name = :name, phase = :phase, subject = :subject,
                    role = :role, unit = :unit, region = :region, village = :village, township = :township, county = :county, red_flags = :flags
                where id = :id
                """).param("id", id).param("case", line.caseNumber()).param("process", line.process()).param("step", line.step())
                .param("name", line.stepName()).param("phase", line.phase()).param("subject", line.subject())
                .param("role", line.routedTo().role().name()).param("unit", line.routedTo().unit()).param("region", line.routedTo().region().value())
                .param("village", line.village()).param("township", line.township()).param("county", line.county())
                .param("flags", line.redFlags()).update();
    }

    private void mendDone(Sides one) {
        for (Event event : timeline.of(one.file().caseNumber())) {
            boolean done = event.workItem() != null && (event.kind() == Kind.COMPLETED || event.kind() == Kind.RETURNED);
            if (!done || one.decided().get(event.workItem()).equals(one.done().get(event.workItem()))) {
                continue;
            }
            if (items.find(event.workItem()).isEmpty()) {
                listener.arrived(new TaskArrived(event.workItem(), event.caseNumber(), one.file().modelRef(), event.step(), event.post(),
                        event.arrivedAt()));
            }
            jdbc.sql("update work_item set step = ?, step_name = ?, phase = ? where id = ?")
                    .params(event.step(), event.stepName(), event.phase(), event.workItem()).update();
            items.completed(event.workItem(), event.at(), event.personId(), event.personName(), event.post(), event.outcome(), NO_HASH);
        }
    }
}

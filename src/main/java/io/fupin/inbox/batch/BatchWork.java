package io.fupin.inbox.batch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.ActingOfficers;
import io.fupin.account.Officer;
import io.fupin.casework.OneByOne;
import io.fupin.casework.OutcomeNames;
import io.fupin.casework.TakeBack;
import io.fupin.casework.TaskDesk;
import io.fupin.casework.TaskDesk.Completion;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.inbox.Batches.Kind;
import io.fupin.inbox.Batches.LineState;
import io.fupin.inbox.batch.BatchRules.Against;
import io.fupin.inbox.batch.WaitingLines.Claimed;
import io.fupin.inbox.batch.WaitingLines.Result;
import io.fupin.problem.Problem;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One line of a batch: the case and the line change in the same transaction, so a line is worked exactly once whenever the process dies. */
@Component
class BatchWork {

    /** How often a case is tried that somebody else is just working on. */
    private static final int TRIES = 3;

    private final WaitingLines lines;
    private final ActingOfficers officers;
    private final WorkItems items;
    private final BatchRules rules;
    private final TaskDesk desk;
    private final TakeBack takeBack;
    private final OneByOne failures;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BatchWork(WaitingLines lines, ActingOfficers officers, WorkItems items, BatchRules rules, TaskDesk desk, TakeBack takeBack,
              OneByOne failures, TransactionTemplate transaction, Clock clock) {
        this.lines = lines;
        this.officers = officers;
        this.items = items;
        this.rules = rules;
        this.desk = desk;
        this.takeBack = takeBack;
        this.failures = failures;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Works the next line that nobody else is working.
     *
     * @param only of this batch; null for any
     * @return false when there was none
     */
    boolean one(String only) {
        Claimed[] claimed = new Claimed[1];
        RuntimeException failed = null;
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                transaction.executeWithoutResult(status -> {
                    claimed[0] = lines.claim(only).orElse(null);
                    if (claimed[0] != null) {
                        lines.settle(claimed[0], worked(claimed[0]), clock.instant());
                    }
                });
                failed = null;
                break;
            } catch (ConcurrencyFailureException overtaken) {
                failed = overtaken;
            } catch (RuntimeException refused) {
                failed = refused;
                break;
            }
        }
        if (claimed[0] == null) {
            if (failed != null) {
                throw failed;
            }
            return false;
        }
        if (failed != null) {
            Result refused = refused(failures.problem(claimed[0].task(), failed));
            transaction.executeWithoutResult(status -> lines.settle(claimed[0], refused, clock.instant()));
        }
        lines.finish(claimed[0].batch(), clock.instant());
        return true;
    }

    private Result worked(Claimed line) {
        Optional<Officer> officer = officers.acting(line.person(), line.post());
        if (officer.isEmpty()) {
            return new Result(LineState.REFUSED, "您已经不在这个岗位上", null, null);
        }
        return line.kind() == Kind.REVIEW ? reviewed(line, officer.get()) : takenBack(line, officer.get());
    }

    private Result reviewed(Claimed line, Officer officer) {
        WorkItem item = items.find(line.task()).orElse(null);
        Against against = item == null ? new Against("这件事项已经不在了", null, null) : rules.against(item, line.process(), line.step(), officer);
        if (against != null) {
            return new Result(LineState.REFUSED, against.text(), against.by(), against.at());
        }
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        if (line.returnTo() != null) {
            form.put("returnTo", line.returnTo());
        }
        Completion done = desk.complete(line.task(), officer, line.outcome(), line.opinion(), form);
        return new Result(LineState.DONE, OutcomeNames.of(line.outcome()) + ("CLOSED".equals(done.state()) ? "，案件办结" : "，进入" + done.phase()), null, null);
    }

    private Result takenBack(Claimed line, Officer officer) {
        takeBack.takeBack(line.task(), officer, line.opinion());
        return new Result(LineState.DONE, "已撤回，在您的待办里", null, null);
    }

    private static Result refused(Problem problem) {
        Object at = problem.facts().get("at");
        return new Result(LineState.REFUSED, problem.getMessage(), (String) problem.facts().get("by"),
                at instanceof OffsetDateTime when ? when.toInstant() : null);
    }
}

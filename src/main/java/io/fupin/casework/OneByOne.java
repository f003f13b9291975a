package io.fupin.casework;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.TaskDesk.Completion;
import io.fupin.problem.KnownFailure;
import io.fupin.problem.Problem;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Completes or hands over tasks of a batch, each in a transaction of its own: one item's refusal undoes no other. */
@Component
public class OneByOne {

    private static final Logger log = LoggerFactory.getLogger(OneByOne.class);

    private final TaskDesk desk;
    private final HandOver handOvers;
    private final ObjectProvider<KnownFailure> known;

    OneByOne(TaskDesk desk, HandOver handOvers, ObjectProvider<KnownFailure> known) {
        this.desk = desk;
        this.handOvers = handOvers;
        this.known = known;
    }

    /** Exactly one of both is there. */
    public record Outcome(Completion done, Problem refused) {
    }

    public Outcome complete(Officer officer, String taskId, String outcome, String opinion, ObjectNode form) {
        try {
            return new Outcome(desk.complete(taskId, officer, outcome, opinion, form), null);
        } catch (RuntimeException failure) {
            return new Outcome(null, problem(taskId, failure));
        }
    }

    /** @return why nothing was changed; null when it was handed over */
    public Problem handOver(Officer officer, String taskId, Long toPerson, String reason) {
        try {
            handOvers.handOver(taskId, officer, toPerson, reason);
            return null;
        } catch (RuntimeException failure) {
            return problem(taskId, failure);
        }
    }

    /** What is said of one item that failed. */
    public Problem problem(String taskId, RuntimeException failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        return known.stream().map(module -> module.problem(failure)).flatMap(Optional::stream).findFirst().orElseGet(() -> {
            log.error("一批事项中有一件没有办成：{}", taskId, failure);
            return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "系统出错，这一件没有生效。请稍后重试。");
        });
    }
}

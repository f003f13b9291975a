package io.fupin.casework.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.TaskDesk;
import io.fupin.casework.TaskDesk.Completion;
import io.fupin.form.FieldError;
import io.fupin.problem.KnownFailure;
import io.fupin.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Many tasks in one call, each in a transaction of its own. */
@Component
class ManyCompletions {

    private static final Logger log = LoggerFactory.getLogger(ManyCompletions.class);
    private static final int MOST = 200;

    private final TaskDesk desk;
    private final ObjectProvider<KnownFailure> known;

    ManyCompletions(TaskDesk desk, ObjectProvider<KnownFailure> known) {
        this.desk = desk;
        this.known = known;
    }

    record Items(List<Item> items) {
    }

    record Item(String id, String outcome, String opinion, ObjectNode form) {
    }

    record Results(List<Result> items) {
    }

    /**
     * @param status    as the single call would have answered: 200, 403, 404, 409, 422
     * @param phase     and the rest of the case: null when it was refused
     * @param detail    why it was refused; null when it was not
     * @param by        who was faster; null else, as {@code at}
     */
    record Result(String id, int status, String caseNumber, String phase, String state, List<String> warnings, String detail,
                  List<FieldError> errors, Object by, Object at) {
    }

    /** @throws Problem 422 when the list is empty or too long, or names a task twice; nothing is done then */
    Results complete(Officer officer, Items items) {
        List<Item> all = items.items() == null ? List.of() : items.items();
        if (all.isEmpty() || all.size() > MOST) {
            throw Problem.invalid("items", "一次办理 1 至 " + MOST + " 件");
        }
        if (all.stream().map(Item::id).distinct().count() < all.size()) {
            throw Problem.invalid("items", "同一件事项出现了两次");
        }
        return new Results(all.stream().map(item -> one(officer, item)).toList());
    }

    private Result one(Officer officer, Item item) {
        try {
            if (item.id() == null || item.outcome() == null) {
                throw Problem.invalid(item.id() == null ? "id" : "outcome", "不能为空");
            }
            Completion done = desk.complete(item.id(), officer, item.outcome(), item.opinion(), TaskApi.form(item.form()));
            return new Result(item.id(), 200, done.caseNumber(), done.phase(), done.state(), done.warnings(), null, List.of(), null, null);
        } catch (RuntimeException e) {
            Problem problem = e instanceof Problem told ? told : words(e);
            return new Result(item.id(), problem.status().value(), null, null, null, List.of(), problem.getMessage(), problem.errors(),
                    problem.facts().get("by"), problem.facts().get("at"));
        }
    }

    private Problem words(RuntimeException failure) {
        Optional<Problem> named = known.stream().map(module -> module.problem(failure)).flatMap(Optional::stream).findFirst();
        return named.orElseGet(() -> {
            log.error("批量办理中有一件没有办成", failure);
            return Problem.of(org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR, "系统出错，这一件没有生效。请稍后重试。");
        });
    }
}

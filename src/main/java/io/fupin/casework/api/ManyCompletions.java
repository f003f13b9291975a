package io.fupin.casework.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.OneByOne;
import io.fupin.casework.TaskDesk.Completion;
import io.fupin.form.FieldError;
import io.fupin.problem.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/** Many tasks in one call, each in a transaction of its own. */
@Component
class ManyCompletions {

    private static final int MOST = 200;

    private final OneByOne desk;

    ManyCompletions(OneByOne desk) {
        this.desk = desk;
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
        if (item.id() == null || item.outcome() == null) {
            return refused(item, Problem.invalid(item.id() == null ? "id" : "outcome", "不能为空"));
        }
        OneByOne.Outcome outcome = desk.complete(officer, item.id(), item.outcome(), item.opinion(), TaskApi.form(item.form()));
        if (outcome.refused() != null) {
            return refused(item, outcome.refused());
        }
        Completion done = outcome.done();
        return new Result(item.id(), 200, done.caseNumber(), done.phase(), done.state(), done.warnings(), null, List.of(), null, null);
    }

    private static Result refused(Item item, Problem problem) {
        return new Result(item.id(), problem.status().value(), null, null, null, List.of(), problem.getMessage(), problem.errors(),
                problem.facts().get("by"), problem.facts().get("at"));
    }
}

package io.fupin.casework.refusal;

import io.fupin.casework.AlreadyDone;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.TaskItem;
import io.fupin.engine.Overtaken;
import io.fupin.problem.KnownFailure;
import io.fupin.problem.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** What stands against an action on a case, as an answer: 422 at the fields, 409 with who and when, 403, 404. */
@Component
class CaseworkFailures implements KnownFailure {

    private static final String ALREADY_DONE = "already done";

    @Override
    public Optional<Problem> problem(Exception failure) {
        if (failure instanceof Refusal refusal) {
            return Optional.of(Problem.invalid(refusal.errors()));
        }
        if (failure instanceof AlreadyDone done) {
            return Optional.of(conflict(done.getMessage(), done.by(), done.at()));
        }
        if (failure instanceof NotAllowed refusal) {
            return Optional.of(Problem.forbidden(refusal.getMessage()));
        }
        if (failure instanceof Cases.NotFound missing) {
            return Optional.of(Problem.notFound(missing.getMessage()));
        }
        if (failure instanceof Overtaken overtaken) {
            return Optional.of(conflict(overtaken.getMessage(), null, null));
        }
        if (failure instanceof ConcurrencyFailureException) {
            return Optional.of(conflict("别人正在办理同一案件，请刷新后再办。", null, null));
        }
        return Optional.empty();
    }

    private static Problem conflict(String detail, String by, Instant at) {
        OffsetDateTime when = TaskItem.time(at);
        return Problem.conflict(detail).with("type", "urn:fupin:already-done").with("title", ALREADY_DONE).with("by", by).with("at", when);
    }
}

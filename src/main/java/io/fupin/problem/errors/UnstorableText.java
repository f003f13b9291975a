package io.fupin.problem.errors;

import io.fupin.problem.KnownFailure;
import io.fupin.problem.Problem;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A character that no database takes, such as NUL, outside the fields of a form, which say so themselves: in a search, an address, a reason. */
@Component
class UnstorableText implements KnownFailure {

    /** character_not_in_repertoire, untranslatable_character. */
    private static final Set<String> STATES = Set.of("22021", "22P05");

    @Override
    public Optional<Problem> problem(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && STATES.contains(refused.getSQLState())) {
                return Optional.of(Problem.unreadable("内容里有看不见的特殊字符，存不进去。请删掉，重新输入。"));
            }
        }
        return Optional.empty();
    }
}

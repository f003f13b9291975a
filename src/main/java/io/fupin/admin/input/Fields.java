package io.fupin.admin.input;

import io.fupin.form.FieldError;
import io.fupin.problem.Problem;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong, by field; under the empty name what belongs to none. */
public final class Fields {

    private Fields() {
    }

    public static Map<String, String> of(Problem refusal) {
        return refusal.errors().isEmpty() ? Map.of("", refusal.getMessage()) : refusal.errors().stream()
                .collect(Collectors.toMap(FieldError::field, FieldError::message, (one, other) -> one + other));
    }
}

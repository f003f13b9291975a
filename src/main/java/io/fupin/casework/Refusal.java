package io.fupin.casework;

import io.fupin.form.FieldError;
import java.util.List;

/** A rule refuses what was handed in: said in Chinese at its field, with nothing changed. Answered with 422. */
public class Refusal extends RuntimeException {

    private final transient List<FieldError> errors;

    public Refusal(List<FieldError> errors) {
        super(errors.isEmpty() ? "" : errors.get(0).message());
        this.errors = List.copyOf(errors);
    }

    public static Refusal at(String field, String message) {
        return new Refusal(List.of(new FieldError(field, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}

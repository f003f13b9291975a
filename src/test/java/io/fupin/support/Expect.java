package io.fupin.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refused officer is told. */
public final class Expect {

    private Expect() {
    }

    /** The errors with which the work is refused. */
    public static List<FieldError> refusal(ThrowingCallable work) {
        Throwable thrown = catchThrowable(work);
        assertThat(thrown).as("what the work came to").isInstanceOf(Refusal.class);
        return ((Refusal) thrown).errors();
    }

    /** The words with which the work is refused at this field, and at no other. */
    public static AbstractStringAssert<?> refusalAt(String field, ThrowingCallable work) {
        List<FieldError> errors = refusal(work);
        assertThat(errors).extracting(FieldError::field).containsExactly(field);
        return assertThat(errors.get(0).message());
    }
}

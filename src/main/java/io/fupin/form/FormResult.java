package io.fupin.form;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the check of a form found.
 *
 * @param cleaned the values of the fields that were shown: hidden, disabled and unknown ones are gone, text is
 *     stripped, empty values are left out, an identity number ends in a capital X. Complete only when there are no
 *     errors
 * @param errors in the order of the form; empty when the form may be used
 */
public record FormResult(ObjectNode cleaned, List<FieldError> errors) {

    public FormResult {
        errors = List.copyOf(errors);
    }

    /** Whether the form may be used. */
    public boolean ok() {
        return errors.isEmpty();
    }
}

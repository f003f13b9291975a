package io.fupin.form;

/**
 * One thing wrong with one field of a form.
 *
 * @param field where: the path inside the form's data, for example {@code members[1].idNumber}; empty when the
 *     form as a whole is meant
 * @param message what is wrong and what to do, in Chinese, fit to be shown beside the field
 */
public record FieldError(String field, String message) {}

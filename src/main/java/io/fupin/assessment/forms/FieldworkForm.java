package io.fupin.assessment.forms;

/** 入户结束: what is to be said of the field work; may be null. */
public record FieldworkForm(String fieldNote) {
}

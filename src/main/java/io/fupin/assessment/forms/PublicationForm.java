package io.fupin.assessment.forms;

/** 公布: number of the document; may be null. */
public record PublicationForm(String documentNumber) {
}

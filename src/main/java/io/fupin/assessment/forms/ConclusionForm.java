package io.fupin.assessment.forms;

/** 结论: in the assessor's words, beside the figures. */
public record ConclusionForm(String conclusion) {
}

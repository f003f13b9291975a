package io.fupin.assessment.forms;

/** 抽样: the two halves of the seed. */
public record DrawForm(String publicNumber, String secret) {
}

package io.fupin.assessment.report;

/** For whom a report is. */
public enum Edition {
    /** While nothing is published: for those who may see the figures already. */
    DRAFT,
    /** For those who may see the assessment. */
    FULL,
    /** For anybody: without townships, without single findings, and without strata of which too few were asked (统计法 25). */
    PUBLIC
}

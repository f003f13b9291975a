package io.fupin.assessment.web;

import java.util.List;

/**
 * 评估: those an officer may see.
 *
 * @param mayCommission whether the post may begin one
 * @param next          address of the next page; null on the last
 */
public record AssessmentsView(String place, boolean mayCommission, List<Row> rows, String first, String next) {

    /** @param state of the tag; @param done how far the field work is, in words; null before and after */
    public record Row(String caseNumber, String title, String county, String firm, int year, String phase, String state, String done) {
    }
}

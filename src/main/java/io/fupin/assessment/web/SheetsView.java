package io.fupin.assessment.web;

import java.util.List;

/**
 * 样本农户 of an assessment, for the firm's people.
 *
 * @param surveyors to give sheets to, and to choose by; empty for others than the lead
 */
public record SheetsView(String caseNumber, String title, String village, int open, int sealed, int replaced, List<Choice> villages, List<Choice> states, List<Choice> surveyors,
                  List<Row> rows, String first, String next) {

    public record Choice(String key, String name, boolean chosen) {
    }

    /** @param given to whom; null for nobody */
    public record Row(int number, String title, String head, String place, String kind, String state, String stateTitle, String note, String given) {
    }
}

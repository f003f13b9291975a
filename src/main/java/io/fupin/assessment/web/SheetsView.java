package io.fupin.assessment.web;

import java.util.List;

/** 样本农户 of an assessment, for the firm's people. */
public record SheetsView(String caseNumber, String title, String village, int open, int sealed, int replaced, List<Choice> villages, List<Choice> states,
                  List<Row> rows, String first, String next) {

    public record Choice(String key, String name, boolean chosen) {
    }

    public record Row(int number, String title, String head, String place, String kind, String state, String stateTitle, String note) {
    }
}

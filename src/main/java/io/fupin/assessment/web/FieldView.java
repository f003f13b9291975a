package io.fupin.assessment.web;

import java.util.List;
import java.util.Map;

/** 手机问卷: the page a phone keeps, so that it works without a network. The households come as data and stay on the phone until they are sealed. */
public record FieldView(String caseNumber, String title, int year, List<SheetView.Question> sums, List<SheetView.Question> needs, List<SheetView.Option> approvals,
                        Map<String, String> typed, Map<String, String> errors) {
}

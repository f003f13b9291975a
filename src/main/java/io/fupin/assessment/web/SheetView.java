package io.fupin.assessment.web;

import java.util.List;
import java.util.Map;

/**
 * 入户问卷 of one household.
 *
 * @param open     whether it may still be filled
 * @param typed    by question, also after a refusal
 * @param errors   by question
 * @param clientId of this sheet in this browser
 * @param sealed   null before
 */
public record SheetView(String caseNumber, int number, String title, String head, String place, String kind, boolean open, String reason, int year,
                 List<Question> sums, List<Question> needs, List<Option> approvals, Map<String, String> typed, Map<String, String> errors, String clientId,
                 Sealed sealed) {

    public record Question(String key, String text) {
    }

    public record Option(String key, String text) {
    }

    /** @param receipt first digits of the hash; @param suspicion null for none; @param photos ids of evidence */
    public record Sealed(String at, String by, String receipt, String perCapita, String line, String suspicion, List<String> answers, List<String> photos) {
    }
}

package io.fupin.assessment.web;

import java.util.List;

/**
 * What was answered beside what is on file.
 *
 * @param onFile false for an ordinary household
 */
public record OfficialView(String caseNumber, int number, String title, String head, boolean onFile, List<Line> lines) {

    /** @param said null where the questionnaire does not ask */
    public record Line(String what, String said, String filed) {
    }
}

package io.fupin.assessment.forms;

import java.util.List;

/** 举证: the county's word on each finding; a finding without a word is not contested. */
public record AnswerForm(List<Answer> answers) {

    /**
     * @param finding F-03
     * @param what    told for the reader, not taken in
     */
    public record Answer(String finding, String what, String statement) {
    }
}

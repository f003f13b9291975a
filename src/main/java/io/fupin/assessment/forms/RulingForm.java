package io.fupin.assessment.forms;

import java.util.List;

/** 认定: the assessor's ruling on each finding. */
public record RulingForm(List<Ruling> rulings) {

    /** @param upheld 成立 or 不成立 */
    public record Ruling(String finding, String what, String upheld, String reason) {
    }
}

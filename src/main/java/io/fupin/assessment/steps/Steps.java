package io.fupin.assessment.steps;

import io.fupin.assessment.ThirdPartyAssessment;
import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What the handlers of the procedure share: their keys, and lists of findings whose rows must be those that are there. */
final class Steps {

    private Steps() {
    }

    static String key(String step) {
        return ThirdPartyAssessment.PROCESS + "." + step;
    }

    /**
     * Checks a list that answers findings one by one.
     *
     * @param field of the list
     * @param known titles of the findings that are there, in order
     * @throws Refusal when one is missing, named twice or unknown
     */
    static <R> void complete(String field, List<R> rows, Function<R, String> finding, List<String> known, BiConsumer<Integer, R> each) {
        List<FieldError> errors = new ArrayList<>();
        List<String> left = new ArrayList<>(known);
        for (int i = 0; i < rows.size(); i++) {
            if (!left.remove(finding.apply(rows.get(i)))) {
                errors.add(new FieldError(field + "[" + i + "].finding", "没有这一条，或者写了两次"));
            }
        }
        if (!left.isEmpty()) {
            errors.add(new FieldError(field, "还少了 " + String.join("、", left)));
        }
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        rows.forEach(row -> each.accept(known.indexOf(finding.apply(row)), row));
    }
}

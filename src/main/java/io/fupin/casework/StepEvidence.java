package io.fupin.casework;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.account.Officer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Evidence of a case: what its forms name, by step. */
public interface StepEvidence {

    /**
     * Ties what a form names to the case; one id may serve several steps.
     *
     * @param officer null for the public
     * @throws Refusal when something is named that this officer did not upload and that is neither of this case nor of the one it goes
     *                 back to
     */
    default void link(CaseFile file, String step, JsonNode form, Officer officer) {
        link(List.of(file), step, form, officer);
    }

    /** The same for many cases that rest on the same papers. */
    void link(Collection<CaseFile> files, String step, JsonNode form, Officer officer);

    /** In the order of linking. */
    List<Link> of(String caseNumber);

    /** The same for many cases with one statement, by case number; cases without evidence are left out. */
    Map<String, List<Link>> of(Collection<String> caseNumbers);

    /**
     * @param field of the form it was handed in with
     * @param at    when it was tied to the case
     */
    record Link(String evidenceId, String step, String field, Instant at) {
    }
}

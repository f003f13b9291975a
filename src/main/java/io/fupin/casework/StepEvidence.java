package io.fupin.casework;

import com.fasterxml.jackson.databind.JsonNode;
import io.fupin.account.Officer;
import java.util.List;

/** Evidence of a case: what its forms name, by step. */
public interface StepEvidence {

    /**
     * Ties what a form names to the case; one id may serve several steps.
     *
     * @param officer null for the public
     * @throws Refusal when something is named that this officer did not upload and that is not of this case
     */
    void link(CaseFile file, String step, JsonNode form, Officer officer);

    /** In the order of linking. */
    List<Link> of(String caseNumber);

    /** @param field of the form it was handed in with */
    record Link(String evidenceId, String step, String field) {
    }
}

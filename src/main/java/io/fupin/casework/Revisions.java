package io.fupin.casework;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Facts of a case as handed in at its steps. Identity numbers and phones are sealed at rest and open here. */
public interface Revisions {

    /** The newest; after a return or a take-back it is what the correction begins with. */
    Optional<Revision> latest(String caseNumber, String step);

    /** All of them, oldest first, superseded ones included. */
    List<Revision> history(String caseNumber, String step);

    /** Everything that was ever handed in with a case, in the order of time, superseded ones included. */
    List<Revision> of(String caseNumber);

    <F> Optional<F> latest(String caseNumber, String step, Class<F> type);

    /** @param officer null for the public */
    default void add(CaseFile file, String step, ObjectNode form, Officer officer) {
        add(file, step, form, officer, null);
    }

    /** @param onBehalfOf person for whom {@code officer} stands in; null when he acts for himself */
    void add(CaseFile file, String step, ObjectNode form, Officer officer, Long onBehalfOf);

    /** @param personName null for the public */
    record Revision(String step, int number, ObjectNode form, Instant at, Long personId, String personName, String post,
                    boolean superseded) {
    }
}

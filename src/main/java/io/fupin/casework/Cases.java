package io.fupin.casework;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.region.RegionCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Opening and reading cases. */
public interface Cases {

    Optional<CaseFile> find(String caseNumber);

    /** Those of them that are there, by case number, with one statement. */
    List<CaseFile> all(Collection<String> caseNumbers);

    /** @throws NotFound when there is none */
    CaseFile get(String caseNumber);

    /** @throws NotFound when there is none, or none that this officer may see: the two are not told apart */
    CaseFile get(String caseNumber, Officer officer);

    /** Takes the lock that every use case on a case takes first. Must run in a transaction. */
    CaseFile lock(String caseNumber);

    /** The same for the case of a task; empty when there is no such task. */
    Optional<CaseFile> lockOfTask(String taskId);

    /** The same for all of these that are there, by case number and in its order, with one statement. */
    Map<String, CaseFile> lock(Collection<String> caseNumbers);

    /**
     * Opens a case and starts its procedure.
     *
     * @param facts writes the procedure's own rows, after the case is there and before its first step runs
     */
    CaseFile open(NewCase newCase, Consumer<CaseFile> facts);

    /**
     * Opens many cases of one procedure in one county, one for each village, with one statement of each kind. Their numbers are taken
     * beforehand in a transaction of its own, so that nobody who opens others waits for this piece: a piece that fails leaves a gap.
     * Must run in a transaction that has opened no other case of this kind.
     *
     * @return in the order of {@code newCases}
     */
    List<CaseFile> openAll(List<NewCase> newCases);

    /** Lists show the subject as corrected. */
    void describe(String caseNumber, String subject, Integer persons, String groupName);

    /**
     * @param kind        two letters of the case number
     * @param officer     who opens it; null for the public
     * @param routing     answers that the model's gateways ask for, beside the regions
     * @param application what was handed in, kept as the first revision of the step {@code start}
     */
    record NewCase(String process, String kind, String subject, Integer persons, String groupName, RegionCode village,
                   Officer officer, String previousCase, Map<String, Object> routing, ObjectNode application) {
    }

    /** Nothing there, or nothing that this officer may see. Answered with 404. */
    class NotFound extends RuntimeException {
        public NotFound(String message) {
            super(message);
        }
    }
}

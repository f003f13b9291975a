package io.fupin.casework;

import io.fupin.account.Officer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * 催办: from above, or by whoever started the case; not more than once a day for each officer and task, and nothing is decided by it.
 */
public interface Urging {

    /** Why this officer may not urge this task now, in words; null when he may. */
    String hindrance(WorkItem item, CaseFile file, Officer officer);

    /**
     * @param words what is said to whoever is urged, up to 200 characters; may be null
     * @throws Refusal     at {@code words}, or when he urged the task today already
     * @throws AlreadyDone when the task is no longer open
     * @throws NotAllowed  when he stands neither above it nor started the case
     */
    Urge urge(String taskId, Officer officer, String words);

    /** Of a case, oldest first. */
    List<Urge> of(String caseNumber);

    /** The last one of each of these open tasks. */
    Map<String, Urge> last(Collection<String> taskIds);

    /** @param words null when nothing was said */
    record Urge(String workItem, String caseNumber, long byPerson, String byName, String byPost, Instant at, String words) {
    }
}

package io.fupin.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What the engine itself holds open: for whoever keeps a copy of it and has to prove that the copy is right. */
public interface RunningTasks {

    /** The open user tasks of these cases. */
    List<RunningTask> of(Collection<String> caseNumbers);

    /** Which of these cases have a running procedure. */
    Set<String> running(Collection<String> caseNumbers);

    /** How many user tasks are open in all. */
    long count();

    /**
     * @param step  id without prefix
     * @param group the post it is routed to, {@code ROLE[.UNIT]@REGION}
     */
    record RunningTask(String taskId, String caseNumber, String modelRef, String step, String group, Instant since) {
    }
}

package io.fupin.engine;

import java.util.List;
import java.util.Map;

/**
 * Running procedures, in the words of the cases they carry: a case is named by its number, a step by its id without the prefix
 * {@code userTask_}. Every call joins the caller's transaction.
 */
public interface Procedures {

    /**
     * Starts the newest version of a procedure.
     *
     * @param routing region codes and the answers that gateways ask for, nothing else
     * @return a reference to the version of the model on which the case runs to its end, for {@link ProcedureModels}
     */
    String start(String process, String caseNumber, Map<String, Object> routing);

    /** Ends an open user task and moves the case on. */
    void complete(String taskId, Map<String, Object> routing);

    /** Moves many cases; what the engine writes of them goes to the database together. */
    void together(Runnable moves);

    /** Sets the case back (or forward) to a user task, whatever it was waiting for; the tasks it leaves are not completed. */
    void returnTo(String caseNumber, String step, Map<String, Object> routing);

    /** Delivers a message to a case that waits for it; false when it does not, which is no error. */
    boolean signal(String caseNumber, String message);

    /** Ends the case by one of its event sub-processes: {@code withdrawn}, {@code terminated}. */
    void interrupt(String caseNumber, String message);

    /** Ids of the model's elements at which the case stands now; empty when it has ended. */
    List<String> present(String caseNumber);
}

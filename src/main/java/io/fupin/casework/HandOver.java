package io.fupin.casework;

import io.fupin.account.Officer;
import io.fupin.account.People.Person;
import java.util.List;

/**
 * 转办: a task goes to somebody else of the same post. By whoever has it, or by the county office when somebody fell ill
 * (processes.md, conventions).
 */
public interface HandOver {

    /** Who could take the task over, four eyes and 回避 considered. */
    List<Person> colleagues(String taskId, Officer officer);

    /** Whether the officer may hand the task over at all. */
    boolean mayHandOver(WorkItem item, Officer officer);

    /**
     * From now on the task is {@code toPerson}'s.
     *
     * @param reason why, shown to the new holder and in the timeline
     * @throws Refusal     at {@code to} or {@code reason}
     * @throws AlreadyDone when the task is no longer open
     * @throws NotAllowed  when it is not his to give away
     */
    WorkItem handOver(String taskId, Officer officer, Long toPerson, String reason);
}

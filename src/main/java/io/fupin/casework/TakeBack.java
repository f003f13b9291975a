package io.fupin.casework;

import io.fupin.account.Officer;

/**
 * 撤回: whoever completed a step takes it back until the next person has acted (taken the task, saved a draft, completed it). Not after
 * posting, meeting, announcement, the county's decision, the household's word, or the end of the case (processes.md, conventions).
 */
public interface TakeBack {

    /** Why the officer may not take this step back, in words; null when he may. */
    String hindrance(WorkItem item, CaseFile file, Officer officer);

    /** The step of this case that the officer may take back now; null for none. */
    WorkItem takeable(CaseFile file, Officer officer);

    /**
     * The case stands at the step again, taken by the officer; what he had handed in is superseded and stays on record.
     *
     * @param reason up to 200 characters
     * @return the task that he has again
     * @throws Refusal     at {@code reason}
     * @throws AlreadyDone when the next person was faster
     * @throws NotAllowed  when this step cannot be taken back, or not by him
     */
    WorkItem takeBack(String taskId, Officer officer, String reason);
}

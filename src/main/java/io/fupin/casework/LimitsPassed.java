package io.fupin.casework;

import io.fupin.account.Post;
import java.time.Instant;
import java.util.List;

/**
 * Tasks that have just been brought before the level above because their service limit is over. Published in the transaction that marks
 * them.
 *
 * @param at business time
 */
public record LimitsPassed(List<Passed> tasks, Instant at) {

    /** @param above in whose 监督 list it now stands as escalated */
    public record Passed(WorkItem task, Post above) {
    }
}

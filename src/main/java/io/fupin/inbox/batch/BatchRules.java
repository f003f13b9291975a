package io.fupin.inbox.batch;

import io.fupin.account.Officer;
import io.fupin.casework.OutcomeNames;
import io.fupin.casework.WorkItem;
import io.fupin.inbox.Inbox;
import io.fupin.inbox.Batches.Batch;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What keeps a task out of a batch, the same when it is put together and when it is worked. */
@Component
public class BatchRules {

    /** The outcome that all have in common who are no exception. */
    public static final String COMMON = "approve";

    private final Inbox inbox;

    BatchRules(Inbox inbox) {
        this.inbox = inbox;
    }

    /** @param by who was faster; null else, as {@code at} */
    public record Against(String text, String by, Instant at) {
    }

    /** By task, for those that something stands against. One statement. */
    public Map<String, Against> against(Collection<WorkItem> items, Batch batch, Officer officer) {
        Set<String> seen = inbox.seen(officer, items.stream().filter(item -> item.redFlags() > 0).map(WorkItem::id).toList());
        Map<String, Against> found = new HashMap<>();
        items.forEach(item -> {
            Against against = against(item, batch.process(), batch.step(), officer, seen);
            if (against != null) {
                found.put(item.id(), against);
            }
        });
        return found;
    }

    /** The same for one; null when nothing stands against it. */
    Against against(WorkItem item, String process, String step, Officer officer) {
        return against(item, process, step, officer, item.redFlags() > 0 ? inbox.seen(officer, List.of(item.id())) : Set.of());
    }

    private static Against against(WorkItem item, String process, String step, Officer officer, Set<String> seen) {
        if (!item.open()) {
            return item.completedName() == null ? new Against("已经离开这一步", null, null)
                    : new Against("已由 " + item.completedName() + " 办结：" + OutcomeNames.of(item.outcome()), item.completedName(), item.completedAt());
        }
        if (item.assignee() != null && !officer.actsFor(item.assignee())) {
            return new Against("已由 " + item.assigneeName() + " 签收", item.assigneeName(), item.claimedAt());
        }
        if (!item.step().equals(step) || !item.process().equals(process)) {
            return new Against("在另一个环节", null, null);
        }
        return item.redFlags() > 0 && !seen.contains(item.id()) ? new Against("有红旗，还没有打开看过", null, null) : null;
    }
}

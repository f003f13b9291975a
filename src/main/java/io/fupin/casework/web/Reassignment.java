package io.fupin.casework.web;

import io.fupin.account.Officer;
import io.fupin.casework.OneByOne;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Many tasks of one person to others: to whom depends on the post that the task is routed to. One item's refusal undoes no other. */
@Component
class Reassignment {

    private final WorkItems items;
    private final OneByOne desk;

    Reassignment(WorkItems items, OneByOne desk) {
        this.items = items;
        this.desk = desk;
    }

    /** @param refused why nothing was changed; null when it was handed over */
    record Result(WorkItem item, String refused) {
    }

    /** @param choices by {@code to-<post>} the id of the person who gets the tasks of that post */
    List<Result> run(Officer officer, long from, List<String> ids, Map<String, String> choices, String reason) {
        Map<String, WorkItem> found = items.find(ids).stream().collect(Collectors.toMap(WorkItem::id, item -> item));
        List<Result> results = new ArrayList<>();
        for (String id : ids) {
            WorkItem item = found.get(id);
            if (item == null || !officer.covers(item.village())) {
                continue;
            }
            results.add(new Result(item, refused(officer, from, item, choices.get("to-" + item.post().key()), reason)));
        }
        return results;
    }

    private String refused(Officer officer, long from, WorkItem item, String to, String reason) {
        if (item.open() && (item.assignee() == null || item.assignee() != from)) {
            return "已经不在他手里";
        }
        if (to == null || !to.matches("\\d{1,18}")) {
            return "没有选转给谁";
        }
        Problem problem = desk.handOver(officer, item.id(), Long.valueOf(to), reason);
        return problem == null ? null : problem.getMessage();
    }
}

package io.fupin.casework.desk;

import io.fupin.account.Officer;
import io.fupin.casework.Cases;
import io.fupin.casework.OutcomeNames;
import io.fupin.casework.WorkItem;
import io.fupin.casework.data.WorkItemRows;
import io.fupin.draft.DraftSubjects;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Drafts of tasks go by the task's id. They are kept by whoever may do the task, and say when somebody else has done it. */
@Component
class TaskDrafts implements DraftSubjects {

    private final WorkItemRows items;
    private final Cases cases;
    private final MayAct mayAct;

    TaskDrafts(WorkItemRows items, Cases cases, MayAct mayAct) {
        this.items = items;
        this.cases = cases;
        this.mayAct = mayAct;
    }

    @Override
    public void requireMayWorkOn(Officer officer, String key) {
        // Under the case's lock: a 撤回 at the same moment either sees the draft or takes the task away before there is one.
        cases.lockOfTask(key).ifPresent(file -> items.find(key).ifPresent(item -> mayAct.require(item, file, officer)));
    }

    @Override
    public Map<String, Subject> of(Collection<String> keys) {
        Map<String, Subject> subjects = new HashMap<>();
        items.find(keys).forEach(item -> subjects.put(item.id(), new Subject(item.subject() + "　" + item.stepName(), over(item))));
        return subjects;
    }

    private static String over(WorkItem item) {
        if (item.open()) {
            return null;
        }
        return WorkItem.LEFT.equals(item.outcome()) ? "案件已经离开“" + item.stepName() + "”这一步"
                : "已由 " + item.completedName() + " 办结：" + OutcomeNames.of(item.outcome());
    }
}

package io.fupin.casework.desk;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.OutcomeNames;
import io.fupin.casework.WorkItem;
import io.fupin.casework.data.WorkItemRows;
import io.fupin.draft.DraftSubjects;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Drafts of what is typed into the dialogs of the verbs: {@code verb-hand-over-<task>}, {@code verb-termination-<case>}. They are kept by
 * whoever sees the thing, and do not count as having begun on a task: 撤回 is barred by work, not by somebody who thinks of handing over.
 */
@Component
class VerbDrafts implements DraftSubjects {

    private static final Map<String, String> OF_TASK = Map.of("hand-over", "转办", "urge", "催办", "take-back", "撤回", "consult", "请协办");
    private static final Map<String, String> OF_CASE = Map.of("withdrawal", "申请撤回", "termination", "终止案件", "recusal", "回避");
    private static final Pattern KEY = Pattern.compile("verb-(hand-over|urge|take-back|consult|withdrawal|termination|recusal)-(.+)");

    private final WorkItemRows items;
    private final Cases cases;
    private final MayAct mayAct;

    VerbDrafts(WorkItemRows items, Cases cases, MayAct mayAct) {
        this.items = items;
        this.cases = cases;
        this.mayAct = mayAct;
    }

    @Override
    public void requireMayWorkOn(Officer officer, String key) {
        Matcher verb = KEY.matcher(key);
        if (!verb.matches()) {
            return;
        }
        if (OF_TASK.containsKey(verb.group(1))) {
            mayAct.visible(verb.group(2), officer);
        } else {
            cases.get(verb.group(2), officer);
        }
    }

    @Override
    public Map<String, Subject> of(Collection<String> keys) {
        Map<String, Matcher> verbs = new HashMap<>();
        for (String key : keys) {
            Matcher verb = KEY.matcher(key);
            if (verb.matches()) {
                verbs.put(key, verb);
            }
        }
        Map<String, WorkItem> tasks = new HashMap<>();
        items.find(verbs.values().stream().filter(verb -> OF_TASK.containsKey(verb.group(1))).map(verb -> verb.group(2)).toList())
                .forEach(item -> tasks.put(item.id(), item));
        Map<String, CaseFile> files = new HashMap<>();
        cases.all(verbs.values().stream().filter(verb -> OF_CASE.containsKey(verb.group(1))).map(verb -> verb.group(2)).toList())
                .forEach(file -> files.put(file.caseNumber(), file));
        Map<String, Subject> subjects = new HashMap<>();
        verbs.forEach((key, verb) -> {
            WorkItem item = tasks.get(verb.group(2));
            CaseFile file = files.get(verb.group(2));
            if (item != null) {
                subjects.put(key, new Subject(OF_TASK.get(verb.group(1)) + "：" + item.subject() + "　" + item.stepName(), over(verb.group(1), item)));
            } else if (file != null) {
                subjects.put(key, new Subject(OF_CASE.get(verb.group(1)) + "：" + file.subject(), file.open() ? null : "案件已经结束：" + file.result()));
            }
        });
        return subjects;
    }

    /** What is taken back must be done; all else must not. */
    private static String over(String verb, WorkItem item) {
        if (verb.equals("take-back")) {
            return item.takenBackAt() == null ? null : "已经撤回过了";
        }
        return item.open() ? null : WorkItem.LEFT.equals(item.outcome()) ? "案件已经离开“" + item.stepName() + "”这一步"
                : "已由 " + item.completedName() + " 办结：" + OutcomeNames.of(item.outcome());
    }
}

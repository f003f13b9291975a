package io.fupin.casework.readmodel;

import io.fupin.casework.Cases;
import io.fupin.casework.readmodel.CaseSides.Done;
import io.fupin.casework.readmodel.CaseSides.Sides;
import io.fupin.engine.RunningTasks;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the read model of user tasks against what it stands for (architecture.md, read models): open ones against the engine, done ones
 * against the timeline, the counts of the lists against the items. The application may go on working: what seems to differ is looked at
 * again under the lock of its case.
 */
@Component
class WorkItemsCheck {

    private static final int CASES_AT_ONCE = 500;

    private final CaseSides sides;
    private final Tally tally;
    private final Cases cases;
    private final RunningTasks engine;
    private final TransactionTemplate transaction;

    WorkItemsCheck(CaseSides sides, Tally tally, Cases cases, RunningTasks engine, TransactionTemplate transaction) {
        this.sides = sides;
        this.tally = tally;
        this.cases = cases;
        this.engine = engine;
        this.transaction = transaction;
    }

    /** @param tasks open ones; @param done done ones */
    record Report(long cases, long tasks, long done, List<Difference> differences) {

        boolean same() {
            return differences.isEmpty();
        }
    }

    Report check() {
        long count = 0;
        long tasks = 0;
        long done = 0;
        long before = engine.count();
        List<Difference> differences = new ArrayList<>();
        String last = "";
        for (List<String> page = sides.after(last, CASES_AT_ONCE); !page.isEmpty(); page = sides.after(last, CASES_AT_ONCE)) {
            for (Sides one : sides.of(page)) {
                count++;
                tasks += one.due().size();
                done += one.decided().size();
                if (!compare(one).isEmpty()) {
                    differences.addAll(again(one.file().caseNumber()));
                }
            }
            last = page.get(page.size() - 1);
        }
        if (before > tasks && engine.count() > tasks) {
            differences.add(new Difference(null, null, "流程引擎里有 " + (before - tasks) + " 件任务不属于任何案件"));
        }
        differences.addAll(tally.differences());
        return new Report(count, tasks, done, List.copyOf(differences));
    }

    private List<Difference> again(String caseNumber) {
        return transaction.execute(status -> {
            cases.lock(caseNumber);
            return compare(sides.of(caseNumber));
        });
    }

    static List<Difference> compare(Sides one) {
        List<Difference> found = new ArrayList<>();
        String number = one.file().caseNumber();
        if (one.file().open() != one.running()) {
            found.add(new Difference(number, null, one.running() ? "已经结束，但流程引擎里还有它的流程" : "在办，但流程引擎里没有它的流程"));
        }
        one.due().forEach((id, due) -> {
            ItemLine kept = one.open().get(id);
            if (kept == null) {
                found.add(new Difference(number, id, "在流程引擎里待办（" + due.line().stepName() + "），待办清单里没有"));
            } else {
                kept.otherwiseThan(due.line()).forEach(words -> found.add(new Difference(number, id, words)));
            }
            if (!one.file().phase().equals(due.line().phase())) {
                found.add(new Difference(number, null, "案件阶段是“%s”，应为“%s”".formatted(one.file().phase(), due.line().phase())));
            }
        });
        one.open().forEach((id, line) -> {
            if (!one.due().containsKey(id)) {
                found.add(new Difference(number, id, "待办清单里还待办（" + line.stepName() + "），流程引擎里已经没有"));
            }
        });
        one.decided().forEach((id, decided) -> {
            Done kept = one.done().get(id);
            if (kept == null) {
                found.add(new Difference(number, id, "时间线上已经办结（" + decided.step() + "），已办清单里没有"));
            } else if (!kept.equals(decided)) {
                found.add(new Difference(number, id, "已办清单记的是“%s”，时间线上是“%s”".formatted(words(kept), words(decided))));
            }
        });
        one.done().forEach((id, kept) -> {
            if (!one.decided().containsKey(id)) {
                found.add(new Difference(number, id, "已办清单里有（" + words(kept) + "），时间线上没有"));
            }
        });
        return found;
    }

    private static String words(Done done) {
        return done.step() + " " + done.outcome() + " " + done.post() + " " + done.person();
    }
}

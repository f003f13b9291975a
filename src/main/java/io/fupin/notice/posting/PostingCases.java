package io.fupin.notice.posting;

import io.fupin.account.Officer;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseSight;
import io.fupin.casework.Cases;
import io.fupin.casework.Refusal;
import io.fupin.casework.TaskDesk;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.form.FieldError;
import io.fupin.notice.NoticeDesk;
import io.fupin.notice.NoticePlan;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Takes the locks of the cases of a posting and asks each: may this officer post it now? All or none; an error names its case. */
@Component
class PostingCases {

    private final Cases cases;
    private final WorkItems items;
    private final TaskDesk desk;

    PostingCases(Cases cases, WorkItems items, TaskDesk desk) {
        this.cases = cases;
        this.items = items;
        this.desk = desk;
    }

    /** Refuses an empty, an endless or a repetitive list. */
    static void requireList(List<String> caseNumbers) {
        if (caseNumbers == null || caseNumbers.isEmpty()) {
            throw Refusal.at("caseNumbers", "请选要公示的户");
        }
        if (caseNumbers.size() > NoticeDesk.MOST_CASES) {
            throw Refusal.at("caseNumbers", "一张公示最多" + NoticeDesk.MOST_CASES + "户，现有" + caseNumbers.size() + "户");
        }
        Set<String> seen = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < caseNumbers.size(); i++) {
            if (caseNumbers.get(i) == null || !seen.add(caseNumbers.get(i))) {
                errors.add(new FieldError("caseNumbers[" + i + "]", caseNumbers.get(i) == null ? "案号是空的"
                        : caseNumbers.get(i) + " 重复了"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
    }

    /** Locks all that exist, in order of number. */
    Map<String, CaseFile> lock(List<String> caseNumbers) {
        return cases.lock(caseNumbers);
    }

    /** The cases with their open items, in the order in which they were listed. */
    List<Posted> require(NoticePlan plan, RegionCode village, List<String> caseNumbers, Map<String, CaseFile> files, Officer officer) {
        Map<String, WorkItem> open = new HashMap<>();
        items.openAt(plan.step(), caseNumbers).forEach(item -> open.put(item.caseNumber(), item));
        List<Posted> posted = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < caseNumbers.size(); i++) {
            String number = caseNumbers.get(i);
            CaseFile file = files.get(number);
            String wrong = wrong(plan, village, number, file, officer);
            if (wrong == null) {
                WorkItem item = open.get(number);
                if (item == null) {
                    wrong = notThere(plan, file);
                } else {
                    posted.add(new Posted(file, item));
                }
            }
            if (wrong != null) {
                errors.add(new FieldError("caseNumbers[" + i + "]", wrong));
            }
        }
        desk.requireMayAct(posted.stream().map(Posted::item).toList(), files, officer);
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        return posted;
    }

    /** Since when the case has been waiting to be posted; empty when it is not. */
    Optional<Instant> arrival(NoticePlan plan, CaseFile file) {
        return items.openAt(plan.step(), List.of(file.caseNumber())).stream().filter(item -> item.process().equals(plan.process()))
                .map(WorkItem::createdAt).findFirst();
    }

    boolean anyWaits(NoticePlan plan, List<String> caseNumbers) {
        return items.openAt(plan.step(), caseNumbers).stream().anyMatch(item -> item.process().equals(plan.process()));
    }

    private static String wrong(NoticePlan plan, RegionCode village, String number, CaseFile file, Officer officer) {
        if (file == null || !CaseSight.sees(officer, file) || !file.process().equals(plan.process())) {
            return "没有案件 " + number + "，或者它不在您的辖区";
        }
        if (!file.village().equals(village)) {
            return name(file) + "不是这个村的，一张公示只贴一个村";
        }
        return file.open() ? null : name(file) + "的案件已经结束：" + file.result();
    }

    /** Posted by somebody else a moment ago, or not there yet. */
    private String notThere(NoticePlan plan, CaseFile file) {
        List<WorkItem> before = items.of(file.caseNumber()).stream().filter(item -> item.step().equals(plan.step())).toList();
        WorkItem last = before.isEmpty() ? null : before.get(before.size() - 1);
        if (last != null && last.completedBy() != null && !"return".equals(last.outcome()) && file.phase().equals(last.phase())) {
            throw new AlreadyDone(name(file) + "的" + plan.kind().title() + "已由 " + last.completedName() + " 登记。", last.completedName(),
                    last.completedAt());
        }
        return name(file) + "现在在“" + file.phase() + "”，还没有到" + plan.kind().title() + "这一步";
    }

    private static String name(CaseFile file) {
        return file.shortNumber() + " " + file.subject();
    }

    /** A case and the item that its posting completes. */
    record Posted(CaseFile file, WorkItem item) {
    }
}

package io.fupin.notice.posting;

import io.fupin.casework.Refusal;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.NoticePlan;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The plans that the procedures' modules supply. */
@Component
public class NoticePlans {

    private final ObjectProvider<NoticePlan> beans;
    private volatile List<NoticePlan> plans;

    NoticePlans(ObjectProvider<NoticePlan> beans) {
        this.beans = beans;
    }

    /** Empty when no procedure posts this kind. */
    public Optional<NoticePlan> of(NoticeKind kind) {
        return all().stream().filter(plan -> plan.kind() == kind).findFirst();
    }

    /** @throws Refusal when no procedure posts this kind */
    NoticePlan require(NoticeKind kind) {
        return of(kind).orElseThrow(() -> Refusal.at("kind", "现在没有哪个流程张贴" + kind.title()));
    }

    /** How a procedure announces what was decided. */
    NoticePlan announcementOf(String process) {
        return all().stream().filter(plan -> plan.process().equals(process) && !plan.kind().holds()).findFirst()
                .orElseThrow(() -> new NoSuchElementException("流程 " + process + " 没有公告"));
    }

    /** The plan of the notice that a service task closes. */
    public NoticePlan closedBy(String process, String closingStep) {
        return all().stream().filter(plan -> plan.process().equals(process) && plan.closingStep().equals(closingStep)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("环节 " + process + "." + closingStep + " 没有公示计划"));
    }

    public List<NoticePlan> all() {
        if (plans == null) {
            plans = beans.stream().distinct().toList();
        }
        return plans;
    }
}

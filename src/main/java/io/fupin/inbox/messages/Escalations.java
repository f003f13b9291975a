package io.fupin.inbox.messages;

import io.fupin.account.Post;
import io.fupin.casework.LimitsPassed;
import io.fupin.casework.LimitsPassed.Passed;
import io.fupin.casework.WorkItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the level above, in one message for all that passed their limit together, in the transaction that marks them. */
@Component
class Escalations {

    private final MessageRows messages;
    private final Addressees addressees;

    Escalations(MessageRows messages, Addressees addressees) {
        this.messages = messages;
        this.addressees = addressees;
    }

    @EventListener
    void passed(LimitsPassed passed) {
        Map<Post, List<WorkItem>> byPost = passed.tasks().stream().collect(Collectors.groupingBy(Passed::above, LinkedHashMap::new,
                Collectors.mapping(Passed::task, Collectors.toList())));
        byPost.forEach((post, tasks) -> {
            WorkItem first = tasks.get(0);
            boolean one = tasks.size() == 1;
            messages.tell(addressees.holding(post), "escalated-" + first.id(), "ESCALATED",
                    one ? "超期督办：" + first.subject() + "，" + first.stepName() : "超期督办 " + tasks.size() + " 件", one ? null : steps(tasks),
                    one ? "/cases/" + first.caseNumber() : "/tasks?box=supervised&due=late", passed.at());
        });
    }

    private static String steps(List<WorkItem> tasks) {
        Map<String, Long> steps = tasks.stream().collect(Collectors.groupingBy(WorkItem::stepName, LinkedHashMap::new, Collectors.counting()));
        return steps.entrySet().stream().map(step -> step.getKey() + " " + step.getValue()).collect(Collectors.joining("，"));
    }
}

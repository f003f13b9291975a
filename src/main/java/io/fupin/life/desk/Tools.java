package io.fupin.life.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.Cases;
import io.fupin.casework.TaskDesk;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.life.cast.OfficeHours;
import io.fupin.life.cast.Words;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What every desk of the demo's life works with. */
@Component("lifeTools")
@LivedDemo
public record Tools(TaskDesk desk, WorkItems items, Cases cases, Posts posts, Papers papers, OfficeHours hours, Words words, Clock clock) {

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public static ObjectNode form() {
        return JsonNodeFactory.instance.objectNode();
    }

    public void complete(Waiting task, String outcome, String opinion, ObjectNode form) {
        desk.complete(task.id(), officer(task), outcome, opinion, form);
    }

    /** Whether it is still there: on the same day a neighbour may have objected, or the household thought better of it. */
    public boolean waits(Waiting task) {
        return items.find(task.id()).filter(WorkItem::open).isPresent();
    }

    public Officer officer(Waiting task) {
        return posts.at(task.post());
    }
}

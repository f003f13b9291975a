package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.casework.TaskQueue;
import io.fupin.inbox.Box;
import io.fupin.inbox.Inbox;
import io.fupin.inbox.Inbox.Neighbours;
import io.fupin.inbox.InboxQuery;
import io.fupin.inbox.web.TaskListView.Filter;
import org.springframework.stereotype.Component;

/** The list a task was opened from, found again by its address. */
@Component
class InboxQueue implements TaskQueue {

    private final Inbox inbox;
    private final StepNames names;

    InboxQueue(Inbox inbox, StepNames names) {
        this.inbox = inbox;
        this.names = names;
    }

    @Override
    public Place place(Officer officer, String list, String taskId) {
        Filter filter = ListAddress.parse(list);
        InboxQuery query = ListAddress.query(filter, officer);
        Neighbours around = inbox.around(query, taskId).orElse(null);
        String title = query.step() == null ? query.box().title() : stepName(query);
        return new Place(around == null ? title : title + " " + around.total(), filter.here(), around == null ? null : around.position(),
                around == null ? null : around.total(), neighbour(query, around == null ? null : around.previous()),
                neighbour(query, around == null ? null : around.next()));
    }

    /** Only what waits for the officer is gone through case by case. */
    private static String neighbour(InboxQuery query, String id) {
        return query.box() == Box.TODO ? id : null;
    }

    private String stepName(InboxQuery query) {
        return query.process() != null ? names.step(query.process(), query.step())
                : names.anywhere(query.step());
    }

    @Override
    public void opened(Officer officer, String taskId) {
        inbox.seen(officer, taskId);
    }
}

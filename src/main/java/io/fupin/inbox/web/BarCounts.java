package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.inbox.Inbox;
import io.fupin.web.NavCounts;
import org.springframework.stereotype.Component;

/** The numbers beside 待办, 消息 and 请我协办 in the bar of every page. */
@Component
class BarCounts implements NavCounts {

    private final Inbox inbox;

    BarCounts(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Counts of(Officer officer) {
        Inbox.Waiting waiting = inbox.waiting(officer);
        return new Counts(waiting.tasks(), waiting.messages(), waiting.questions());
    }
}

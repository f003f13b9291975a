package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.inbox.Inbox;
import io.fupin.web.NavCounts;
import org.springframework.stereotype.Component;

/** The number beside 待办 in the bar of every page. */
@Component
class BarCounts implements NavCounts {

    private final Inbox inbox;

    BarCounts(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public int openTasks(Officer officer) {
        return inbox.waiting(officer);
    }
}

package io.fupin.exit.panel;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.exit.data.FollowUpRows;
import io.fupin.inbox.HomeSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Households that have exited and wait for their follow-up visit, on the home pages of village and township. */
@Component
class FollowUpsAtHome implements HomeSource {

    private final FollowUpRows rows;

    FollowUpsAtHome(FollowUpRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Asked> asked(Officer officer) {
        if (!officer.is(Role.VILLAGE_COMMITTEE) && !officer.is(Role.TOWNSHIP_OFFICE)) {
            return List.of();
        }
        int due = rows.count(officer, null);
        return due == 0 ? List.of() : List.of(new Asked("跟踪回访", due + " 户脱贫以后到期没有回访", "/follow-ups"));
    }
}

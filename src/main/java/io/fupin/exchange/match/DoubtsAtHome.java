package io.fupin.exchange.match;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.inbox.HomeSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The village is asked for its word on its home page. */
@Component
class DoubtsAtHome implements HomeSource {

    private final Doubts doubts;

    DoubtsAtHome(Doubts doubts) {
        this.doubts = doubts;
    }

    @Override
    public List<Asked> asked(Officer officer) {
        boolean village = officer.is(Role.VILLAGE_COMMITTEE) || officer.is(Role.VILLAGE_TEAM);
        int open = village ? doubts.open(officer.post().region()) : 0;
        return open == 0 ? List.of() : List.of(new Asked("比对疑点", "部门名单命中本村在册户 " + open + " 条，请入户问清，写明情况", "/doubts"));
    }
}

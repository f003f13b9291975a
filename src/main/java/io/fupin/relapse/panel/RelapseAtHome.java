package io.fupin.relapse.panel;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.inbox.HomeSource;
import io.fupin.relapse.data.MonitoringLists;
import io.fupin.relapse.data.MonitoringLists.Narrowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is lacking for watched households, on the home pages of village and township. */
@Component
class RelapseAtHome implements HomeSource {

    private final MonitoringLists lists;

    RelapseAtHome(MonitoringLists lists) {
        this.lists = lists;
    }

    @Override
    public List<Asked> asked(Officer officer) {
        if (!officer.is(Role.VILLAGE_COMMITTEE) && !officer.is(Role.TOWNSHIP_OFFICE)) {
            return List.of();
        }
        Map<Narrowed, Integer> counts = lists.count(officer, null);
        List<Asked> asked = new ArrayList<>();
        for (Narrowed one : List.of(Narrowed.NO_MEASURE, Narrowed.NO_DEVELOPMENT)) {
            if (counts.get(one) > 0) {
                asked.add(new Asked("监测户", counts.get(one) + " 户" + one.title(), "/monitoring?list=" + one.name()));
            }
        }
        return asked;
    }
}

package io.fupin.relapse.panel;

import io.fupin.household.DueToHelpers;
import io.fupin.relapse.data.MonitoringLists;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A helper is told which of his households are watched, and where the measures are late. */
@Component
class WatchedByHelpers implements DueToHelpers {

    private final MonitoringLists lists;

    WatchedByHelpers(MonitoringLists lists) {
        this.lists = lists;
    }

    @Override
    public Map<String, List<String>> due(Collection<String> registerNumbers) {
        Map<String, List<String>> due = new LinkedHashMap<>();
        lists.withoutMeasure(registerNumbers).forEach(number -> due.put(number, List.of("监测户，还没有帮扶措施")));
        return due;
    }
}

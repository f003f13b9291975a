package io.fupin.exit.panel;

import io.fupin.exit.data.FollowUpRows;
import io.fupin.household.DueToHelpers;
import io.fupin.web.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A helper goes on after the exit (policy EX-14), and a follow-up visit is his. */
@Component
class FollowUpsOfHelpers implements DueToHelpers {

    private final FollowUpRows rows;
    private final Words words;

    FollowUpsOfHelpers(FollowUpRows rows, Words words) {
        this.rows = rows;
        this.words = words;
    }

    @Override
    public Map<String, List<String>> due(Collection<String> registerNumbers) {
        Map<String, List<String>> due = new LinkedHashMap<>();
        rows.dueAmong(registerNumbers).forEach((number, day) -> due.put(number, List.of("脱贫后的跟踪回访，应在" + words.fullDay(day))));
        return due;
    }
}

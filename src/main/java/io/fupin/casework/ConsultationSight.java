package io.fupin.casework;

import io.fupin.account.Officer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which questions (协办) wait for an officer's opinion: one predicate, for the list, its count and the number in the bar. */
public final class ConsultationSight {

    /** On {@code consultation c} joined with its {@code work_item w}. What was asked at a step that is done meanwhile waits no more. */
    public static final String WAITING = """
             c.role = :askedRole and c.region = :askedRegion and c.unit is not distinct from cast(:askedUnit as text) and c.asked_by <> :me
             and c.answered_at is null and c.cancelled_at is null and w.completed_at is null
             and (c.person_id is null or c.person_id in (:askedPersons))
            """;
    public static final String COUNT = "select count(*) from consultation c join work_item w on w.id = c.work_item where " + WAITING;

    private ConsultationSight() {
    }

    /** What the conditions need; whoever stands in for somebody is asked in his stead. */
    public static Map<String, Object> parameters(Officer officer) {
        List<Long> persons = new ArrayList<>(officer.standsFor());
        persons.add(officer.personId());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("askedRole", officer.post().role().name());
        parameters.put("askedRegion", officer.post().region().value());
        parameters.put("askedUnit", officer.post().unit());
        parameters.put("me", officer.personId());
        parameters.put("askedPersons", persons);
        return parameters;
    }
}

package io.fupin.casework.data;

import io.fupin.casework.Timeline;
import io.fupin.database.ReadOnce;
import io.fupin.database.Writes;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TimelineRows implements Timeline {

    private static final String INSERT = """
            insert into case_event (case_number, at, real_at, kind, step, step_name, phase, work_item, arrived_at, claimed_at,
                person_id, person_name, post, outcome, opinion)
            values (:case, :at, :real, :kind, :step, :stepName, :phase, :item, :arrived, :claimed, :person, :name, :post, :outcome, :text)
            """;

    private final JdbcClient jdbc;
    private final Writes writes;
    private final Clock realClock;
    private final ReadOnce once;

    TimelineRows(JdbcClient jdbc, Writes writes, @Qualifier("realClock") Clock realClock, ReadOnce once) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.realClock = realClock;
        this.once = once;
    }

    @Override
    public void add(Event event) {
        Map<String, Object> row = new HashMap<>();
        row.put("case", event.caseNumber());
        row.put("at", Timestamp.from(event.at()));
        row.put("real", Timestamp.from(realClock.instant()));
        row.put("kind", event.kind().name());
        row.put("step", event.step());
        row.put("stepName", event.stepName());
        row.put("phase", event.phase());
        row.put("item", event.workItem());
        row.put("arrived", Rows.timestamp(event.arrivedAt()));
        row.put("claimed", Rows.timestamp(event.claimedAt()));
        row.put("person", event.personId());
        row.put("name", event.personName());
        row.put("post", event.post());
        row.put("outcome", event.outcome());
        row.put("text", event.text());
        writes.write(INSERT, row);
    }

    @Override
    public List<Event> of(String caseNumber) {
        return once.read(List.of("timeline", caseNumber), () -> read(caseNumber));
    }

    private List<Event> read(String caseNumber) {
        return jdbc.sql("select * from case_event where case_number = ? order by id").param(caseNumber)
                .query((row, index) -> new Event(row.getString("case_number"), Rows.instant(row, "at"), Kind.valueOf(row.getString("kind")),
                        row.getString("step"), row.getString("step_name"), row.getString("phase"), row.getString("work_item"),
                        Rows.instant(row, "arrived_at"), Rows.instant(row, "claimed_at"), row.getObject("person_id", Long.class),
                        row.getString("person_name"), row.getString("post"), row.getString("outcome"), row.getString("opinion")))
                .list();
    }
}

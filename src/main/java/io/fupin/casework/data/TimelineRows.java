package io.fupin.casework.data;

import io.fupin.casework.Timeline;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TimelineRows implements Timeline {

    private final JdbcClient jdbc;
    private final Clock realClock;

    TimelineRows(JdbcClient jdbc, @Qualifier("realClock") Clock realClock) {
        this.jdbc = jdbc;
        this.realClock = realClock;
    }

    @Override
    public void add(Event event) {
        jdbc.sql("""
                insert into case_event (case_number, at, real_at, kind, step, step_name, phase, work_item, arrived_at, claimed_at,
                    person_id, person_name, post, outcome, opinion)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(event.caseNumber(), Timestamp.from(event.at()), Timestamp.from(realClock.instant()), event.kind().name(), event.step(),
                        event.stepName(), event.phase(), event.workItem(), Rows.timestamp(event.arrivedAt()),
                        Rows.timestamp(event.claimedAt()), event.personId(), event.personName(), event.post(), event.outcome(), event.text())
                .update();
    }

    @Override
    public List<Event> of(String caseNumber) {
        return jdbc.sql("select * from case_event where case_number = ? order by id").param(caseNumber)
                .query((row, index) -> new Event(row.getString("case_number"), Rows.instant(row, "at"), Kind.valueOf(row.getString("kind")),
                        row.getString("step"), row.getString("step_name"), row.getString("phase"), row.getString("work_item"),
                        Rows.instant(row, "arrived_at"), Rows.instant(row, "claimed_at"), row.getObject("person_id", Long.class),
                        row.getString("person_name"), row.getString("post"), row.getString("outcome"), row.getString("opinion")))
                .list();
    }
}

package io.fupin.casework.data;

import io.fupin.account.Officer;
import io.fupin.account.People.Person;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.casework.Consultations.Consultation;
import io.fupin.casework.ConsultationSight;
import io.fupin.casework.WorkItem;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 协办 as rows. What was asked at a step that is done meanwhile is over without being touched. */
@Component
public class ConsultationRows {

    private static final String SELECT = """
            select c.*, w.step_name, w.subject, w.process, c.cancelled_at is not null or w.completed_at is not null as is_over
              from consultation c join work_item w on w.id = c.work_item
            """;
    private final JdbcClient jdbc;

    ConsultationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(WorkItem item, Officer officer, Post post, Person person, String question, Instant at) {
        return jdbc.sql("""
                insert into consultation (case_number, work_item, asked_by, asked_name, asked_post, asked_at, role, unit, region, person_id,
                    person_name, question)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """).params(item.caseNumber(), item.id(), officer.personId(), officer.name(), officer.post().key(), Timestamp.from(at),
                        post.role().name(), post.unit(), post.region().value(), person == null ? null : person.id(),
                        person == null ? null : person.name(), question)
                .query(Long.class).single();
    }

    /** Whether the same was asked for this task and is unanswered. @param person null for the whole post */
    public boolean waitsFor(String workItem, Post post, Long person) {
        return jdbc.sql("""
                select exists (select 1 from consultation where work_item = ? and role = ? and region = ? and unit is not distinct from ?::text
                    and person_id is not distinct from ?::bigint and answered_at is null and cancelled_at is null)
                """).params(workItem, post.role().name(), post.region().value(), post.unit(), person).query(Boolean.class).single();
    }

    public Optional<Consultation> find(long id) {
        return jdbc.sql(SELECT + " where c.id = ?").param(id).query(ConsultationRows::map).optional();
    }

    public Optional<Consultation> lock(long id) {
        return jdbc.sql(SELECT + " where c.id = ? for no key update of c").param(id).query(ConsultationRows::map).optional();
    }

    public List<Consultation> of(String caseNumber) {
        return jdbc.sql(SELECT + " where c.case_number = ? order by c.id").param(caseNumber).query(ConsultationRows::map).list();
    }

    public List<Consultation> waiting(Officer officer, int most) {
        return jdbc.sql(SELECT + " where " + ConsultationSight.WAITING + " order by c.id limit :most").params(ConsultationSight.parameters(officer)).param("most", most)
                .query(ConsultationRows::map).list();
    }

    public int countWaiting(Officer officer) {
        return jdbc.sql(ConsultationSight.COUNT).params(ConsultationSight.parameters(officer)).query(Integer.class).single();
    }

    public void answer(long id, Officer officer, String answer, Instant at) {
        jdbc.sql("update consultation set answered_at = ?, answered_by = ?, answered_name = ?, answered_post = ?, answer = ? where id = ?")
                .params(Timestamp.from(at), officer.personId(), officer.name(), officer.post().key(), answer, id).update();
    }

    public void cancel(long id, Instant at) {
        jdbc.sql("update consultation set cancelled_at = ? where id = ?").params(Timestamp.from(at), id).update();
    }

    private static Consultation map(ResultSet row, int index) throws SQLException {
        return new Consultation(row.getLong("id"), row.getString("case_number"), row.getString("work_item"), row.getString("step_name"),
                row.getString("subject"), row.getString("process"), row.getLong("asked_by"), row.getString("asked_name"),
                row.getString("asked_post"), Rows.instant(row, "asked_at"),
                new Post(Role.valueOf(row.getString("role")), row.getString("unit"), RegionCode.of(row.getString("region"))),
                row.getObject("person_id", Long.class), row.getString("person_name"), row.getString("question"),
                Rows.instant(row, "answered_at"), row.getString("answered_name"), row.getString("answer"), row.getBoolean("is_over"));
    }
}

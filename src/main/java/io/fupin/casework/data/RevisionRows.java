package io.fupin.casework.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Revisions;
import io.fupin.database.ReadOnce;
import io.fupin.database.Writes;
import io.fupin.privacy.SealedJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class RevisionRows implements Revisions {

    private static final String ADD = """
            with before as (
                update case_revision set superseded_at = :at
                where case_number = :case and step = :step and superseded_at is null returning revision)
            insert into case_revision (case_number, step, revision, form, at, person_id, person_name, post, on_behalf_of)
            values (:case, :step, 1 + greatest((select max(revision) from before),
                (select max(revision) from case_revision where case_number = :case and step = :step), 0),
                :form::jsonb, :at, :person, :name, :post, :behalf)
            """;

    private final JdbcClient jdbc;
    private final Writes writes;
    private final ObjectMapper json;
    private final SealedJson sealed;
    private final Clock clock;
    private final ReadOnce once;

    RevisionRows(JdbcClient jdbc, Writes writes, ObjectMapper json, SealedJson sealed, Clock clock, ReadOnce once) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.json = json;
        this.sealed = sealed;
        this.clock = clock;
        this.once = once;
    }

    @Override
    public Optional<Revision> latest(String caseNumber, String step) {
        return once.looking() ? Optional.ofNullable(newest(caseNumber).get(step)) : read(caseNumber, step);
    }

    /** Whoever looks at a case wants most of its steps: their newest revisions with one statement. */
    private Map<String, Revision> newest(String caseNumber) {
        return once.read(List.of("newest revisions", caseNumber), () -> jdbc.sql("""
                select distinct on (step) * from case_revision where case_number = ? order by step, revision desc
                """).param(caseNumber).query(this::map).list().stream().collect(Collectors.toMap(Revision::step, Function.identity())));
    }

    private Optional<Revision> read(String caseNumber, String step) {
        return jdbc.sql("select * from case_revision where case_number = ? and step = ? order by revision desc limit 1")
                .params(caseNumber, step).query(this::map).optional();
    }

    @Override
    public List<Revision> history(String caseNumber, String step) {
        return jdbc.sql("select * from case_revision where case_number = ? and step = ? order by revision").params(caseNumber, step)
                .query(this::map).list();
    }

    @Override
    public List<Revision> of(String caseNumber) {
        return jdbc.sql("select * from case_revision where case_number = ? order by at, step, revision").param(caseNumber)
                .query(this::map).list();
    }

    @Override
    public <F> Optional<F> latest(String caseNumber, String step, Class<F> type) {
        return latest(caseNumber, step).map(revision -> json.convertValue(revision.form(), type));
    }

    @Override
    public void add(CaseFile file, String step, ObjectNode form, Officer officer, Long onBehalfOf) {
        Map<String, Object> row = new HashMap<>();
        row.put("at", Timestamp.from(clock.instant()));
        row.put("case", file.caseNumber());
        row.put("step", step);
        row.put("form", sealed.seal(form).toString());
        row.put("person", officer == null ? null : officer.personId());
        row.put("name", officer == null ? null : officer.name());
        row.put("post", officer == null ? null : officer.post().key());
        row.put("behalf", onBehalfOf);
        writes.write(ADD, row);
    }

    /** Taken back: nothing is in force at this step until something is handed in again. */
    public void supersede(String caseNumber, String step, Instant at) {
        jdbc.sql("update case_revision set superseded_at = ? where case_number = ? and step = ? and superseded_at is null")
                .params(Timestamp.from(at), caseNumber, step).update();
    }

    private Revision map(ResultSet row, int index) throws SQLException {
        try {
            ObjectNode form = sealed.open((ObjectNode) json.readTree(row.getString("form")));
            return new Revision(row.getString("step"), row.getInt("revision"), form, Rows.instant(row, "at"),
                    row.getObject("person_id", Long.class), row.getString("person_name"), row.getString("post"),
                    row.getTimestamp("superseded_at") != null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("案件 " + row.getString("case_number") + " 的记录读不出来", e);
        }
    }
}

package io.fupin.casework.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.casework.Returns;
import io.fupin.database.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 退回: where a case came from, why, and whether it may come straight back. */
@Component
public class CaseReturns implements Returns {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ReadOnce once;

    CaseReturns(JdbcClient jdbc, ObjectMapper json, ReadOnce once) {
        this.jdbc = jdbc;
        this.json = json;
        this.once = once;
    }

    /**
     * @param basis    what the meeting and the notices rested on when the case was returned
     * @param byPerson null when a rule returned it
     */
    public record Ticket(long id, String caseNumber, String fromStep, String toStep, String reason, boolean backToMe, Instant at,
                         Long byPerson, String byName, Map<String, String> basis, String voidReason) {
    }

    public void add(String caseNumber, String fromStep, String toStep, String reason, boolean backToMe, Instant at, Long byPerson,
                    String byName, Map<String, String> basis) {
        jdbc.sql("""
                insert into case_return (case_number, from_step, to_step, reason, back_to_me, at, by_person, by_name, basis)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(caseNumber, fromStep, toStep, reason, backToMe, Timestamp.from(at), byPerson, byName, write(basis)).update();
    }

    /** Open tickets of cases, newest first. */
    public List<Ticket> tickets(Collection<String> caseNumbers) {
        return jdbc.sql("select * from case_return where case_number in (:cases) and settled_at is null order by id desc")
                .param("cases", caseNumbers).query(this::ticket).list();
    }

    private Ticket ticket(ResultSet row, int index) throws SQLException {
        return new Ticket(row.getLong("id"), row.getString("case_number"), row.getString("from_step"), row.getString("to_step"),
                row.getString("reason"), row.getBoolean("back_to_me"), Rows.instant(row, "at"), row.getObject("by_person", Long.class),
                row.getString("by_name"), read(row.getString("basis")), row.getString("void_reason"));
    }

    /** The step is done, the period that it began is not. */
    public void await(long id) {
        jdbc.sql("update case_return set waiting = true where id = ?").param(id).update();
    }

    /** The ticket that waits for a period to end, if there is one. */
    public Optional<Ticket> waiting(String caseNumber) {
        return jdbc.sql("select * from case_return where case_number = ? and settled_at is null and waiting order by id desc limit 1")
                .param(caseNumber).query(this::ticket).optional();
    }

    /** A period that was broken off brings nobody's case back. */
    public void breakOff(String caseNumber, Instant at, String voidReason) {
        jdbc.sql("update case_return set settled_at = ?, void_reason = ? where case_number = ? and settled_at is null and waiting")
                .params(Timestamp.from(at), voidReason, caseNumber).update();
    }

    @Override
    public List<Return> of(String caseNumber) {
        return once.read(List.of("returns", caseNumber), () -> jdbc.sql("select * from case_return where case_number = ? order by id")
                .param(caseNumber).query(CaseReturns::map).list());
    }

    @Override
    public List<Return> pending(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty() ? List.of()
                : jdbc.sql("select * from case_return where case_number in (:cases) and settled_at is null and not waiting order by id desc")
                        .param("cases", caseNumbers).query(CaseReturns::map).list();
    }

    private static Return map(ResultSet row, int index) throws SQLException {
        return new Return(row.getString("case_number"), row.getString("from_step"), row.getString("to_step"), row.getString("reason"),
                row.getBoolean("back_to_me"), Rows.instant(row, "at"), row.getString("by_name"), row.getTimestamp("settled_at") != null,
                row.getBoolean("waiting"));
    }

    /** @param voidReason null when the case went back as asked */
    public void settle(long id, Instant at, String voidReason) {
        settle(id, at, voidReason, null);
    }

    /** @param workItem the task by which the correction was made; null for none */
    public void settle(long id, Instant at, String voidReason, String workItem) {
        jdbc.sql("update case_return set settled_at = ?, void_reason = ?, settled_by = ? where id = ?")
                .params(Timestamp.from(at), voidReason, workItem, id).update();
    }

    /** The correction was taken back: it is due again, unless it had changed what the meeting rested on, which stays said. */
    public void reopen(String workItem) {
        jdbc.sql("update case_return set settled_at = null, settled_by = null where settled_by = ? and void_reason is null")
                .param(workItem).update();
    }

    /** Whoever had returned the case from this step took that back. */
    public void cancel(String caseNumber, String fromStep, Instant at, String voidReason) {
        jdbc.sql("""
                update case_return set settled_at = ?, void_reason = ?
                where id = (select max(id) from case_return where case_number = ? and from_step = ? and settled_at is null)
                """).params(Timestamp.from(at), voidReason, caseNumber, fromStep).update();
    }

    private String write(Map<String, String> basis) {
        try {
            return json.writeValueAsString(basis);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String text) {
        try {
            return json.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.fupin.bottleneck.read;

import io.fupin.casework.CaseSight.Condition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The log of what happened, case by case, for tools of process mining. Bears no name of a household or of a person: offices only. */
@Component
public class EventLog {

    private static final int FETCH = 2_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    EventLog(JdbcTemplate template, PlatformTransactionManager transactions) {
        JdbcTemplate streaming = new JdbcTemplate(template.getDataSource());
        streaming.setFetchSize(FETCH);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /**
     * One task of a case.
     *
     * @param post    the office it was routed to, as its key
     * @param outcome null while it is open
     */
    public record Entry(String caseNumber, String village, Instant opened, String result, String task, String step, String stepName, String phase, String post,
                        Instant created, Instant claimed, Instant due, Instant done, String outcome, boolean takenBack) {
    }

    /** Tasks of all cases opened on days in [{@code from}, {@code to}], case by case, by arrival; one at a time. @param process null for all */
    public void read(Area area, String process, LocalDate from, LocalDate to, Consumer<Entry> each) {
        Condition where = area.where("c");
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        parameters.put("process", process);
        parameters.put("from", ReturnLoops.start(from));
        parameters.put("to", ReturnLoops.start(to.plusDays(1)));
        transaction.executeWithoutResult(status -> jdbc.query("""
                select c.case_number, c.village, c.opened_at, c.result, w.id, w.step, w.step_name, w.phase, w.role, w.unit, w.region, w.created_at, w.claimed_at,
                    w.due_at, w.completed_at, w.outcome, w.taken_back_at
                from case_file c join work_item w on w.case_number = c.case_number
                where c.opened_at >= :from and c.opened_at < :to and (cast(:process as text) is null or c.process = :process) and %s
                order by c.opened_at, c.case_number, w.created_at, w.id
                """.formatted(where.sql()), parameters, (RowCallbackHandler) row -> each.accept(entry(row))));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return new Entry(row.getString("case_number"), row.getString("village"), instant(row, "opened_at"), row.getString("result"), row.getString("id"),
                row.getString("step"), row.getString("step_name"), row.getString("phase"),
                row.getString("role") + (unit == null ? "" : "." + unit) + "@" + row.getString("region"), instant(row, "created_at"),
                instant(row, "claimed_at"), instant(row, "due_at"), instant(row, "completed_at"), row.getString("outcome"), row.getTimestamp("taken_back_at") != null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

package io.fupin.casework.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fupin.account.Officer;
import io.fupin.casework.DecisionFiles;
import io.fupin.database.Writes;
import io.fupin.engine.Decisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
class DecisionFileRows implements DecisionFiles {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {
    };

    /** Hashes of texts that are in the database for good. */
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final JdbcClient jdbc;
    private final Writes writes;
    private final ObjectMapper json;
    private final Decisions decisions;
    private final Clock clock;

    DecisionFileRows(JdbcClient jdbc, Writes writes, ObjectMapper json, Decisions decisions, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        // With every digit as it was: a rule's words may name a figure, and 3200.00 is not 3200.0 there.
        this.json = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public List<Map<String, Object>> decide(List<Asked> asked, String step, String decision, Map<String, String> parameters, Officer officer) {
        List<Decisions.Outcome> outcomes = asked.stream().map(one -> decisions.evaluate(one.file().modelRef(), decision, one.inputs())).toList();
        outcomes.stream().filter(outcome -> !kept.contains(outcome.ruleHash())).collect(Collectors.toMap(Decisions.Outcome::ruleHash,
                outcome -> outcome, (one, same) -> one)).values().forEach(outcome -> keep(decision, outcome));
        Timestamp now = Timestamp.from(clock.instant());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Map<String, Object> row = new HashMap<>();
            row.put("case", asked.get(i).file().caseNumber());
            row.put("step", step);
            row.put("decision", decision);
            row.put("hash", outcomes.get(i).ruleHash());
            row.put("inputs", write(asked.get(i).inputs()));
            row.put("outputs", write(outcomes.get(i).values()));
            row.put("parameters", write(parameters));
            row.put("at", now);
            row.put("person", officer == null ? null : officer.personId());
            row.put("name", officer == null ? null : officer.name());
            rows.add(row);
        }
        writes.all("""
                insert into decision_file (case_number, step, decision, rule_hash, inputs, outputs, parameters, at, person_id, person_name)
                values (:case, :step, :decision, :hash, :inputs::jsonb, :outputs::jsonb, :parameters::jsonb, :at, :person, :name)
                """, rows);
        return outcomes.stream().map(Decisions.Outcome::values).toList();
    }

    /** A rule's text is kept once; what was committed is never sent again. */
    private void keep(String decision, Decisions.Outcome outcome) {
        jdbc.sql("insert into rule_text (hash, decision, content, first_used_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(outcome.ruleHash(), decision, outcome.ruleText(), Timestamp.from(clock.instant())).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kept.add(outcome.ruleHash());
            }
        });
    }

    @Override
    public List<Frozen> of(String caseNumber) {
        return jdbc.sql("""
                select d.*, r.content from decision_file d join rule_text r on r.hash = d.rule_hash where d.case_number = ? order by d.id
                """).param(caseNumber).query(this::map).list();
    }

    @Override
    public List<Replay> replay(String caseNumber) {
        return of(caseNumber).stream().map(this::again).toList();
    }

    @Override
    public List<String> decided(String after, int most) {
        return jdbc.sql("select distinct case_number from decision_file where case_number > ? order by case_number limit ?").params(after, most)
                .query(String.class).list();
    }

    private Replay again(Frozen frozen) {
        Map<String, Object> now = read(write(decisions.evaluateText(frozen.ruleText(), frozen.decision(), frozen.inputs())));
        return new Replay(frozen, now, now.equals(frozen.outputs()) && decisions.hash(frozen.ruleText()).equals(frozen.ruleHash()));
    }

    private Frozen map(ResultSet row, int index) throws SQLException {
        return new Frozen(row.getLong("id"), row.getString("case_number"), row.getString("step"), row.getString("decision"),
                row.getString("rule_hash"), row.getString("content"), read(row.getString("inputs")), read(row.getString("outputs")),
                read(row.getString("parameters")), Rows.instant(row, "at"), row.getString("person_name"));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> read(String text) {
        try {
            return json.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

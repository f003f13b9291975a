package io.fupin.casework.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.DecisionFiles;
import io.fupin.engine.Decisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DecisionFileRows implements DecisionFiles {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Decisions decisions;
    private final Clock clock;

    DecisionFileRows(JdbcClient jdbc, ObjectMapper json, Decisions decisions, Clock clock) {
        this.jdbc = jdbc;
        // With every digit as it was: a rule's words may name a figure, and 3200.00 is not 3200.0 there.
        this.json = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> decide(CaseFile file, String step, String decision, Map<String, ?> inputs, Map<String, String> parameters,
                                      Officer officer) {
        Decisions.Outcome outcome = decisions.evaluate(file.modelRef(), decision, inputs);
        jdbc.sql("""
                with kept as (
                    insert into rule_text (hash, decision, content, first_used_at) values (:hash, :decision, :text, :at) on conflict do nothing)
                insert into decision_file (case_number, step, decision, rule_hash, inputs, outputs, parameters, at, person_id, person_name)
                values (:case, :step, :decision, :hash, :inputs::jsonb, :outputs::jsonb, :parameters::jsonb, :at, :person, :name)
                """)
                .param("hash", outcome.ruleHash()).param("decision", decision).param("text", outcome.ruleText())
                .param("at", Timestamp.from(clock.instant())).param("case", file.caseNumber()).param("step", step)
                .param("inputs", write(inputs)).param("outputs", write(outcome.values())).param("parameters", write(parameters))
                .param("person", officer == null ? null : officer.personId()).param("name", officer == null ? null : officer.name())
                .update();
        return outcome.values();
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

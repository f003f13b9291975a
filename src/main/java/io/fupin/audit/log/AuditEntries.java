package io.fupin.audit.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fupin.audit.AuditLog;
import io.fupin.database.Writes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Writes entries, in the transaction of the act. */
@Component
class AuditEntries implements AuditLog {

    /** Sorted keys and no line breaks: the same facts are always the same characters. */
    private static final ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private static final String INSERT = """
            insert into audit_entry (business_at, real_at, person_id, actor_name, post, action, subject, details)
            values (:business, :real, :person, :name, :post, :action, :subject, :details)
            """;

    private final Writes writes;
    private final Clock businessClock;
    private final Clock realClock;

    AuditEntries(Writes writes, Clock businessClock, @Qualifier("realClock") Clock realClock) {
        this.writes = writes;
        this.businessClock = businessClock;
        this.realClock = realClock;
    }

    @Override
    public void record(Actor actor, String action, String subject, Map<String, ?> details) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("business", businessClock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        entry.put("real", realClock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        entry.put("person", actor == null ? null : actor.personId());
        entry.put("name", actor == null ? null : actor.name());
        entry.put("post", actor == null ? null : actor.post());
        entry.put("action", action);
        entry.put("subject", subject);
        entry.put("details", text(details));
        writes.write(INSERT, entry);
    }

    private static String text(Map<String, ?> details) {
        try {
            return json.writeValueAsString(details == null ? Map.of() : details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details cannot be written: " + e.getMessage(), e);
        }
    }
}

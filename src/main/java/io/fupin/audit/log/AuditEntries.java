package io.fupin.audit.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fupin.audit.AuditLog;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes entries; one insert each, in the transaction of the act. */
@Component
class AuditEntries implements AuditLog {

    /** Sorted keys and no line breaks: the same facts are always the same characters. */
    private static final ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    private final JdbcClient jdbc;
    private final Clock businessClock;
    private final Clock realClock;

    AuditEntries(JdbcClient jdbc, Clock businessClock, @Qualifier("realClock") Clock realClock) {
        this.jdbc = jdbc;
        this.businessClock = businessClock;
        this.realClock = realClock;
    }

    @Override
    public void record(Actor actor, String action, String subject, Map<String, ?> details) {
        jdbc.sql("""
                        insert into audit_entry (business_at, real_at, person_id, actor_name, post, action, subject, details)
                        values (:business, :real, :person, :name, :post, :action, :subject, :details)
                        """)
                .param("business", businessClock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("real", realClock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("person", actor == null ? null : actor.personId())
                .param("name", actor == null ? null : actor.name())
                .param("post", actor == null ? null : actor.post())
                .param("action", action)
                .param("subject", subject)
                .param("details", text(details))
                .update();
    }

    private static String text(Map<String, ?> details) {
        try {
            return json.writeValueAsString(details == null ? Map.of() : details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details cannot be written: " + e.getMessage(), e);
        }
    }
}

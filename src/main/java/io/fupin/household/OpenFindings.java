package io.fupin.household;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What data quality has against a household now, for the page on which it is mended. */
@Component
public class OpenFindings {

    private final JdbcClient jdbc;

    OpenFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Errors first; confirmed ones are left out. */
    public List<Open> of(String registerNumber) {
        return jdbc.sql("""
                select severity, text from quality_finding where register_number = ? and settled_on is null and confirmed_at is null
                order by severity, position, id limit 20
                """).param(registerNumber).query((row, index) -> new Open("ERROR".equals(row.getString("severity")), row.getString("text"))).list();
    }

    /** @param error to be mended; else a doubt that may be confirmed */
    public record Open(boolean error, String text) {
    }
}

package io.fupin.notice.data;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Objections as rows. */
@Component
public class ObjectionRows {

    private final JdbcClient jdbc;

    ObjectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an objection that names this case is neither replied to nor refused, merged or withdrawn. */
    public boolean anyOpen(String caseNumber) {
        return jdbc.sql("select exists (select 1 from objection where case_number = ? and closed_at is null)").param(caseNumber)
                .query(Boolean.class).single();
    }
}

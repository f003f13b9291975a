package io.fupin.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads entries as links. */
final class LinkRows {

    static final String SELECT = """
            select e.id, e.business_at, e.real_at, e.person_id, e.actor_name, e.post, e.action, e.subject, e.details
              from audit_entry e
            """;

    private LinkRows() {
    }

    static Link read(ResultSet row, int n) throws SQLException {
        return new Link(row.getLong("id"), row.getTimestamp("business_at").toInstant(), row.getTimestamp("real_at").toInstant(),
                row.getObject("person_id", Long.class), row.getString("actor_name"), row.getString("post"), row.getString("action"),
                row.getString("subject"), row.getString("details"));
    }
}

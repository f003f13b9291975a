package io.fupin.notice.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** Instants out of rows and into them. */
final class Instants {

    private Instants() {
    }

    static Instant of(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static Timestamp row(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}

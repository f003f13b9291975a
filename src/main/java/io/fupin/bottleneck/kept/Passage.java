package io.fupin.bottleneck.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * One task that came to a step, or that left it.
 *
 * @param sign        1, or -1 to take back what was counted before
 * @param completedAt null for an arrival; then everything but {@code createdAt} is null, too
 * @param outcome     as in {@code work_item}
 */
record Passage(int sign, String process, String step, String village, Instant createdAt, Instant claimedAt, Instant dueAt, Instant completedAt,
               String outcome, boolean takenBack) {

    static final String COLUMNS = "process, step, village, created_at, claimed_at, due_at, completed_at, outcome";

    static Passage of(ResultSet row, int sign) throws SQLException {
        return new Passage(sign, row.getString("process"), row.getString("step"), row.getString("village"), instant(row, "created_at"),
                instant(row, "claimed_at"), instant(row, "due_at"), instant(row, "completed_at"), row.getString("outcome"), row.getBoolean("taken_back"));
    }

    Passage arrival() {
        return new Passage(sign, process, step, village, createdAt, null, null, null, null, false);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

package io.fupin.life.desk;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * An open task of the county.
 *
 * @param claimedAt null while nobody took it
 * @param urgedAt   last 催办; null for none
 */
public record Waiting(String id, String caseNumber, String process, String step, Post post, RegionCode village, Instant createdAt, Instant dueAt,
                      Instant claimedAt, Instant urgedAt) {

    public static final String SQL = """
            select id, case_number, process, step, role, unit, region, village, created_at, due_at, claimed_at, urged_at
            from work_item where county = ? and completed_at is null order by created_at, id
            """;

    public static Waiting of(ResultSet row, int index) throws SQLException {
        return new Waiting(row.getString("id"), row.getString("case_number"), row.getString("process"), row.getString("step"),
                new Post(Role.valueOf(row.getString("role")), row.getString("unit"), RegionCode.of(row.getString("region"))),
                RegionCode.of(row.getString("village")), instant(row, "created_at"), instant(row, "due_at"), instant(row, "claimed_at"),
                instant(row, "urged_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

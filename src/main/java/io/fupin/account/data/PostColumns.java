package io.fupin.account.data;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a post out of the columns role, unit, region. */
final class PostColumns {

    private PostColumns() {
    }

    /** Null when the row has no post (outer join). */
    static Post read(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return role == null ? null : new Post(Role.valueOf(role), row.getString("unit"), RegionCode.of(row.getString("region")));
    }
}

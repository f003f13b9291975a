package io.fupin.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Nothing acknowledged is ever lost: a server that may forget a commit is refused at start-up. */
final class Durability {

    private static final List<String> MUST_BE_ON = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {
    }

    /** @throws IllegalStateException when the server behind {@code dataSource} may lose an acknowledged commit */
    static void require(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            for (String setting : MUST_BE_ON) {
                try (ResultSet rows = statement.executeQuery("show " + setting)) {
                    rows.next();
                    if ("off".equals(rows.getString(1))) {
                        throw new IllegalStateException("数据库的 " + setting + " 是 off，可能丢失已经确认的办理结果，拒绝启动。请改为 on。");
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("数据库连接不上：" + e.getMessage(), e);
        }
    }
}

package io.fupin.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps the demo and the office apart: a database belongs for ever to the kind of installation that first opened it. Invented people
 * never get onto a real register, and a real register is never opened with the demo's well-known password. Checked before the first
 * migration, so that a database refused is left as it was.
 */
@Component
class InstallationMark implements Callback {

    private final boolean demo;

    InstallationMark(@Value("${fupin.demo:false}") boolean demo) {
        this.demo = demo;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (Statement statement = context.getConnection().createStatement()) {
            if (event == Event.AFTER_MIGRATE) {
                statement.executeUpdate("insert into installation (kind, made_at) values ('" + kind() + "', now()) on conflict do nothing");
            }
            requireSameKind(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void requireSameKind(Statement statement) throws SQLException {
        if (!exists(statement.getConnection())) {
            return;
        }
        try (ResultSet row = statement.executeQuery("select kind from installation")) {
            if (row.next() && !row.getString(1).equals(kind())) {
                throw demo
                        ? new StartRefused("演示模式不能打开正式的数据库。", "另给演示一个空的数据目录（fupin.data.directory）或空数据库；正式使用请去掉 demo 配置。")
                        : new StartRefused("这个数据库是演示用的，人员均为虚构，口令众所周知，不能正式使用。",
                                "另给一个空的数据目录（fupin.data.directory）或空数据库；要看演示请加上 demo 配置。");
            }
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("select to_regclass('public.installation') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private String kind() {
        return demo ? "DEMO" : "OFFICE";
    }

    @Override
    public String getCallbackName() {
        return "installation mark";
    }
}

package io.fupin.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * What no import can be faster than: the very rows that one has written, put into the register's own tables once more by {@code COPY}, with their
 * indexes, keys and triggers and with nothing read, sealed or judged.
 */
final class ImportFloor {

    private static final List<String> TABLES = List.of("household", "household_state", "household_member", "household_income", "household_living", "household_contact");

    private final String url;
    private final Map<String, byte[]> rows = new LinkedHashMap<>();
    private final Map<String, String> columns = new LinkedHashMap<>();

    /** Keeps what this import has put onto the register. */
    ImportFloor(String url, String importId) throws SQLException, IOException {
        this.url = url;
        try (Connection connection = DriverManager.getConnection(url, "postgres", ""); Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                ResultSet found = statement.executeQuery("""
                        select string_agg(quote_ident(column_name), ', ') from information_schema.columns
                        where table_schema = 'public' and table_name = '%s' and is_identity = 'NO' and is_generated = 'NEVER'""".formatted(table));
                found.next();
                columns.put(table, found.getString(1));
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (select " + columns.get(table) + " from " + table
                        + " where register_number in (select register_number from import_household where taken and import_id = '" + importId + "')) to stdout", out);
                rows.put(table, out.toByteArray());
            }
        }
    }

    /** When they are gone again. @return by table; they are not kept */
    Map<String, Double> seconds() throws SQLException, IOException {
        Map<String, Double> times = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set fupin.whole_households = 'on'");
            }
            for (String table : TABLES) {
                long began = System.nanoTime();
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " (" + columns.get(table) + ") from stdin",
                        new ByteArrayInputStream(rows.get(table)));
                times.put(table, Figures.seconds(System.nanoTime() - began));
            }
            connection.rollback();
        }
        return times;
    }
}

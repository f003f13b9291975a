package io.fupin.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows into tables by {@code COPY}, past the foreign keys, as the server's superuser; indexes are made again behind them. */
final class BulkLoad implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final Connection connection;

    BulkLoad(String url) throws SQLException {
        connection = DriverManager.getConnection(url, "postgres", "");
        execute("set session_replication_role = replica");
        execute("set maintenance_work_mem = '256MB'");
    }

    /** @param row columns of the n-th row, null for null */
    void copy(String table, String columns, int count, IntFunction<Object[]> row) throws SQLException {
        List<String> indexes = withoutIndexes(table);
        rows(table, columns, count, row);
        for (String index : indexes) {
            execute(index);
        }
        execute("vacuum (analyze) " + table);
    }

    private List<String> withoutIndexes(String table) throws SQLException {
        Map<String, String> definitions = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery("""
                select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
                where indrelid = '%s'::regclass and not indisunique""".formatted(table))) {
            while (found.next()) {
                definitions.put(found.getString(1), found.getString(2));
            }
        }
        for (String index : definitions.keySet()) {
            execute("drop index " + index);
        }
        return List.copyOf(definitions.values());
    }

    private void rows(String table, String columns, int count, IntFunction<Object[]> row) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " (" + columns + ") from stdin");
        StringBuilder lines = new StringBuilder(2 * CHUNK);
        for (int n = 0; n < count; n++) {
            Object[] values = row.apply(n);
            for (int i = 0; i < values.length; i++) {
                lines.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
            }
            lines.append('\n');
            if (lines.length() > CHUNK) {
                write(copy, lines);
            }
        }
        write(copy, lines);
        long written = copy.endCopy();
        WrongAnswer.unless(written == count, written + " of " + count + " rows written to " + table);
    }

    private static void write(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String withZone(Instant instant) {
        return instant.toString();
    }

    /** As the engine keeps time: the machine's own, without a zone. */
    static String withoutZone(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneId.systemDefault())).toString();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

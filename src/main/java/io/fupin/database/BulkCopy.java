package io.fupin.database;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/** Many rows into one table by {@code COPY}, within the caller's transaction. */
@Component
public class BulkCopy {

    private static final int CHUNK = 1 << 16;

    private final DataSource source;

    BulkCopy(DataSource source) {
        this.source = source;
    }

    /** Takes rows one by one: as many values as columns, null for null. */
    public interface Rows {
        void add(Object... values);
    }

    /** @param columns with commas */
    public void into(String table, String columns, Consumer<Rows> writer) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " (" + columns + ") from stdin");
            try {
                Lines lines = new Lines(copy);
                writer.accept(lines);
                lines.send();
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw translated(table, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    /** The same from a list. */
    public void into(String table, String columns, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            into(table, columns, lines -> rows.forEach(lines::add));
        }
    }

    private DataAccessException translated(String table, SQLException e) {
        DataAccessException known = new SQLErrorCodeSQLExceptionTranslator(source).translate("copy " + table, null, e);
        return known == null ? new org.springframework.jdbc.UncategorizedSQLException("copy " + table, null, e) : known;
    }

    /** The text format of {@code COPY}. */
    private static final class Lines implements Rows {

        private final CopyIn copy;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * CHUNK);
        private final StringBuilder line = new StringBuilder(512);

        Lines(CopyIn copy) {
            this.copy = copy;
        }

        @Override
        public void add(Object... values) {
            line.setLength(0);
            for (int i = 0; i < values.length; i++) {
                if (i > 0) {
                    line.append('\t');
                }
                if (values[i] == null) {
                    line.append("\\N");
                } else {
                    escaped(values[i].toString());
                }
            }
            line.append('\n');
            bytes.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
            if (bytes.size() > CHUNK) {
                send();
            }
        }

        private void escaped(String text) {
            for (int i = 0; i < text.length(); i++) {
                char sign = text.charAt(i);
                switch (sign) {
                    case '\\' -> line.append("\\\\");
                    case '\t' -> line.append("\\t");
                    case '\n' -> line.append("\\n");
                    case '\r' -> line.append("\\r");
                    default -> line.append(sign);
                }
            }
        }

        void send() {
            try {
                copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            bytes.reset();
        }
    }
}

package io.fupin.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells which tables a piece of work reads from end to end. */
public final class WholeReads {

    private WholeReads() {
    }

    /** Runs the work in a transaction of its own. @return names of tables, ordered */
    public static List<String> during(TransactionTemplate transaction, JdbcClient jdbc, Runnable work) {
        return transaction.execute(status -> {
            Map<String, Long> before = scans(jdbc);
            work.run();
            return scans(jdbc).entrySet().stream().filter(table -> table.getValue() > before.getOrDefault(table.getKey(), 0L)).map(Map.Entry::getKey).sorted()
                    .toList();
        });
    }

    /** Of this connection, with what is not yet reported of transactions before. */
    private static Map<String, Long> scans(JdbcClient jdbc) {
        Map<String, Long> scans = new HashMap<>();
        jdbc.sql("select relname, seq_scan from pg_stat_xact_user_tables where seq_scan > 0")
                .query((RowCallbackHandler) row -> scans.put(row.getString("relname"), row.getLong("seq_scan")));
        return scans;
    }
}

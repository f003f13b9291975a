package io.fupin.privacy.vault;

import io.fupin.privacy.IdentityVault;
import io.fupin.privacy.SealedColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals everything under the newest key. Goes through the tables in the order of their keys, a batch to a transaction: broken off, it is
 * begun again and passes over what was done. When it comes through, the older keys are needed no more.
 */
class KeyRotation {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final IdentityVault vault;
    private final String newest;
    private final List<SealedColumn> columns;
    private final int batch;

    /** @param batch rows locked at once */
    KeyRotation(JdbcTemplate jdbc, PlatformTransactionManager transactions, IdentityVault vault, String newest, List<SealedColumn> columns,
                int batch) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.vault = vault;
        this.newest = newest;
        this.columns = columns;
        this.batch = batch;
    }

    /** @param resealed texts by column; @param retired keys that nothing is sealed under any more */
    record Report(String newest, Map<String, Integer> resealed, List<String> retired) {

        int total() {
            return resealed.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    Report run() {
        Map<String, Integer> resealed = new LinkedHashMap<>();
        columns.forEach(column -> resealed.put(column.name(), reseal(column)));
        List<String> retired = transaction.execute(status -> jdbc.queryForList(
                "delete from privacy_key where id <> ? and id <> 'lookup' returning id", String.class, newest));
        return new Report(newest, resealed, retired);
    }

    private int reseal(SealedColumn column) {
        int done = 0;
        List<Object> after = List.of();
        do {
            List<Object> from = after;
            Batch next = transaction.execute(status -> next(column, from));
            done += next.resealed();
            after = next.last();
        } while (!after.isEmpty());
        return done;
    }

    /** @param last key of the last row; empty when there was none */
    private record Batch(List<Object> last, int resealed) {
    }

    private Batch next(SealedColumn column, List<Object> after) {
        String key = String.join(", ", column.key());
        String marks = column.key().stream().map(one -> "?").collect(Collectors.joining(", "));
        int[] resealed = {0};
        UnaryOperator<String> again = text -> {
            if (text.startsWith(newest + ".")) {
                return text;
            }
            resealed[0]++;
            return vault.seal(vault.open(text));
        };
        List<Object[]> changed = new ArrayList<>();
        List<List<Object>> seen = new ArrayList<>();
        jdbc.query("select %1$s, %2$s::text from %3$s where %2$s is not null%4$s order by %1$s limit %5$d for update".formatted(key,
                column.column(), column.table(), after.isEmpty() ? "" : " and (" + key + ") > (" + marks + ")", batch), row -> {
            List<Object> id = new ArrayList<>();
            for (int i = 1; i <= column.key().size(); i++) {
                id.add(row.getObject(i));
            }
            seen.add(id);
            int before = resealed[0];
            String value = column.sealed().replaced(row.getString(column.key().size() + 1), again);
            if (resealed[0] > before) {
                List<Object> update = new ArrayList<>(List.of(value));
                update.addAll(id);
                changed.add(update.toArray());
            }
        }, after.toArray());
        jdbc.batchUpdate("update %s set %s = ?%s where (%s) = (%s)".formatted(column.table(), column.column(), column.json() ? "::jsonb" : "", key,
                marks), changed);
        return new Batch(seen.isEmpty() ? Collections.emptyList() : seen.get(seen.size() - 1), resealed[0]);
    }
}

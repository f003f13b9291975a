package io.fupin.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Writes that nothing in the same piece of work reads again. Done for many cases at once, those of one kind go to the database together, in
 * one round trip, and not one by one.
 */
@Component
public class Writes {

    private final NamedParameterJdbcTemplate jdbc;
    private final ThreadLocal<Map<String, List<Map<String, ?>>>> waiting = new ThreadLocal<>();

    Writes(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Within {@code work} writes wait for each other. They are sent at its end, the kind that came first before the others; when it fails,
     * none of them is. What must be read within is sent before by {@link #send}.
     */
    public void together(Runnable work) {
        if (waiting.get() != null) {
            work.run();
            return;
        }
        waiting.set(new LinkedHashMap<>());
        try {
            work.run();
            send();
        } finally {
            waiting.remove();
        }
    }

    /** Writes at once, or with the others of its kind. */
    public void write(String sql, Map<String, ?> parameters) {
        if (waiting.get() == null) {
            jdbc.update(sql, parameters);
        } else {
            waiting.get().computeIfAbsent(sql, kind -> new ArrayList<>()).add(parameters);
        }
    }

    /** Writes all of them now, in one round trip. */
    public void all(String sql, List<? extends Map<String, ?>> rows) {
        if (!rows.isEmpty()) {
            SqlParameterSource[] batch = SqlParameterSourceUtils.createBatch(rows.toArray());
            jdbc.batchUpdate(sql, batch);
        }
    }

    /** Sends whatever waits. */
    public void send() {
        Map<String, List<Map<String, ?>>> kinds = waiting.get();
        if (kinds != null) {
            kinds.forEach(this::all);
            kinds.clear();
        }
    }
}

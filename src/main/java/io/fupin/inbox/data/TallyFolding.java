package io.fupin.inbox.data;

import io.fupin.clock.Housekeeping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Folds lines of the tally that count the same into one, so that a count reads hundreds of lines and not as many as there were changes. Two
 * nodes at it take different lines, and whoever reads meanwhile sees the lines before or behind.
 */
@Component
public class TallyFolding implements Housekeeping {

    /** Lines that come in while one folding runs are for the next. */
    private static final int AT_ONCE = 20_000;

    private final JdbcClient jdbc;

    TallyFolding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void sweep() {
        fold();
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    public void fold() {
        jdbc.sql("select work_tally_fold(?)").param(AT_ONCE).query((row, index) -> 0).list();
    }
}

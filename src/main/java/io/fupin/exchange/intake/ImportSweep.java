package io.fupin.exchange.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files and rows of imports go after the days of the parameter; from then on an import cannot be taken back. */
@Component
public class ImportSweep {

    private final JdbcClient jdbc;
    private final Clock realClock;

    ImportSweep(JdbcClient jdbc, @Qualifier("realClock") Clock realClock) {
        this.jdbc = jdbc;
        this.realClock = realClock;
    }

    @Scheduled(cron = "0 35 3 * * *", zone = "Asia/Shanghai")
    void nightly() {
        sweep();
    }

    /** @return how many went */
    @Transactional
    public int sweep() {
        String[] over = jdbc.sql("select id from register_import where expires_at < ? and state not in ('READING', 'CHECKING', 'TAKING', 'UNDOING') for update")
                .param(Timestamp.from(realClock.instant())).query(String.class).list().toArray(String[]::new);
        for (String table : List.of("import_row", "import_fault", "import_household")) {
            jdbc.sql("delete from " + table + " where import_id = any(:over)").param("over", over).update();
        }
        return jdbc.sql("delete from register_import where id = any(:over)").param("over", over).update();
    }
}

package io.fupin.exchange.intake;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

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
    public int sweep() {
        return jdbc.sql("delete from register_import where expires_at < ? and state not in ('READING', 'CHECKING', 'TAKING', 'UNDOING')")
                .param(Timestamp.from(realClock.instant())).update();
    }
}

package io.fupin.inbox.batch;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Batches that are long over go at night, and those that nobody ever handed in; what was decided stands in the cases. */
@Component
public class BatchSweep {

    private final JdbcClient jdbc;
    private final Clock realClock;

    BatchSweep(JdbcClient jdbc, @Qualifier("realClock") Clock realClock) {
        this.jdbc = jdbc;
        this.realClock = realClock;
    }

    @Scheduled(cron = "0 25 3 * * *", zone = "Asia/Shanghai")
    void nightly() {
        sweep();
    }

    /** @return how many went */
    public int sweep() {
        return jdbc.sql("delete from batch where expires_at < ? and state <> 'RUNNING'").param(Timestamp.from(realClock.instant())).update();
    }
}

package io.fupin.draft.data;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Drafts nobody came back for go at night. Real time decides: moving the clock of the demo throws none away. */
@Component
public class DraftSweep {

    private final DraftRows rows;
    private final Clock realClock;

    DraftSweep(DraftRows rows, @Qualifier("realClock") Clock realClock) {
        this.rows = rows;
        this.realClock = realClock;
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
    void nightly() {
        sweep();
    }

    /** @return how many went */
    public int sweep() {
        return rows.deleteExpired(realClock.instant());
    }
}

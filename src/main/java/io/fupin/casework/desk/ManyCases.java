package io.fupin.casework.desk;

import io.fupin.database.Writes;
import io.fupin.engine.Procedures;
import org.springframework.stereotype.Component;

/** Moves many cases in one transaction with as few round trips as there are kinds of writes, ours and the engine's. */
@Component
class ManyCases {

    private final Writes writes;
    private final Procedures procedures;

    ManyCases(Writes writes, Procedures procedures) {
        this.writes = writes;
        this.procedures = procedures;
    }

    void together(Runnable moves) {
        writes.together(() -> procedures.together(moves));
    }
}

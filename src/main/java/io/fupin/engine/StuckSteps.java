package io.fupin.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Steps that the engine was to take by itself (a notice's last day, a service step) and gave up after its retries (engine.md, failed jobs):
 * the case stands there until somebody has mended the cause and says so.
 */
public interface StuckSteps {

    /** At most so many, the oldest first. */
    List<Stuck> oldest(int most);

    Optional<Stuck> find(String id);

    /** Has the engine try once more, at once; false when it is not stuck any more. */
    boolean retry(String id);

    /**
     * @param since when the engine gave up
     * @param why   as the step said it; empty when it said nothing
     */
    record Stuck(String id, String caseNumber, String modelRef, Instant since, String why) {
    }
}

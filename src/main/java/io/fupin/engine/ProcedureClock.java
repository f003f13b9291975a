package io.fupin.engine;

import java.time.Duration;
import java.time.Instant;

/** Moves business time forward, for the demo and for tests. */
public interface ProcedureClock {

    /**
     * Steps to every due instant on the way and runs what falls due there, in order, with the background executor paused: one jump
     * over two chained timers would fire the first only.
     *
     * @return the business time reached
     */
    Instant advance(Duration duration);
}

package io.fupin.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Moves business time forward, for the demo and for tests. */
public interface ProcedureClock {

    /**
     * Steps to every due instant on the way and runs what falls due there, in order, with the background executor paused: one jump
     * over two chained timers would fire the first only.
     *
     * @return the business time reached
     */
    Instant advance(Duration duration);

    /** Does {@code work} while nothing else runs what falls due. */
    void alone(Runnable work);

    /** What falls due by {@code until}, the earliest first; at most {@code most}. */
    List<Alarm> due(Instant until, int most);

    /**
     * Runs what falls due, in the caller's thread and at the moment when it does.
     *
     * @return whether it ran; what did not is tried again like everything that fails in the background
     */
    boolean ring(Alarm alarm);

    /** Something that a procedure waits for, as the engine names it. */
    record Alarm(String id, Instant at) {
    }
}

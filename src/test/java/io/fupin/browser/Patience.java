package io.fupin.browser;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A limit on what has none: Playwright waits for ever for the answer to a script, and a page that hangs would hang the build. Whoever
 * waits too long is woken and told what for.
 */
public final class Patience {

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "patience");
        thread.setDaemon(true);
        return thread;
    });

    private Patience() {
    }

    /** @throws AssertionError naming {@code what} if it did not come within {@code limit} */
    public static <T> T within(Duration limit, String what, Supplier<T> work) {
        Thread waiting = Thread.currentThread();
        boolean[] over = new boolean[1];
        ScheduledFuture<?> alarm = CLOCK.schedule(() -> {
            over[0] = true;
            waiting.interrupt();
        }, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } catch (RuntimeException failed) {
            if (over[0]) {
                throw new AssertionError(what + " did not answer within " + limit.toSeconds() + " seconds", failed);
            }
            throw failed;
        } finally {
            alarm.cancel(false);
            if (over[0]) {
                Thread.interrupted();
            }
        }
    }
}

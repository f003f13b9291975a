package io.fupin.inbox.batch;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works the lines that wait, outside of any request: woken when a batch is handed in, and on its own for what a stopped process left. */
@Component
public class BatchWorker {

    private static final Logger log = LoggerFactory.getLogger(BatchWorker.class);
    /** A batch must not take the machine from those who sit at the pages. */
    private static final int HANDS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_MILLIS = 50;

    private final BatchWork work;
    private final WaitingLines lines;
    private final Clock clock;
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS, task -> {
        Thread thread = new Thread(task, "batch-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;

    BatchWorker(BatchWork work, WaitingLines lines, Clock clock) {
        this.work = work;
        this.lines = lines;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT3S")
    void look() {
        lines.finish(null, clock.instant());
        if (lines.any()) {
            wake();
        }
    }

    void wake() {
        while (!stopping && busy.get() < HANDS) {
            if (busy.incrementAndGet() > HANDS) {
                busy.decrementAndGet();
                return;
            }
            try {
                hands.execute(this::run);
            } catch (RejectedExecutionException closing) {
                busy.decrementAndGet();
                return;
            }
        }
    }

    private void run() {
        try {
            drain();
        } catch (RuntimeException failure) {
            // What waits is looked at again in two seconds.
            log.error("批量办理中断，稍后接着办", failure);
        } finally {
            busy.decrementAndGet();
        }
    }

    /** Works everything that waits, in the caller's thread. */
    public void drain() {
        boolean more = true;
        while (more && !stopping) {
            more = work.one(null);
        }
    }

    /** A batch of which nothing waits any more is over. */
    void finish(String batch) {
        lines.finish(batch, clock.instant());
    }

    /** Works a small batch in the caller's thread; lines that another hand has taken are waited for a while. */
    void workNow(String batch) {
        while (work.one(batch)) {
            log.debug("one more of batch {}", batch);
        }
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (lines.any(batch) && System.nanoTime() < until) {
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        lines.finish(batch, clock.instant());
    }

    /** The case in hand is finished, the others wait for the next start. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        hands.shutdown();
        if (!hands.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            log.warn("批量办理没有按时停下，余下的下次启动后接着办");
        }
    }
}

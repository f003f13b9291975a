package io.fupin.exchange.intake;

import io.fupin.database.Node;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works imports outside of any request: woken when one comes in, and on its own for what a stopped process left. */
@Component
public class ImportWorker {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ImportRuns runs;
    private final ImportReading reading;
    private final ImportWork work;
    private final Node node;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService hand = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "import");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;

    ImportWorker(ImportRuns runs, ImportReading reading, ImportWork work, Node node) {
        this.runs = runs;
        this.reading = reading;
        this.work = work;
        this.node = node;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void look() {
        if (runs.anyRunning()) {
            wake();
        }
    }

    void wake() {
        if (!stopping && busy.compareAndSet(false, true)) {
            try {
                hand.execute(this::run);
            } catch (RejectedExecutionException closing) {
                busy.set(false);
            }
        }
    }

    private void run() {
        try {
            drain();
        } catch (RuntimeException failure) {
            log.error("导入中断，稍后接着做", failure);
        } finally {
            busy.set(false);
        }
    }

    /** Works everything there is to do, in the caller's thread, when no other of this node is at it any more. */
    public synchronized void drain() {
        boolean more = true;
        while (more && !stopping) {
            more = runs.nextToRead(node.name()).map(run -> {
                reading.read(run);
                return true;
            }).orElseGet(work::piece);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        hand.shutdown();
        if (!hand.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            log.warn("导入没有按时停下，余下的下次启动后接着做");
        }
    }
}

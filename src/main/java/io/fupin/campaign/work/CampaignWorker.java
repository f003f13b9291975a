package io.fupin.campaign.work;

import io.fupin.campaign.data.CampaignRows;
import io.fupin.clock.Housekeeping;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Starts what campaigns have to start, outside of any request: woken when there is something, and on its own for what a stopped process
 * left. Every piece is a transaction of its own under the lock of its row, so that a kill loses and doubles nothing, and two nodes take
 * different pieces.
 */
@Component
public class CampaignWorker implements Housekeeping {

    private static final Logger log = LoggerFactory.getLogger(CampaignWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Villages are started by two at once: each waits for the database most of its time. A third makes nothing faster and whoever reads wait. */
    private static final int HANDS = 2;

    private final CampaignRows campaigns;
    private final VillageStarts villages;
    private final HouseholdStarts households;
    private final VillageStops stops;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService hand = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "campaign");
        thread.setDaemon(true);
        return thread;
    });
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS, task -> {
        Thread thread = new Thread(task, "campaign-village");
        thread.setDaemon(true);
        return thread;
    });
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean stopping;

    CampaignWorker(CampaignRows campaigns, VillageStarts villages, HouseholdStarts households, VillageStops stops) {
        this.campaigns = campaigns;
        this.villages = villages;
        this.households = households;
        this.stops = stops;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT4S")
    void look() {
        wake();
    }

    /** To be called inside the transaction that leaves something to start. */
    public void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    private void wake() {
        if (stopping || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            hand.execute(this::run);
        } catch (RejectedExecutionException closing) {
            busy.set(false);
        }
    }

    private void run() {
        try {
            drain();
        } catch (RuntimeException failure) {
            // What waits is looked at again in three seconds.
            log.error("年度核查启动中断，稍后接着办", failure);
        } finally {
            busy.set(false);
        }
    }

    @Override
    public void sweep() {
        drain();
    }

    /** Starts everything that waits, in the caller's thread; when it returns, nothing of this process is left half-way. */
    public void drain() {
        turn.lock();
        try {
            for (Long campaign : campaigns.working()) {
                startVillages(campaign);
                boolean more = true;
                while (more && !stopping) {
                    more = households.one(campaign) || stops.some(campaign);
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /** Few villages by whoever calls, many by all hands; every hand stops where nothing waits any more. */
    private void startVillages(long campaign) {
        if (!stopping && villages.some(campaign)) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < HANDS; i++) {
                working.add(hands.submit(() -> {
                    boolean more = true;
                    while (more && !stopping) {
                        more = villages.some(campaign);
                    }
                }));
            }
            working.forEach(CampaignWorker::done);
        }
    }

    private static void done(Future<?> hand) {
        try {
            hand.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException reason ? reason : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The piece in hand is finished, the others wait for the next start. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        hand.shutdown();
        hands.shutdown();
        if (!hand.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            log.warn("年度核查没有按时停下，余下的下次启动后接着办");
        }
    }
}

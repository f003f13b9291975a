package io.fupin.evidence.keep;

import io.fupin.evidence.EvidenceStore;
import io.fupin.evidence.EvidenceUse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Photos that were uploaded and never handed in with anything do not stay for ever (个人信息保护法 art. 19). Real time decides, so that
 * moving the clock of the demo throws nothing away.
 */
@Component
class EvidencePurge {

    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(EvidencePurge.class);
    private static final int BATCH = 200;

    private final EvidenceStore store;
    private final EvidenceRows rows;
    private final ObjectProvider<EvidenceUse> uses;
    private final Clock realClock;

    EvidencePurge(EvidenceStore store, EvidenceRows rows, ObjectProvider<EvidenceUse> uses, @Qualifier("realClock") Clock realClock) {
        this.store = store;
        this.rows = rows;
        this.uses = uses;
        this.realClock = realClock;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    void purge() {
        int purged = purge(realClock.instant().minus(KEPT));
        if (purged > 0) {
            log.info("清除了 {} 份上传后一直没有用上的佐证", purged);
        }
    }

    /** @return how many went */
    int purge(Instant receivedBefore) {
        List<EvidenceUse> asked = uses.stream().toList();
        if (asked.isEmpty()) {
            // Nobody tells what is in use: then everything may be.
            return 0;
        }
        int purged = 0;
        String after = "";
        for (List<String> batch = next(receivedBefore, after); !batch.isEmpty(); batch = next(receivedBefore, after)) {
            Set<String> unused = new HashSet<>(batch);
            for (EvidenceUse use : asked) {
                unused.removeAll(use.linked(unused));
                unused.removeAll(use.awaited(unused));
            }
            store.erase(unused);
            purged += unused.size();
            after = batch.get(batch.size() - 1);
        }
        return purged;
    }

    private List<String> next(Instant receivedBefore, String after) {
        return rows.receivedBefore(receivedBefore, after, BATCH);
    }
}

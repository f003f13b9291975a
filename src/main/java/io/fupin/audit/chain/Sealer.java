package io.fupin.audit.chain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links committed entries into the chain, every second, on one node at a time. Transactions that write entries never wait for it nor
 * for each other; an entry whose transaction commits late is simply linked later.
 */
@Component
class Sealer {

    /** Any number: whoever holds this advisory lock seals. */
    private static final long LOCK = 20_300_030L;
    private static final int BATCH = 2_000;
    /**
     * How far behind the newest sealed entry the quick look goes back. An entry whose transaction stayed open while so many others
     * were sealed is found by the thorough look, at start-up and every hour.
     */
    private static final long LOOK_BACK = 20_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock realClock;

    Sealer(JdbcClient jdbc, PlatformTransactionManager transactions, @Qualifier("realClock") Clock realClock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.realClock = realClock;
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
    void sealNew() {
        while (seal(LOOK_BACK) == BATCH) {
            // more has come in than one batch takes
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void sealAll() {
        while (seal(Long.MAX_VALUE) == BATCH) {
            // until nothing is left
        }
    }

    /** Returns how many entries were sealed; 0 when another node is at it. */
    int seal(long lookBack) {
        return transaction.execute(status -> {
            if (!jdbc.sql("select pg_try_advisory_xact_lock(:lock)").param("lock", LOCK).query(Boolean.class).single()) {
                return 0;
            }
            Head head = head();
            List<Link> links = unsealed(lookBack == Long.MAX_VALUE ? 0 : Math.max(0, head.newestEntry() - lookBack));
            append(head, links);
            return links.size();
        });
    }

    private record Head(long seq, byte[] hash, long newestEntry) {
    }

    private Head head() {
        return jdbc.sql("""
                        select seq, hash, (select max(entry_id) from audit_seal) as newest
                          from audit_seal order by seq desc limit 1
                        """)
                .query((row, n) -> new Head(row.getLong("seq"), row.getBytes("hash"), row.getLong("newest")))
                .optional().orElse(new Head(0, Link.ORIGIN, 0));
    }

    private List<Link> unsealed(long after) {
        return jdbc.sql(LinkRows.SELECT + """
                         where e.id > :after and not exists (select 1 from audit_seal s where s.entry_id = e.id)
                         order by e.id limit :batch
                        """)
                .param("after", after).param("batch", BATCH).query(LinkRows::read).list();
    }

    private void append(Head head, List<Link> links) {
        if (links.isEmpty()) {
            return;
        }
        Long[] seqs = new Long[links.size()];
        Long[] entries = new Long[links.size()];
        byte[][] hashes = new byte[links.size()][];
        byte[] hash = head.hash();
        for (int i = 0; i < links.size(); i++) {
            hash = links.get(i).hash(hash);
            seqs[i] = head.seq() + 1 + i;
            entries[i] = links.get(i).entryId();
            hashes[i] = hash;
        }
        jdbc.sql("insert into audit_seal (seq, entry_id, hash, sealed_at) select s, e, h, :now from unnest(:seqs, :entries, :hashes) as t (s, e, h)")
                .param("now", realClock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("seqs", seqs).param("entries", entries).param("hashes", hashes).update();
    }
}

package io.fupin.audit.chain;

import io.fupin.audit.AuditChain.Root;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out the chain's last hash once a day of real time, into the database, a file and the log. */
@Component
class DailyRoot {

    private static final Logger log = LoggerFactory.getLogger(DailyRoot.class);

    private final JdbcClient jdbc;
    private final RootFiles files;
    private final TransactionTemplate transaction;
    private final Clock realClock;

    DailyRoot(JdbcClient jdbc, RootFiles files, PlatformTransactionManager transactions, @Qualifier("realClock") Clock realClock) {
        this.jdbc = jdbc;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
        this.realClock = realClock;
    }

    /** The first look after midnight hands out the root of the day before; a server that slept catches up when it wakes. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void handOut() {
        handOut(LocalDate.now(realClock).minusDays(1));
    }

    Optional<Root> handOut(LocalDate day) {
        Optional<Root> root = transaction.execute(status -> insert(day));
        root.ifPresent(handedOut -> {
            files.append(handedOut);
            log.info("留痕校验值 {}：第 {} 环 {}", handedOut.day(), handedOut.seq(), handedOut.hash());
        });
        return root;
    }

    /** Empty when there is nothing to hand out, or it was done before, here or on another node. */
    private Optional<Root> insert(LocalDate day) {
        return jdbc.sql("""
                        insert into audit_root (day, seq, hash, issued_at)
                        select :day, seq, hash, :now from audit_seal
                         where sealed_at < :end and seq > coalesce((select max(seq) from audit_root), 0)
                         order by seq desc limit 1
                        on conflict do nothing returning seq, hash
                        """)
                .param("day", day)
                .param("now", realClock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("end", day.plusDays(1).atStartOfDay(realClock.getZone()).toOffsetDateTime())
                .query((row, n) -> new Root(day, row.getLong("seq"), HexFormat.of().formatHex(row.getBytes("hash"))))
                .optional();
    }
}

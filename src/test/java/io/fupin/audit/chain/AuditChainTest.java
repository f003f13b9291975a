package io.fupin.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fupin.audit.AuditChain;
import io.fupin.audit.AuditLog;
import io.fupin.database.DatabaseSettings;
import io.fupin.support.FupinTest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever somebody with the database owner's rights does to the audit shows. A database of its own: it gets damaged. */
@FupinTest
@TestPropertySource(properties = {"fupin.data.directory=target/audit-chain-data", "spring.task.scheduling.pool.size=1"})
class AuditChainTest {

    @Autowired
    private AuditLog log;
    @Autowired
    private AuditChain chain;
    @Autowired
    private Sealer sealer;
    @Autowired
    private DailyRoot dailyRoot;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    @Qualifier("realClock")
    private Clock realClock;
    @Autowired
    private DatabaseSettings settings;
    @Value("${spring.datasource.url}")
    private String url;

    private JdbcClient owner;

    @BeforeEach
    void threeSealedEntries() {
        owner = JdbcClient.create(new DriverManagerDataSource(url, "fupin_owner", ""));
        for (int n = 1; n <= 3; n++) {
            log.record(new AuditLog.Actor(7, "孙丽娟", "TOWNSHIP_OFFICE@220281103000"), "task.complete", "SB-220281-2016-000" + n,
                    Map.of("step", "township-review", "outcome", "approve"));
        }
        sealer.sealAll();
        assertThat(chain.verify().faults()).isEmpty();
    }

    /** As the owner: the next test begins with a sound chain. */
    @AfterEach
    void begin() throws IOException {
        owner.sql("truncate audit_root, audit_seal, audit_entry").update();
        Files.deleteIfExists(settings.directory().resolve("audit-roots.txt"));
    }

    private long newest() {
        return jdbc.sql("select max(id) from audit_entry").query(Long.class).single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set subject = 'x'", "delete from audit_entry", "truncate audit_entry cascade",
        "update audit_seal set hash = ''", "delete from audit_seal", "update audit_root set seq = 1", "delete from audit_root",
        "alter table audit_entry disable trigger all", "drop table audit_seal"})
    void theApplicationItselfCannotChangeAnything(String statement) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(statement).update())
                .havingRootCause().withMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject = 'SB-220281-2016-0009'", "details = '{}'", "actor_name = null", "post = 'COUNTY_OFFICE@220281000000'",
        "person_id = 8", "action = 'task.claim'", "business_at = business_at + interval '1 microsecond'",
        "real_at = real_at - interval '1 day'"})
    void aChangedEntryShows(String change) {
        long second = newest() - 1;
        owner.sql("update audit_entry set " + change + " where id = :id").param("id", second).update();
        AuditChain.Report report = chain.verify();
        assertThat(report.sound()).isFalse();
        assertThat(report.faults()).hasSize(1).first().asString().contains("记录 " + second);
    }

    @Test
    void aDeletedEntryShows() {
        owner.sql("alter table audit_seal drop constraint audit_seal_entry_id_fkey").update();
        owner.sql("delete from audit_entry where id = :id").param("id", newest() - 1).update();
        assertThat(chain.verify().faults()).hasSize(1).first().asString().contains("已被删除");
        owner.sql("truncate audit_root, audit_seal, audit_entry").update();
        owner.sql("alter table audit_seal add constraint audit_seal_entry_id_fkey foreign key (entry_id) references audit_entry").update();
    }

    @Test
    void anEntryTakenOutTogetherWithItsSealShows() {
        long second = newest() - 1;
        owner.sql("delete from audit_seal where entry_id = :id").param("id", second).update();
        owner.sql("delete from audit_entry where id = :id").param("id", second).update();
        assertThat(chain.verify().faults()).anySatisfy(fault -> assertThat(fault).contains("缺失 1 环"))
                .anySatisfy(fault -> assertThat(fault).contains("对不上"));
    }

    @Test
    void twoEntriesThatChangedPlacesShow() {
        owner.sql("""
                update audit_entry a set subject = b.subject from audit_entry b
                 where a.id in (:one, :two) and b.id in (:one, :two) and a.id <> b.id
                """).param("one", newest() - 1).param("two", newest()).update();
        assertThat(chain.verify().sound()).isFalse();
    }

    @Test
    void anEndCutOffShowsAgainstTheRootThatWasHandedOut() {
        assertThat(dailyRoot.handOut(LocalDate.now(realClock))).isPresent();
        owner.sql("delete from audit_root").update();
        long last = newest();
        owner.sql("delete from audit_seal where entry_id = :id").param("id", last).update();
        owner.sql("delete from audit_entry where id = :id").param("id", last).update();
        assertThat(chain.verify().faults()).hasSize(1).first().asString().contains("末尾的记录已被删除");
    }

    @Test
    void aChainRecomputedFromTheStartShowsAgainstTheRootThatWasHandedOut() {
        assertThat(dailyRoot.handOut(LocalDate.now(realClock))).isPresent();
        owner.sql("update audit_entry set subject = 'SB-220281-2016-0009' where id = :id").param("id", newest() - 1).update();
        owner.sql("truncate audit_seal, audit_root").update();
        sealer.sealAll();
        assertThat(chain.verify().faults()).hasSize(1).first().asString().contains("整体改写");
    }

    @Test
    void theRootIsHandedOutOnceADay() throws IOException {
        assertThat(dailyRoot.handOut(LocalDate.now(realClock))).isPresent();
        assertThat(dailyRoot.handOut(LocalDate.now(realClock))).isEmpty();
        assertThat(dailyRoot.handOut(LocalDate.now(realClock).minusDays(1))).isEmpty();
        assertThat(chain.roots(10)).hasSize(1);
        assertThat(Files.readAllLines(settings.directory().resolve("audit-roots.txt"))).hasSize(1).first().asString()
                .matches(LocalDate.now(realClock) + " \\d+ [0-9a-f]{64}");
    }

    @Test
    void anEntryCommittedLateIsSealedLaterAndNothingWaitsForIt() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService slow = Executors.newSingleThreadExecutor();
        try {
            Future<?> late = slow.submit(() -> transaction.executeWithoutResult(status -> {
                log.record(null, "case.apply", "late", Map.of());
                written.countDown();
                await(mayCommit);
            }));
            assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
            log.record(null, "case.apply", "early", Map.of());
            sealer.sealNew();
            assertThat(chain.verify()).satisfies(report -> assertThat(report.links()).isEqualTo(4))
                    .satisfies(report -> assertThat(report.sound()).isTrue());
            mayCommit.countDown();
            late.get(10, TimeUnit.SECONDS);
            sealer.sealNew();
            assertThat(chain.verify()).isEqualTo(new AuditChain.Report(5, 0, List.of()));
        } finally {
            mayCommit.countDown();
            slow.shutdownNow();
        }
    }

    @Test
    void twoSealersDoNotForkTheChain() throws Exception {
        for (int n = 0; n < 200; n++) {
            log.record(null, "case.view", "n" + n, Map.of());
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            for (Future<?> done : IntStream.range(0, 12).mapToObj(n -> nodes.submit(sealer::sealNew)).toList()) {
                done.get(20, TimeUnit.SECONDS);
            }
        } finally {
            nodes.shutdownNow();
        }
        sealer.sealAll();
        assertThat(chain.verify()).isEqualTo(new AuditChain.Report(203, 0, List.of()));
    }

    @Test
    void standsAndFallsWithTheActItRecords() {
        transaction.executeWithoutResult(status -> {
            log.record(null, "case.apply", "undone", Map.of());
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = 'undone'").query(Integer.class).single()).isZero();
    }

    @Test
    void theCommandSaysHowItWent() {
        assertThat(VerifyCommand.report(chain.verify())).isZero();
        owner.sql("update audit_entry set subject = 'x'").update();
        assertThat(VerifyCommand.report(chain.verify())).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.fupin.privacy.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.database.DatabaseSettings;
import io.fupin.exchange.delivery.Deliveries;
import io.fupin.exchange.delivery.Deliveries.Cover;
import io.fupin.exchange.delivery.Deliveries.Line;
import io.fupin.privacy.IdentityVault;
import io.fupin.privacy.SealedColumn;
import io.fupin.region.RegionCode;
import io.fupin.support.Family.Person;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** A new key is added, everything is sealed under it, the old one goes: with the process killed in the middle. */
@TestPropertySource(properties = "fupin.keys=" + KeyRotationTest.FIRST)
class KeyRotationTest extends TraceTest {

    private static final String LOOKUP = "lookup=AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    static final String FIRST = LOOKUP + ";1=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String SECOND = LOOKUP + ";2=AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";
    private static final String BOTH = FIRST + ";2=AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";

    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private List<SealedColumn> columns;
    @Autowired
    private Deliveries deliveries;
    @TempDir
    private Path directory;

    private static AesGcmIdentityVault vault(String keys) {
        return new AesGcmIdentityVault(VaultKeys.parse(keys), null, null);
    }

    private KeyRotation rotation(IdentityVault vault) {
        return new KeyRotation(jdbc, transactions, vault, "2", columns, 3);
    }

    /** Leaves something sealed in every column that knows any. */
    private Trace everythingSealed() {
        Trace trace = given.selfApplication().accepted().upTo("assign-helper").helperAssigned();
        Trace objected = given.application().upTo("post-village-notice").villageNoticePosted();
        objected.objectedTo("他家在县城有房");
        Person head = trace.family().members().get(0);
        deliveries.deliver(trace.village().county(), new Cover("transport", null, given.today()), List.of(new Line(head.name(), head.idNumber(), "消费型车辆", "")));
        return trace;
    }

    @Test
    void theOldKeyGoesWhenEverythingIsSealedUnderTheNewOne() {
        Trace trace = everythingSealed();
        assertThat(columnsThatLookSealed()).isSubsetOf(columns.stream().map(SealedColumn::name).collect(Collectors.toSet()));
        List<String> before = opened(vault(FIRST));
        assertThat(before).hasSizeGreaterThan(20).contains(trace.family().members().get(0).idNumber());

        assertThat(source(BOTH).load().newestId()).isEqualTo("2");
        // Killed at the tenth value: what is done is done, what was under way is as it was, both are read with both keys.
        assertThatThrownBy(() -> rotation(new Dying(vault(BOTH), 10)).run()).hasMessage("killed");
        assertThat(opened(vault(BOTH))).isEqualTo(before);
        assertThat(under("1")).isPositive();
        assertThat(under("2")).isPositive();
        int left = under("1");

        KeyRotation.Report report = rotation(vault(BOTH)).run();
        assertThat(report.total()).isEqualTo(left);
        assertThat(report.retired()).containsExactly("1");
        assertThat(opened(vault(SECOND))).isEqualTo(before);
        assertThat(rotation(vault(BOTH)).run().total()).isZero();

        // The next start needs the second key only, and is refused with the first.
        assertThat(source(SECOND).load().newestId()).isEqualTo("2");
        assertThatThrownBy(() -> source(FIRST).load()).hasMessageContaining("编号 2 的密钥不见了");
    }

    private KeySource source(String keys) {
        return new KeySource(JdbcClient.create(jdbc), new DatabaseSettings(directory, 0), keys);
    }

    private List<String> opened(IdentityVault vault) {
        List<String> clear = new ArrayList<>();
        each(text -> clear.add(vault.open(text)));
        return clear;
    }

    private int under(String key) {
        AtomicInteger count = new AtomicInteger();
        each(text -> count.addAndGet(text.startsWith(key + ".") ? 1 : 0));
        return count.get();
    }

    private void each(Consumer<String> taker) {
        for (SealedColumn column : columns) {
            jdbc.query("select %s::text from %s where %s is not null order by %s".formatted(column.column(), column.table(), column.column(),
                    String.join(", ", column.key())), row -> {
                column.sealed().replaced(row.getString(1), text -> {
                    taker.accept(text);
                    return text;
                });
            });
        }
    }

    /** Any column of any table in which something stands that has the form of a sealed text. */
    private Set<String> columnsThatLookSealed() {
        return jdbc.queryForList("""
                select table_name || '.' || column_name as name, table_name, column_name from information_schema.columns
                where table_schema = 'public' and data_type in ('text', 'jsonb') and table_name not like 'act\\_%'
                """).stream().filter(column -> Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (select 1 from %s where %s::text ~ '(^|")[1-9][0-9]*\\.[A-Za-z0-9+/]{39,}("|$)')
                """.formatted(column.get("table_name"), column.get("column_name")), Boolean.class)))
                .map(column -> (String) column.get("name")).collect(Collectors.toSet());
    }

    /** A vault whose process is killed when it has sealed so many. */
    private static final class Dying implements IdentityVault {

        private final IdentityVault vault;
        private int left;

        private Dying(IdentityVault vault, int left) {
            this.vault = vault;
            this.left = left;
        }

        @Override
        public String seal(String clear) {
            if (left-- == 0) {
                throw new IllegalStateException("killed");
            }
            return vault.seal(clear);
        }

        @Override
        public String open(String sealed) {
            return vault.open(sealed);
        }

        @Override
        public String lookupHash(String idNumber) {
            return vault.lookupHash(idNumber);
        }

        @Override
        public String mask(String idNumber) {
            return vault.mask(idNumber);
        }

        @Override
        public String mask(String idNumber, RegionCode county) {
            return vault.mask(idNumber, county);
        }
    }
}

package io.fupin.exchange.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.database.BulkCopy;
import io.fupin.exchange.intake.StagedRows.Group;
import io.fupin.exchange.register.Verdict;
import io.fupin.exchange.register.Verdict.Kind;
import io.fupin.household.FullHousehold;
import io.fupin.household.RegisterBook;
import io.fupin.household.RegisterChanges;
import io.fupin.household.RegisterChanges.Entry;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes households of a file onto the register. They have been judged once more: what has become wrong since is left out. */
@Component
class Taking {

    private final RegisterBook book;
    private final RegisterChanges changes;
    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final IdentityVault vault;
    private final ObjectMapper json;
    private final Clock clock;

    Taking(RegisterBook book, RegisterChanges changes, JdbcClient jdbc, BulkCopy copy, IdentityVault vault, ObjectMapper json, Clock clock) {
        this.clock = clock;
        this.book = book;
        this.changes = changes;
        this.jdbc = jdbc;
        this.copy = copy;
        this.vault = vault;
        this.json = json;
    }

    /** One import at a time in a county: two files with the same person do not both get past the look at the register. */
    void alone(RegionCode county, List<String> numbers) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('register-import'), hashtext(?))").param(county.value()).query(row -> {
        });
        if (!numbers.isEmpty()) {
            // nor does a change that is just being approved come between
            changes.lock(numbers);
        }
    }

    void take(ImportRun run, List<Group> groups, List<Verdict> verdicts) {
        List<Integer> fresh = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Verdict verdict = verdicts.get(i);
            String key = groups.get(i).key();
            switch (verdict.kind()) {
                case NEW -> fresh.add(i);
                case CHANGED -> {
                    book.change(verdict.before(), verdict.now(), run.takenOn(), verdict.changes(), entry(run, run.personId(), run.personName(), "导入"));
                    taken.add(new Taken(key, verdict.before().registerNumber(), sealed(verdict.before()), hash(verdict.now())));
                }
                case SAME -> left(run.id(), key, Kind.SAME);
                case BAD -> {
                    left(run.id(), key, Kind.BAD);
                    jdbc.sql("delete from import_fault where import_id = ? and key = ?").params(run.id(), key).update();
                    copy.into("import_fault", FaultRows.COLUMNS, FaultRows.of(run.id(), key, verdict.faults()));
                }
            }
        }
        List<FullHousehold> newcomers = fresh.stream().map(i -> verdicts.get(i).now()).toList();
        List<String> numbers = book.add(newcomers, run.takenOn());
        taken.addAll(IntStream.range(0, numbers.size()).parallel().mapToObj(i -> new Taken(groups.get(fresh.get(i)).key(), numbers.get(i), null,
                hash(newcomers.get(i).numbered(numbers.get(i))))).toList());
        mark(run.id(), taken);
    }

    /** For the ledger of a household that a file changed. */
    Entry entry(ImportRun run, long person, String name, String kind) {
        return new Entry(null, kind, person, name, LocalDate.now(clock), run.takenOn(), "文件：" + run.fileName());
    }

    private record Taken(String key, String number, String before, String hash) {
    }

    private void left(String id, String key, Kind kind) {
        jdbc.sql("update import_household set kind = ? where import_id = ? and key = ?").params(kind.name(), id, key).update();
    }

    private void mark(String id, List<Taken> taken) {
        jdbc.sql("""
                update import_household h set taken = true, register_number = t.number, before_sealed = t.before, after_hash = t.hash
                from unnest(:keys, :numbers, :befores, :hashes) as t (key, number, before, hash) where h.import_id = :id and h.key = t.key
                """).param("id", id).param("keys", taken.stream().map(Taken::key).toArray(String[]::new))
                .param("numbers", taken.stream().map(Taken::number).toArray(String[]::new))
                .param("befores", taken.stream().map(Taken::before).toArray(String[]::new))
                .param("hashes", taken.stream().map(Taken::hash).toArray(String[]::new)).update();
    }

    private String sealed(FullHousehold household) {
        try {
            return vault.seal(json.writeValueAsString(household));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    FullHousehold opened(String sealed) {
        try {
            return json.readValue(vault.open(sealed), FullHousehold.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells whether a household is still as it was taken, without keeping it a second time. */
    static String hash(FullHousehold household) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest(household.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.fupin.exchange.intake;

import io.fupin.exchange.register.Changes;
import io.fupin.exchange.register.NationalRows;
import io.fupin.household.FullHousehold;
import io.fupin.household.RegisterBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a whole import back, or nothing of it: the first household on which something was built is the reason why not. */
@Component
class Undoing {

    private static final int AT_ONCE = 1_000;

    private final ImportRuns runs;
    private final Taking taking;
    private final RegisterBook book;
    private final NationalRows rows;
    private final JdbcClient jdbc;
    private final TransactionTemplate nested;
    private final TransactionTemplate beside;
    private final Clock clock;

    Undoing(ImportRuns runs, Taking taking, RegisterBook book, NationalRows rows, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.runs = runs;
        this.taking = taking;
        this.book = book;
        this.rows = rows;
        this.jdbc = jdbc;
        this.nested = new TransactionTemplate(transaction.getTransactionManager());
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.beside = new TransactionTemplate(transaction.getTransactionManager());
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Something stands in the way. */
    private static final class Built extends RuntimeException {
        Built(String message) {
            super(message, null, false, false);
        }
    }

    private record Taken(String key, String number, String head, String before, String hash) {

        static Taken of(ResultSet row, int index) throws SQLException {
            return new Taken(row.getString("key"), row.getString("register_number"), row.getString("head_name"), row.getString("before_sealed"),
                    row.getString("after_hash"));
        }
    }

    void undo(ImportRun run) {
        taking.alone(run.region().county(), List.of());
        try {
            nested.executeWithoutResult(status -> all(run));
            jdbc.sql("update import_household set taken = false where import_id = ?").param(run.id()).update();
            runs.undone(run.id(), clock.instant());
        } catch (Built built) {
            runs.notUndone(run.id(), built.getMessage());
        } catch (DataIntegrityViolationException referred) {
            runs.notUndone(run.id(), "没有撤销：这次导入的户已经有别的记录。");
        }
    }

    private void all(ImportRun run) {
        String after = "";
        int worked = 0;
        List<Taken> some;
        do {
            some = jdbc.sql("select * from import_household where import_id = ? and taken and key > ? order by key limit " + AT_ONCE)
                    .params(run.id(), after).query(Taken::of).list();
            back(run, some);
            worked += some.size();
            int households = worked;
            beside.executeWithoutResult(status -> runs.takenBack(run.id(), households));
            after = some.isEmpty() ? after : some.get(some.size() - 1).key();
        } while (some.size() == AT_ONCE);
    }

    private void back(ImportRun run, List<Taken> some) {
        List<String> numbers = some.stream().map(Taken::number).toList();
        Map<String, FullHousehold> now = new HashMap<>();
        book.named(run.region().county(), numbers).forEach(one -> now.put(one.registerNumber(), one));
        Map<String, String> ties = book.ties(some.stream().filter(one -> one.before() == null).map(Taken::number).toList());
        for (Taken one : some) {
            String name = one.head() + "户（" + one.number() + "）";
            if (ties.containsKey(one.number())) {
                throw new Built("没有撤销：" + name + ties.get(one.number()) + "。");
            }
            if (now.get(one.number()) == null || !Taking.hash(now.get(one.number())).equals(one.hash())) {
                throw new Built("没有撤销：" + name + "导入以后内容又变过。");
            }
        }
        LocalDate today = LocalDate.now(clock);
        some.stream().filter(one -> one.before() != null).forEach(one -> {
            FullHousehold before = taking.opened(one.before());
            book.changeBack(before, run.takenOn(), today, Changes.between(rows.writing(), before, now.get(one.number())),
                    taking.entry(run, run.personId(), run.undoneBy(), "撤销导入"));
        });
        book.takeOut(some.stream().filter(one -> one.before() == null).map(Taken::number).toList());
    }
}

package io.fupin.bottleneck.kept;

import io.fupin.clock.BusinessClock;
import io.fupin.clock.Housekeeping;
import io.fupin.policy.WorkingCalendar;
import io.fupin.policy.WorkingRuler;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what came and went into the sums, some seconds after it happened. One node at a time: the others pass. After an upgrade nothing is
 * folded until history is taken in ({@link StatisticRecount}).
 */
@Component
public class StatisticFold implements Housekeeping {

    private static final int AT_ONCE = 20_000;
    /** Somebody else holds the lock. */
    private static final String NOT_AVAILABLE = "55P03";

    private final JdbcClient jdbc;
    private final StatisticRows rows;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;

    StatisticFold(JdbcClient jdbc, StatisticRows rows, WorkingCalendar calendar, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.calendar = calendar;
        this.transaction = transaction;
    }

    @Override
    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT15S")
    public void sweep() {
        while (fold() == AT_ONCE) {
            // more lie there than one transaction takes
        }
    }

    /** @return how many lines were taken into the sums; 0 while somebody else is at them */
    public int fold() {
        try {
            Integer folded = transaction.execute(status -> foldSome());
            return folded == null ? 0 : folded;
        } catch (DataAccessException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException busy && NOT_AVAILABLE.equals(busy.getSQLState())) {
                return 0;
            }
            throw e;
        }
    }

    private int foldSome() {
        jdbc.sql("lock table stage_statistic_state in share row exclusive mode nowait").update();
        if (!filled()) {
            return 0;
        }
        List<Passage> passages = jdbc.sql("""
                delete from stage_passage where ctid = any(array(select ctid from stage_passage limit ?)) returning *
                """).param(AT_ONCE).query((row, index) -> Passage.of(row, row.getInt("sign"))).list();
        if (!passages.isEmpty()) {
            Cells changes = new Cells(ruler(passages));
            passages.forEach(changes::count);
            rows.add(changes.all());
        }
        return passages.size();
    }

    /** Stands in line for the sums, until the end of the present transaction; takes no snapshot, so that what is read next is what was left. */
    void lock() {
        jdbc.sql("lock table stage_statistic_state in share row exclusive mode").update();
    }

    boolean filled() {
        return jdbc.sql("select exists (select from stage_statistic_state)").query(Boolean.class).single();
    }

    WorkingRuler ruler(List<Passage> passages) {
        List<Instant> instants = passages.stream().flatMap(one -> Stream.of(one.createdAt(), one.completedAt())).filter(Objects::nonNull).sorted().toList();
        return ruler(instants.get(0), instants.get(instants.size() - 1));
    }

    WorkingRuler ruler(Instant from, Instant to) {
        return WorkingRuler.of(calendar, LocalDate.ofInstant(from, BusinessClock.ZONE), LocalDate.ofInstant(to, BusinessClock.ZONE));
    }
}

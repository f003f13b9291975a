package io.fupin.bottleneck.read;

import io.fupin.casework.CaseSight.Condition;
import io.fupin.casework.Returns;
import io.fupin.clock.BusinessClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 退回: from where to where, how long until the case was there again, and why. What was taken back is no return. */
@Component
public class ReturnLoops {

    /** The first clause of a reason, as SQL over {@code r}. */
    static final String WORDS = "left(regexp_replace(btrim(r.reason), '[，。；;,.\\n].*$', ''), 24)";
    private static final int REASONS = 9;

    private final JdbcClient jdbc;

    ReturnLoops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param cases returns
     * @param again of these arrived again at {@code from}
     * @param days  median calendar days until they did; null where none has
     */
    public record Arc(String from, String to, int cases, int again, Double days) {
    }

    /** @param words the first clause of the reason, as written */
    public record Reason(String words, int cases) {
    }

    public record Loops(List<Arc> arcs, List<Reason> reasons, int cases) {
    }

    /** Of a procedure, on days in [{@code from}, {@code to}]. */
    public Loops of(Area area, String process, LocalDate from, LocalDate to) {
        List<Arc> arcs = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        Condition where = area.where("c");
        jdbc.sql("""
                with back as materialized (
                    select r.from_step, r.to_step, r.at, %s as words,
                        (select min(w.created_at) from work_item w
                         where w.case_number = r.case_number and w.step = r.from_step and w.created_at > r.at) as again
                    from case_return r join case_file c on c.case_number = r.case_number
                    where r.at >= :from and r.at < :to and c.process = :process and %s
                        and coalesce(r.void_reason, '') not like :takenBack)
                select 0 as kind, from_step, to_step, count(*) as cases, count(again) as again,
                    percentile_disc(0.5) within group (order by extract(epoch from again - at)) / 86400 as days
                from back group by from_step, to_step
                union all
                (select 1, words, null, count(*), 0, null from back group by words order by 4 desc, 2 limit :reasons)
                order by kind, cases desc, from_step, to_step
                """.formatted(WORDS, where.sql())).params(where.parameters()).param("process", process).param("from", start(from)).param("to", start(to.plusDays(1)))
                .param("takenBack", Returns.TAKEN_BACK + "%").param("reasons", REASONS)
                .query((RowCallbackHandler) row -> {
                    if (row.getInt("kind") == 1) {
                        reasons.add(new Reason(row.getString("from_step"), row.getInt("cases")));
                    } else {
                        double days = row.getDouble("days");
                        arcs.add(new Arc(row.getString("from_step"), row.getString("to_step"), row.getInt("cases"), row.getInt("again"),
                                row.wasNull() ? null : days));
                    }
                });
        return new Loops(arcs, reasons, arcs.stream().mapToInt(Arc::cases).sum());
    }

    static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(BusinessClock.ZONE).toInstant());
    }
}

package io.fupin.bottleneck.read;

import io.fupin.casework.CaseSight.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What late tasks have in common: for every mark that a finished task may bear, how many with it were late and how many without it. Ranked by
 * effect, that is by how many more were late than if those with it were late as often as the rest. Persons are no mark.
 */
@Component
public class LateCauses {

    /** Fewer tasks with a mark say nothing. */
    public static final int LEAST = 5;
    private static final int MOST = 15;

    private final JdbcClient jdbc;

    LateCauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kinds of marks. */
    public enum Kind { PART, STEP, RETURNED, REASON, ARRIVED_ON, FLAGGED, NOT_CLAIMED }

    /**
     * @param value code of a part or step, words of a reason, 1 to 7 for the weekday of arrival
     * @param with  finished tasks that bear it, {@code late} of these after their limit
     * @param rest  finished tasks that do not, {@code restLate} of these after their limit
     */
    public record Cause(Kind kind, String value, int with, int late, int rest, int restLate) {

        /** Share of late ones with it less the share without it. */
        public double difference() {
            return (double) late / with - (rest == 0 ? 0 : (double) restLate / rest);
        }

        /** So many more were late than would have been at the rate of the rest. */
        public double excess() {
            return rest == 0 ? 0 : late - with * ((double) restLate / rest);
        }
    }

    /** @param step null for every step of the procedure. Only what makes tasks late stands here, the strongest first. */
    public List<Cause> of(Area area, String process, String step, LocalDate from, LocalDate to) {
        Condition where = area.where("w");
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        parameters.put("process", process);
        parameters.put("step", step);
        parameters.put("from", ReturnLoops.start(from));
        parameters.put("to", ReturnLoops.start(to.plusDays(1)));
        List<Cause> causes = new ArrayList<>();
        jdbc.sql("""
                with done as materialized (
                    select %s as part, w.step, w.completed_at > w.due_at as late, extract(isodow from w.created_at at time zone 'Asia/Shanghai')::int as weekday,
                        w.red_flags > 0 as flagged, r.words,
                        w.claimed_at is not null and w.claimed_at - w.created_at > (w.due_at - w.created_at) / 2 as long_unclaimed
                    from work_item w left join lateral (
                        select left(regexp_replace(btrim(r.reason), '[，。；;,.\\n].*$', ''), 24) as words from case_return r
                        where r.case_number = w.case_number and r.at <= w.created_at order by r.id desc limit 1) r on true
                    where w.completed_at >= :from and w.completed_at < :to and w.process = :process and (cast(:step as text) is null or w.step = :step)
                        and w.outcome is distinct from 'left' and w.taken_back_at is null and %s),
                whole as (select count(*) as tasks, count(*) filter (where late) as late_all from done)
                select m.kind, m.value, count(*) as with_it, count(*) filter (where late) as late_with, whole.tasks, whole.late_all
                from done cross join whole cross join lateral (values ('PART', part::text), ('STEP', done.step), ('ARRIVED_ON', weekday::text),
                    ('RETURNED', case when words is not null then 'yes' end), ('REASON', words), ('FLAGGED', case when flagged then 'yes' end),
                    ('NOT_CLAIMED', case when long_unclaimed then 'yes' end)) as m (kind, value)
                where m.value is not null group by m.kind, m.value, whole.tasks, whole.late_all
                """.formatted(area.partSql("w"), where.sql())).params(parameters).query((RowCallbackHandler) row -> {
            int with = row.getInt("with_it");
            int late = row.getInt("late_with");
            causes.add(new Cause(Kind.valueOf(row.getString("kind")), row.getString("value"), with, late, row.getInt("tasks") - with, row.getInt("late_all") - late));
        });
        return causes.stream().filter(cause -> cause.with() >= LEAST && cause.rest() > 0 && cause.excess() >= 1 && cause.difference() >= 0.1)
                .sorted(Comparator.comparingDouble(Cause::excess).reversed().thenComparing(Cause::kind).thenComparing(Cause::value)).limit(MOST).toList();
    }
}

package io.fupin.bottleneck.read;

import io.fupin.casework.CaseSight.Condition;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 走法: the sequences of steps by which cases came to their last completed pass of a step, and how long that took. */
@Component
public class Variants {

    /** So many cases are looked at, the newest. */
    public static final int MOST_CASES = 20_000;
    private static final int MOST = 12;

    private final JdbcClient jdbc;

    Variants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param steps  in the order in which they were finished; what was taken back is not among them
     * @param cases  that went this way
     * @param days   median calendar days from the beginning of the case
     * @param sample one of them
     */
    public record Variant(List<String> steps, int cases, double days, String sample) {
    }

    /** @param cases looked at, of all variants; @param loops of these had a step twice */
    public record Ways(List<Variant> variants, int cases, int loops) {
    }

    /**
     * @param step by whose last pass in [{@code from}, {@code to}] cases are taken; null for whatever step was the last of each
     */
    public Ways of(Area area, String process, String step, LocalDate from, LocalDate to) {
        Condition where = area.where("w");
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        parameters.put("process", process);
        parameters.put("step", step);
        parameters.put("from", ReturnLoops.start(from));
        parameters.put("to", ReturnLoops.start(to.plusDays(1)));
        parameters.put("most", MOST_CASES);
        parameters.put("shown", MOST);
        int[] totals = {0, 0};
        List<Variant> variants = jdbc.sql("""
                with last as materialized (
                    select w.case_number, max(w.completed_at) as at from work_item w
                    where w.completed_at >= :from and w.completed_at < :to and w.process = :process and (cast(:step as text) is null or w.step = :step)
                        and w.outcome is distinct from 'left' and w.taken_back_at is null and %s
                    group by w.case_number order by at desc limit :most),
                ways as (
                    select l.case_number, l.at, string_agg(w.step, ' ' order by w.completed_at, w.created_at) as way,
                        count(*) > count(distinct w.step) as loops
                    from last l join work_item w on w.case_number = l.case_number and w.completed_at <= l.at
                    where w.outcome is distinct from 'left' and w.taken_back_at is null group by l.case_number, l.at)
                select way, count(*) as cases, percentile_disc(0.5) within group (order by extract(epoch from w.at - c.opened_at)) / 86400 as days,
                    min(w.case_number) as sample, sum(count(*)) over () as whole, sum(count(*) filter (where loops)) over () as loops
                from ways w join case_file c on c.case_number = w.case_number group by way order by cases desc, way limit :shown
                """.formatted(where.sql())).params(parameters).query((row, index) -> {
            totals[0] = row.getInt("whole");
            totals[1] = row.getInt("loops");
            return new Variant(List.of(row.getString("way").split(" ")), row.getInt("cases"), row.getDouble("days"), row.getString("sample"));
        }).list();
        return new Ways(variants, totals[0], totals[1]);
    }
}

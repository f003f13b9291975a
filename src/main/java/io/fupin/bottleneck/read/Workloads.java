package io.fupin.bottleneck.read;

import io.fupin.account.Role;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How work is spread over the people of each post: how many hold some, how much the one with most holds, how much nobody does. Names no
 * person and ranks none: it answers whether to share the work out or to add people.
 */
@Component
public class Workloads {

    private final JdbcClient jdbc;

    Workloads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param place     the post's, villages of a township taken together
     * @param posts     offices with work there
     * @param unclaimed open tasks that nobody has taken
     * @param holders   people who hold some
     * @param held      tasks that they hold, {@code most} of these with one of them
     * @param workers   people who finished something in the days asked for
     * @param finished  by them, {@code half} of these by the one in the middle
     */
    public record Load(Role role, RegionCode place, int posts, int unclaimed, int holders, int held, int most, int workers, int finished, double half) {
    }

    public List<Load> of(Area area, String process, LocalDate from, LocalDate to) {
        Condition where = area.where("w");
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        parameters.put("process", process);
        parameters.put("from", ReturnLoops.start(from));
        parameters.put("to", ReturnLoops.start(to.plusDays(1)));
        String place = "coalesce(%s, %s)".formatted(area.aboveSql("w"), area.partSql("w"));
        return jdbc.sql("""
                with open as (
                    select w.role, %1$s as place, w.assignee, count(*) as tasks, count(distinct w.region) as posts from work_item w
                    where w.completed_at is null and w.process = :process and %2$s group by 1, 2, 3),
                done as (
                    select w.role, %1$s as place, w.completed_by, count(*) as tasks from work_item w
                    where w.completed_at >= :from and w.completed_at < :to and w.process = :process and w.completed_by is not null
                        and w.taken_back_at is null and w.outcome is distinct from 'left' and %2$s group by 1, 2, 3),
                held as (
                    select role, place, max(posts) as posts, coalesce(sum(tasks) filter (where assignee is null), 0) as unclaimed, count(assignee) as holders,
                        coalesce(sum(tasks) filter (where assignee is not null), 0) as held, coalesce(max(tasks) filter (where assignee is not null), 0) as most
                    from open group by role, place),
                worked as (
                    select role, place, count(*) as workers, sum(tasks) as finished, percentile_cont(0.5) within group (order by tasks) as half
                    from done group by role, place)
                select role, place, coalesce(posts, 0) as posts, coalesce(unclaimed, 0) as unclaimed, coalesce(holders, 0) as holders,
                    coalesce(held, 0) as held, coalesce(most, 0) as most, coalesce(workers, 0) as workers, coalesce(finished, 0) as finished,
                    coalesce(half, 0) as half
                from held full join worked using (role, place) order by place, role
                """.formatted(place, where.sql())).params(parameters)
                .query((row, index) -> new Load(Role.valueOf(row.getString("role")), RegionCode.of(row.getString("place")), row.getInt("posts"),
                        row.getInt("unclaimed"), row.getInt("holders"), row.getInt("held"), row.getInt("most"), row.getInt("workers"),
                        row.getInt("finished"), row.getDouble("half"))).list();
    }
}

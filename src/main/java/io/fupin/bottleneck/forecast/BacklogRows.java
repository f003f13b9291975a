package io.fupin.bottleneck.forecast;

import io.fupin.bottleneck.forecast.Backlog.Day;
import io.fupin.bottleneck.forecast.Backlog.Transit;
import io.fupin.bottleneck.forecast.Backlog.Way;
import io.fupin.bottleneck.kept.StatisticRows;
import io.fupin.bottleneck.read.Area;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.clock.BusinessClock;
import io.fupin.policy.WorkingCalendar;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a forecast starts from, as it was known at the beginning of a day: of today, or of a day past, to see how a forecast of then did. */
@Component
public class BacklogRows {

    /** Working days of the past that an office is judged by. */
    private static final int PAST = 40;
    private static final int MOST_WAYS = 4_000;

    private final JdbcClient jdbc;
    private final StatisticRows rows;
    private final Regions regions;
    private final WorkingCalendar calendar;

    BacklogRows(JdbcClient jdbc, StatisticRows rows, Regions regions, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.regions = regions;
        this.calendar = calendar;
    }

    private record Cell(String step, RegionCode part) {
    }

    /** @param order of the steps; others that cases stand at come behind */
    public Backlog at(Area area, String process, LocalDate day, List<String> order) {
        Instant from = day.atStartOfDay(BusinessClock.ZONE).toInstant();
        Set<String> above = new HashSet<>();
        Map<Cell, Integer> open = open(area, process, from, above);
        List<Sent> transit = transit(area, process, from);
        List<Gone> ways = ways(area, process, from);
        List<RegionCode> parts = Stream.concat(open.keySet().stream().map(Cell::part), transit.stream().map(Sent::part)).distinct().sorted().toList();
        List<String> steps = Stream.of(order.stream(), open.keySet().stream().map(Cell::step).sorted(), transit.stream().map(Sent::step).sorted(),
                ways.stream().flatMap(way -> Stream.of(way.step(), way.next())).filter(step -> step != null).sorted()).flatMap(one -> one).distinct().toList();
        int[][] waiting = new int[steps.size()][parts.size()];
        open.forEach((cell, count) -> waiting[steps.indexOf(cell.step())][parts.indexOf(cell.part())] += count);
        int[][] server = new int[steps.size()][parts.size()];
        int servers = 0;
        for (int step = 0; step < steps.size(); step++) {
            boolean one = above.contains(steps.get(step));
            for (int part = 0; part < parts.size(); part++) {
                server[step][part] = one && part > 0 ? server[step][0] : servers++;
            }
        }
        List<List<Way>> after = steps.stream().map(step -> ways.stream().filter(way -> way.step().equals(step))
                .map(way -> new Way(way.next() == null ? Backlog.END : steps.indexOf(way.next()), way.days())).toList()).toList();
        return new Backlog(steps.size(), parts.size(), server, waiting, transit.stream().map(one -> new Transit(steps.indexOf(one.step()), parts.indexOf(one.part()),
                calendar.workingDaysBetween(one.left(), day))).toList(), history(area, process, day, steps, parts, server, servers, waiting), after);
    }

    /** How many of the cases under way then were closed on which day since, the first first. */
    public List<LocalDate> ended(Area area, String process, LocalDate day) {
        Condition where = area.where("c");
        return jdbc.sql("""
                select (c.closed_at at time zone 'Asia/Shanghai')::date from case_file c
                where c.process = :process and c.opened_at < :at and c.closed_at >= :at and %s order by 1
                """.formatted(where.sql())).params(where.parameters()).param("process", process)
                .param("at", Timestamp.from(day.atStartOfDay(BusinessClock.ZONE).toInstant())).query(LocalDate.class).list();
    }

    private Map<Cell, Integer> open(Area area, String process, Instant at, Set<String> above) {
        Condition where = area.where("w");
        Map<Cell, Integer> open = new HashMap<>();
        jdbc.sql("""
                select w.step, %1$s as part, bool_or(%2$s is not null) as above, count(*) as open from (
                    select w.* from work_item w where w.completed_at is null and %3$s
                    union all
                    select w.* from work_item w where w.completed_at >= :at and %3$s) w
                where w.process = :process and w.created_at < :at group by 1, 2
                """.formatted(area.partSql("w"), area.aboveSql("w"), where.sql())).params(where.parameters()).param("process", process).param("at", Timestamp.from(at))
                .query((RowCallbackHandler) row -> {
                    open.put(new Cell(row.getString("step"), RegionCode.of(row.getString("part"))), row.getInt("open"));
                    if (row.getBoolean("above")) {
                        above.add(row.getString("step"));
                    }
                });
        return open;
    }

    private record Sent(String step, RegionCode part, LocalDate left) {
    }

    private List<Sent> transit(Area area, String process, Instant at) {
        Condition where = area.where("c");
        return jdbc.sql("""
                select last.step, %s as part, (last.completed_at at time zone 'Asia/Shanghai')::date as gone
                from case_file c cross join lateral (
                    select w.step, w.completed_at from work_item w where w.case_number = c.case_number and w.created_at < :at
                    order by w.created_at desc, w.id desc limit 1) last
                where c.process = :process and c.opened_at < :at and (c.closed_at is null or c.closed_at >= :at) and last.completed_at < :at and %s
                """.formatted(area.partSql("c"), where.sql())).params(where.parameters()).param("process", process).param("at", Timestamp.from(at))
                .query((row, index) -> new Sent(row.getString("step"), RegionCode.of(row.getString("part")), row.getObject("gone", LocalDate.class))).list();
    }

    private record Gone(String step, String next, int days) {
    }

    private List<Gone> ways(Area area, String process, Instant at) {
        Condition where = area.where("w");
        List<Gone> ways = new ArrayList<>();
        jdbc.sql("""
                select w.step, next.step as next, (w.completed_at at time zone 'Asia/Shanghai')::date as gone,
                    (next.created_at at time zone 'Asia/Shanghai')::date as arrived, c.closed_at < :at as ended
                from (select * from work_item w where w.completed_at < :at and w.process = :process and w.taken_back_at is null and %s
                      order by w.completed_at desc, w.id desc limit :most) w
                join case_file c on c.case_number = w.case_number
                left join lateral (select n.step, n.created_at from work_item n where n.case_number = w.case_number and n.created_at >= w.completed_at
                    and n.created_at < :at and n.id <> w.id order by n.created_at limit 1) next on true
                """.formatted(where.sql())).params(where.parameters()).param("process", process).param("at", Timestamp.from(at)).param("most", MOST_WAYS)
                .query((RowCallbackHandler) row -> {
                    LocalDate arrived = row.getObject("arrived", LocalDate.class);
                    if (arrived != null) {
                        ways.add(new Gone(row.getString("step"), row.getString("next"), Math.max(0, calendar.workingDaysBetween(row.getObject("gone", LocalDate.class), arrived))));
                    } else if (row.getBoolean("ended")) {
                        ways.add(new Gone(row.getString("step"), null, 0));
                    }
                });
        return ways;
    }

    /** Of each server, by working day; what came or went on a rest day counts to the working day before it. */
    private List<List<Day>> history(Area area, String process, LocalDate day, List<String> steps, List<RegionCode> parts, int[][] server, int servers,
                                    int[][] waiting) {
        LocalDate first = calendar.plusWorkingDays(day, -PAST);
        Map<LocalDate, long[][]> flows = new TreeMap<>();
        rows.flows(area.kept(regions), process, first, day.minusDays(1), flow -> {
            int step = steps.indexOf(flow.step());
            int part = parts.indexOf(area.part(RegionCode.of(flow.region())));
            if (step >= 0 && part >= 0) {
                long[] sums = flows.computeIfAbsent(working(flow.day(), first), one -> new long[servers][2])[server[step][part]];
                sums[0] += flow.entered();
                sums[1] += flow.left();
            }
        });
        long[] open = new long[servers];
        IntStream.range(0, steps.size()).forEach(step -> IntStream.range(0, parts.size()).forEach(part -> open[server[step][part]] += waiting[step][part]));
        Map<Integer, List<Day>> history = new LinkedHashMap<>();
        IntStream.range(0, servers).forEach(one -> history.put(one, new ArrayList<>()));
        for (LocalDate at = last(day.minusDays(1)); !at.isBefore(first); at = last(at.minusDays(1))) {
            long[][] sums = Optional.ofNullable(flows.get(at)).orElse(new long[servers][2]);
            for (int one = 0; one < servers; one++) {
                long before = open[one] + sums[one][1] - sums[one][0];
                if (open[one] + sums[one][1] > 0) {
                    history.get(one).add(new Day((int) sums[one][1], open[one] == 0));
                }
                open[one] = Math.max(0, before);
            }
        }
        return List.copyOf(history.values());
    }

    private LocalDate working(LocalDate day, LocalDate first) {
        LocalDate last = last(day);
        return last.isBefore(first) ? first : last;
    }

    private LocalDate last(LocalDate day) {
        return calendar.isRestDay(day) ? calendar.plusWorkingDays(day, -1) : day;
    }
}

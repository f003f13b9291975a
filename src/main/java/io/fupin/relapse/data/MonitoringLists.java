package io.fupin.relapse.data;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.relapse.MonitoredHouseholds.Monitored;
import io.fupin.relapse.RelapseMonitoring;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Watched households of an area, and what is lacking for them (policy 4.3). */
@Component
public class MonitoringLists {

    private final JdbcClient jdbc;
    private final PolicyParameters parameters;
    private final Clock clock;

    MonitoringLists(JdbcClient jdbc, PolicyParameters parameters, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** What a list can be narrowed to. */
    public enum Narrowed {
        ALL("全部监测户", "true"),
        NO_MEASURE("到期没有措施", "h.since <= :measureDue and not exists (select 1 from monitoring_measure m where m.monitored = h.case_number)"),
        NO_DEVELOPMENT("有劳动能力、到期没有开发式措施", """
                h.labour and h.since <= :developmentDue
                and not exists (select 1 from monitoring_measure m where m.monitored = h.case_number and m.kind in (:development))"""),
        CLEARABLE("满月数、可以核实消除", "h.since <= :clearable");

        private final String title;
        private final String condition;

        Narrowed(String title, String condition) {
            this.title = title;
            this.condition = condition;
        }

        public String title() {
            return title;
        }
    }

    /** @param measures how many */
    public record Line(Monitored household, int measures) {
    }

    /** @param region null for the officer's whole area */
    public List<Line> page(Narrowed to, Officer officer, RegionCode region, String after, int size) {
        return of(officer, region, "select h.*, (select count(*) from monitoring_measure m where m.monitored = h.case_number) as measures ",
                " and " + to.condition + " and h.case_number > :after order by h.case_number limit :size")
                .param("after", after == null ? "" : after).param("size", size)
                .query((row, index) -> new Line(MonitoredRows.map(row, index), row.getInt("measures"))).list();
    }

    /** How many of each, with one statement. */
    public Map<Narrowed, Integer> count(Officer officer, RegionCode region) {
        StringBuilder select = new StringBuilder("select ");
        for (Narrowed one : Narrowed.values()) {
            select.append(one.ordinal() == 0 ? "" : ", ").append("count(*) filter (where ").append(one.condition).append(") as ").append(one.name());
        }
        return of(officer, region, select.append(' ').toString(), "").query((row, index) -> {
            Map<Narrowed, Integer> counts = new EnumMap<>(Narrowed.class);
            for (Narrowed one : Narrowed.values()) {
                counts.put(one, row.getInt(one.name()));
            }
            return counts;
        }).single();
    }

    /** @param foundOn from which the days to the county's decision count */
    public record Waiting(String caseNumber, String headName, String groupName, RegionCode village, String phase, LocalDate foundOn) {
    }

    /** Clues that the county has not decided on, the oldest first. */
    public List<Waiting> undecided(Officer officer, RegionCode region, int most) {
        Condition sight = CaseSight.where(officer, "h");
        Map<String, Object> all = new HashMap<>(sight.parameters());
        all.put("process", RelapseMonitoring.PROCESS);
        String where = sight.sql();
        if (region != null) {
            where += " and h." + column(region) + " = :region";
            all.put("region", region.value());
        }
        return jdbc.sql("""
                select h.case_number, h.subject, h.group_name, h.village, h.phase, r.found_on from relapse_case r join case_file h using (case_number)
                where r.active and r.process = :process and h.phase not in ('帮扶', '转识别') and (%s) order by r.found_on, h.case_number limit :most
                """.formatted(where)).params(all).param("most", most)
                .query((row, index) -> new Waiting(row.getString("case_number"), row.getString("subject"), row.getString("group_name"),
                        RegionCode.of(row.getString("village")), row.getString("phase"), row.getObject("found_on", LocalDate.class))).list();
    }

    /** Which of these households are watched and have no measure yet. */
    public List<String> withoutMeasure(Collection<String> registerNumbers) {
        return registerNumbers.isEmpty() ? List.of() : jdbc.sql("""
                select h.register_number from monitored_household h where h.register_number in (:numbers) and h.cleared_on is null
                    and not exists (select 1 from monitoring_measure m where m.monitored = h.case_number) order by 1
                """).param("numbers", registerNumbers).query(String.class).list();
    }

    private StatementSpec of(Officer officer, RegionCode region, String select, String end) {
        Condition sight = CaseSight.where(officer, "h");
        LocalDate today = LocalDate.now(clock);
        RegionCode area = region == null ? officer.post().region() : region;
        Map<String, Object> all = new HashMap<>(sight.parameters());
        all.put("measureDue", Date.valueOf(today.minusMonths(parameters.integer("monitoring-measure-months", area, today))));
        all.put("developmentDue", Date.valueOf(today.minusMonths(parameters.integer("monitoring-development-measure-months", area, today))));
        all.put("clearable", Date.valueOf(today.minusMonths(parameters.integer("monitoring-clear-wait-months", area, today))));
        all.put("development", parameters.list("industry-measure-kinds", area, today));
        String where = "where (" + sight.sql() + ") and h.cleared_on is null";
        if (region != null) {
            where += " and h." + column(region) + " = :region";
            all.put("region", region.value());
        }
        return jdbc.sql(select + "from (select monitored_household.*, 'relapse-monitoring' as process from monitored_household) h " + where + end).params(all);
    }

    private static String column(RegionCode region) {
        return switch (region.level()) {
            case VILLAGE -> "village";
            case TOWNSHIP -> "township";
            default -> "county";
        };
    }
}

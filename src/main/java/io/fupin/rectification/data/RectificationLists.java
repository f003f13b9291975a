package io.fupin.rectification.data;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.rectification.Source;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** 整改台账: items by the day by which they are due. Whoever sees cases of a place sees its items; departments and firms what they answer for or found. */
@Component
public class RectificationLists {

    /** Most rows that an export holds. */
    static final int LARGEST_EXPORT = 100_000;

    private static final Set<Role> OWN = Set.of(Role.DEPARTMENT, Role.ASSESSOR);

    private final JdbcClient jdbc;
    private final Clock clock;

    RectificationLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the ledger can be narrowed to. */
    public enum Narrowed {
        OPEN("在办", "i.active"),
        LATE("逾期没有改", "i.active and i.deadline < :today and i.phase <> '复查'"),
        RECHECK("等复查", "i.active and i.phase = '复查'"),
        REPEATED("改过不止一次", "i.active and i.failed > 0"),
        CLOSED("已销号", "i.closed_on is not null"),
        ALL("全部", "true");

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

    /**
     * @param region null for the officer's whole area
     * @param source null for all
     */
    public record Filter(Officer officer, Narrowed to, RegionCode region, Source source) {
    }

    /** The last row of the page before. */
    public record After(LocalDate deadline, String caseNumber) {
    }

    /**
     * @param phase of the open case; its result once it is closed
     * @param task  a task of it that is or was this officer's post's, the newest; null for none
     */
    public record Line(Rectification item, String phase, String task) {
    }

    /** Whether the officer has a ledger at all. */
    public static boolean sees(Officer officer) {
        return CaseSight.ofHouseholds(officer) || OWN.contains(officer.post().role());
    }

    /** Whether one item is his to read. */
    public static boolean sees(Officer officer, Rectification item) {
        return CaseSight.sees(officer, item.place()) || OWN.contains(officer.post().role())
                && (officer.post().equals(item.responsible()) || officer.post().equals(item.finder()));
    }

    /** By the day due, the earliest first. */
    public List<Line> page(Filter filter, After after, int size) {
        return of(filter, "select i.*, (" + TASK + ") as task ", " and " + filter.to().condition
                + (after == null ? "" : " and (i.deadline, i.case_number) > (:afterDay, :afterNumber)") + " order by i.deadline, i.case_number limit :size")
                .param("afterDay", after == null ? null : Date.valueOf(after.deadline())).param("afterNumber", after == null ? null : after.caseNumber())
                .param("size", size).param("postRole", filter.officer().post().role().name()).param("postUnit", filter.officer().post().unit())
                .param("postRegion", filter.officer().post().region().value()).query(RectificationLists::line).list();
    }

    private static final String TASK = """
            select w.id from work_item w where w.case_number = i.case_number and w.role = :postRole and w.unit is not distinct from cast(:postUnit as text)
            and w.region = :postRegion order by w.created_at desc limit 1""";

    /** Every row, one at a time. */
    public void each(Filter filter, Consumer<Line> each) {
        of(filter, "select i.*, null as task ", " and " + filter.to().condition + " order by i.deadline, i.case_number limit " + LARGEST_EXPORT)
                .query(row -> {
                    each.accept(line(row, 0));
                });
    }

    /** How many of each, with one statement. */
    public Map<Narrowed, Integer> count(Filter filter) {
        StringBuilder select = new StringBuilder("select ");
        for (Narrowed one : Narrowed.values()) {
            select.append(one.ordinal() == 0 ? "" : ", ").append("count(*) filter (where ").append(one.condition).append(") as n_").append(one.name());
        }
        return of(filter, select.append(' ').toString(), "").query((row, index) -> {
            Map<Narrowed, Integer> counts = new EnumMap<>(Narrowed.class);
            for (Narrowed one : Narrowed.values()) {
                counts.put(one, row.getInt("n_" + one.name()));
            }
            return counts;
        }).single();
    }

    private static Line line(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        return new Line(Rectification.map(row, index), "OPEN".equals(row.getString("state")) ? row.getString("phase") : row.getString("result"),
                row.getString("task"));
    }

    private StatementSpec of(Filter filter, String select, String end) {
        Map<String, Object> all = new HashMap<>();
        Officer officer = filter.officer();
        String where;
        if (OWN.contains(officer.post().role())) {
            where = "(i.responsible = :me or i.finder = :me)";
            all.put("me", officer.post().key());
        } else {
            Condition sight = CaseSight.where(officer, "i");
            where = sight.sql();
            all.putAll(sight.parameters());
        }
        if (filter.region() != null) {
            where += " and i." + column(filter.region()) + " = :region";
            all.put("region", filter.region().value());
        }
        if (filter.source() != null) {
            where += " and i.source = :source";
            all.put("source", filter.source().name());
        }
        StatementSpec spec = jdbc.sql(select + """
                from (select r.*, c.process, c.phase, c.state, c.result from rectification r join case_file c using (case_number)) i where\s"""
                + "(" + where + ")" + end).params(all);
        return (select + end).contains(":today") ? spec.param("today", Date.valueOf(LocalDate.now(clock))) : spec;
    }

    private static String column(RegionCode region) {
        return switch (region.level()) {
            case VILLAGE -> "village";
            case TOWNSHIP -> "township";
            default -> "county";
        };
    }
}

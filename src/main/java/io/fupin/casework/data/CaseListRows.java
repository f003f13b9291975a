package io.fupin.casework.data;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseList;
import io.fupin.casework.CaseSearch;
import io.fupin.casework.KeyCursor;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CaseListRows implements CaseList {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CaseSearch search;

    CaseListRows(JdbcClient jdbc, Clock clock, CaseSearch search) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.search = search;
    }

    @Override
    public CasePage page(CaseQuery query, String after, int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("size 须在 1 到 " + LARGEST_PAGE + " 之间");
        }
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(query, parameters);
        if (after != null) {
            List<String> key = KeyCursor.parts(after, 2);
            conditions.add("(c.opened_at, c.case_number) < (:openedAt, :number)");
            parameters.put("openedAt", Timestamp.from(KeyCursor.instant(key.get(0))));
            parameters.put("number", key.get(1));
        }
        parameters.put("limit", size + 1);
        List<CaseRow> found = jdbc.sql("select c.* from case_file c where " + String.join(" and ", conditions)
                        + " order by c.opened_at desc, c.case_number desc limit :limit")
                .params(parameters).query((row, index) -> map(row)).list();
        boolean more = found.size() > size;
        List<CaseRow> items = more ? List.copyOf(found.subList(0, size)) : found;
        CaseRow last = more ? items.get(size - 1) : null;
        return new CasePage(items, more ? KeyCursor.of(List.of(KeyCursor.micros(last.openedAt()), last.caseNumber())) : null);
    }

    private static CaseRow map(ResultSet row) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new CaseRow(row.getString("case_number"), row.getString("process"), row.getString("subject"),
                row.getObject("persons", Integer.class), row.getString("group_name"), RegionCode.of(row.getString("village")),
                "OPEN".equals(row.getString("state")), row.getString("phase"), row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant(), row.getString("result"));
    }

    private List<String> conditions(CaseQuery query, Map<String, Object> parameters) {
        CaseSight.Condition sight = CaseSight.where(query.officer(), "c");
        List<String> conditions = new ArrayList<>(List.of("(" + sight.sql() + ")"));
        parameters.putAll(sight.parameters());
        if (query.process() != null) {
            conditions.add("c.process = :process");
            parameters.put("process", query.process());
        }
        if (query.region() != null) {
            RegionLevel level = query.region().level();
            conditions.add(level == RegionLevel.VILLAGE ? "c.village = :area" : level == RegionLevel.TOWNSHIP ? "c.township = :area"
                    : "c.county like :area");
            parameters.put("area", level == RegionLevel.VILLAGE || level == RegionLevel.TOWNSHIP ? query.region().value()
                    : query.region().prefix() + "%");
        }
        if (query.open() != null) {
            conditions.add("c.state = :state");
            parameters.put("state", query.open() ? "OPEN" : "CLOSED");
        }
        if (query.phase() != null) {
            conditions.add("c.phase = :phase");
            parameters.put("phase", query.phase());
        }
        if (query.q() != null && !query.q().isBlank()) {
            CaseSearch.Condition text = search.of(query.q(), query.officer(), "c");
            conditions.add("(" + text.sql() + ")");
            parameters.putAll(text.parameters());
        }
        return conditions;
    }

    @Override
    public List<PhaseCount> phases(Officer officer, String process) {
        CaseSight.Condition sight = CaseSight.where(officer, "c");
        RegionLevel level = officer.post().region().level();
        String area = level == RegionLevel.VILLAGE || level == RegionLevel.TOWNSHIP ? "c.village" : "c.township";
        return jdbc.sql("""
                select %s as area, c.phase, count(*) as cases,
                       count(*) filter (where exists (
                           select 1 from work_item w where w.case_number = c.case_number and w.completed_at is null and w.due_at < :now)) as late
                from case_file c
                where c.state = 'OPEN' and c.process = :process and (%s)
                group by 1, 2
                """.formatted(area, sight.sql()))
                .param("process", process).param("now", Timestamp.from(clock.instant())).params(sight.parameters())
                .query((row, index) -> new PhaseCount(RegionCode.of(row.getString("area")), row.getString("phase"), row.getInt("cases"),
                        row.getInt("late")))
                .list();
    }
}

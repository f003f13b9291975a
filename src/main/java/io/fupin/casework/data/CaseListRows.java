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
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
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
        List<String> conditions = conditions(query, parameters, true);
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

    /** @param chosen whether to apply what is counted too */
    private List<String> conditions(CaseQuery query, Map<String, Object> parameters, boolean chosen) {
        CaseSight.Condition sight = CaseSight.where(query.officer(), "c");
        List<String> conditions = new ArrayList<>(List.of("(" + sight.sql() + ")"));
        parameters.putAll(sight.parameters());
        if (chosen && query.process() != null) {
            conditions.add("c.process = :process");
            parameters.put("process", query.process());
        }
        if (chosen && query.region() != null) {
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
        if (chosen && query.phase() != null) {
            conditions.add("coalesce(c.result, c.phase) = :phase");
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
    public void export(CaseQuery query, Consumer<CaseRow> each) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(query, parameters, true);
        parameters.put("limit", LARGEST_EXPORT);
        jdbc.sql("select c.* from case_file c where " + String.join(" and ", conditions)
                        + " order by c.opened_at desc, c.case_number desc limit :limit")
                .params(parameters).query((RowCallbackHandler) row -> each.accept(map(row)));
    }

    @Override
    public List<Count> counts(CaseQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(query, parameters, false);
        return jdbc.sql("select c.process, coalesce(c.result, c.phase) as phase, " + area(query.officer(), "c") + " as area, count(*) as cases "
                        + "from case_file c where " + String.join(" and ", conditions) + " group by 1, 2, 3")
                .params(parameters)
                .query((row, index) -> new Count(row.getString("process"), row.getString("phase"), RegionCode.of(row.getString("area")),
                        row.getInt("cases")))
                .list();
    }

    @Override
    public Map<RegionCode, Integer> late(Officer officer, String process) {
        CaseSight.Condition sight = CaseSight.where(officer, "w");
        Map<RegionCode, Integer> late = new HashMap<>();
        jdbc.sql("select " + area(officer, "w") + " as area, count(distinct w.case_number) as cases from work_item w "
                        + "where w.completed_at is null and w.process = :process and w.due_at < :now and (" + sight.sql() + ") group by 1")
                .param("process", process).param("now", Timestamp.from(clock.instant())).params(sight.parameters())
                .query((RowCallbackHandler) row -> late.put(RegionCode.of(row.getString("area")), row.getInt("cases")));
        return late;
    }

    private static String area(Officer officer, String alias) {
        RegionLevel level = officer.post().region().level();
        return alias + (level == RegionLevel.VILLAGE || level == RegionLevel.TOWNSHIP ? ".village" : ".township");
    }
}

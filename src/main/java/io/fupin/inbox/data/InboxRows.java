package io.fupin.inbox.data;

import io.fupin.casework.CaseSearch;
import io.fupin.casework.ConsultationSight;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.clock.BusinessClock;
import io.fupin.inbox.Box;
import io.fupin.inbox.Facets;
import io.fupin.inbox.Inbox;
import io.fupin.inbox.InboxItem;
import io.fupin.inbox.InboxQuery;
import io.fupin.inbox.InboxQuery.Due;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class InboxRows implements Inbox {

    private static final int EXPORT_FETCH = 500;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final Clock clock;
    private final CaseSearch search;

    InboxRows(JdbcClient jdbc, DataSource database, Clock clock, CaseSearch search) {
        this.jdbc = jdbc;
        JdbcTemplate rows = new JdbcTemplate(database);
        rows.setFetchSize(EXPORT_FETCH);
        this.streaming = new NamedParameterJdbcTemplate(rows);
        this.clock = clock;
        this.search = search;
    }

    @Override
    public InboxPage page(InboxQuery query, String after, int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("size 须在 1 到 " + LARGEST_PAGE + " 之间");
        }
        InboxSql sql = sql(query);
        List<InboxItem> found = jdbc.sql(sql.page(after, size + 1, search)).params(sql.parameters())
                .query((row, index) -> map(row, query.box())).list();
        boolean more = found.size() > size;
        List<InboxItem> items = more ? found.subList(0, size) : found;
        return new InboxPage(List.copyOf(items), more ? sql.order().cursor(items.get(size - 1)) : null);
    }

    @Override
    public Facets facets(InboxQuery query) {
        InboxSql sql = sql(query);
        Map<Facets.Cell, Integer> cells = new LinkedHashMap<>();
        List<Facets.Cell> seen = new ArrayList<>();
        List<Facets.Limit> limits = new ArrayList<>();
        jdbc.sql(new CountSql(sql).facets(search)).params(sql.parameters()).query(row -> {
            String due = row.getString("due");
            if (due == null) {
                cells.merge(new Facets.Cell(row.getString("process"), row.getString("step"), region(row, "area"), row.getBoolean("flagged"), 0),
                        row.getInt("count"), Integer::sum);
            } else if (due.equals("SEEN")) {
                seen.add(new Facets.Cell(row.getString("process"), row.getString("step"), region(row, "area"), row.getBoolean("flagged"),
                        row.getInt("count")));
            } else {
                limits.add(new Facets.Limit(row.getString("process"), row.getString("step"), Due.valueOf(due), row.getInt("count")));
            }
        });
        return new Facets(query, cells.entrySet().stream().filter(cell -> cell.getValue() > 0).map(cell -> cell.getKey().of(cell.getValue())).toList(),
                seen, limits);
    }

    @Override
    @Transactional(readOnly = true)
    public void export(InboxQuery query, Consumer<InboxItem> each) {
        InboxSql sql = sql(query);
        streaming.query(sql.page(null, LARGEST_EXPORT, search), sql.parameters(), row -> {
            each.accept(map(row, query.box()));
        });
    }

    @Override
    public Map<Box, Integer> boxes(Officer officer) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder statement = new StringBuilder();
        for (Box box : Box.values()) {
            InboxSql sql = sql(InboxQuery.of(officer, box));
            statement.append(statement.isEmpty() ? "select " : ", ").append("(").append(new CountSql(sql).all()).append(") as ").append(box.key());
            parameters.putAll(sql.parameters());
        }
        return jdbc.sql(statement.toString()).params(parameters).query((row, index) -> {
            Map<Box, Integer> counts = new EnumMap<>(Box.class);
            for (Box box : Box.values()) {
                counts.put(box, row.getInt(box.key()));
            }
            return counts;
        }).single();
    }

    @Override
    public Optional<Neighbours> around(InboxQuery query, String taskId) {
        if (query.box() == Box.STARTED) {
            return Optional.empty();
        }
        InboxSql sql = sql(query);
        return jdbc.sql(sql.around(search)).params(sql.parameters()).param("task", taskId)
                .query((row, index) -> new Neighbours(row.getInt("position"), row.getInt("total"), row.getString("previous"),
                        row.getString("next")))
                .optional();
    }

    @Override
    public void seen(Officer officer, String taskId) {
        jdbc.sql("""
                insert into task_seen as s (person_id, work_item, at, red_flags, role, unit, region, assignee, process, step, village,
                                            township, county, task_flags)
                select ?, id, ?, red_flags, role, unit, region, assignee, process, step, village, township, county, red_flags
                from work_item where id = ? and completed_at is null
                for share
                on conflict (person_id, work_item) do update set at = excluded.at, red_flags = excluded.red_flags
                    where s.red_flags <> excluded.red_flags
                """).params(officer.personId(), Timestamp.from(clock.instant()), taskId).update();
    }

    @Override
    public Set<String> seen(Officer officer, Collection<String> taskIds) {
        return taskIds.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("""
                select s.work_item from task_seen s join work_item w on w.id = s.work_item
                where s.person_id = :me and s.work_item in (:ids) and s.red_flags >= w.red_flags
                """)
                .param("me", officer.personId()).param("ids", taskIds).query(String.class).list());
    }

    @Override
    public Waiting waiting(Officer officer) {
        InboxSql sql = sql(InboxQuery.of(officer, Box.TODO));
        String count = new CountSql(sql).all();
        return jdbc.sql("select (" + count + ") as tasks, (select count(*) from message where person_id = :me and read_at is null) as messages, ("
                        + ConsultationSight.COUNT + ") as questions").params(sql.parameters()).params(ConsultationSight.parameters(officer))
               .query(Waiting.class).single();
    }

    private InboxSql sql(InboxQuery query) {
        Instant now = clock.instant();
        Instant midnight = LocalDate.ofInstant(now, BusinessClock.ZONE).plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
        return new InboxSql(query, now, midnight);
    }

    private static InboxItem map(ResultSet row, Box box) throws SQLException {
        boolean started = box == Box.STARTED;
        String step = row.getString("step_name");
        String role = row.getString("role");
        String result = row.getString("result");
        return new InboxItem(row.getString("id"), row.getString("case_number"), row.getString("process"), row.getString("step"),
                step != null ? step : result != null ? result : row.getString("phase"), row.getString("phase"), row.getString("subject"),
                row.getObject("persons", Integer.class), row.getString("group_name"), role == null ? null : Role.valueOf(role),
                row.getString("unit"), region(row, "region"), region(row, "village"), row.getObject("assignee", Long.class),
                row.getString("assignee_name"), instant(row, started ? "opened_at" : "created_at"), instant(row, "due_at"),
                instant(row, started ? "closed_at" : "completed_at"), row.getString("outcome"), result, row.getInt("red_flags"),
                row.getBoolean("seen"), row.getInt("urges"), instant(row, "reminded_at"), instant(row, "escalated_at"),
                row.getString("escalated_to") == null ? null : Post.parse(row.getString("escalated_to")));
    }

    private static RegionCode region(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : RegionCode.of(code);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}

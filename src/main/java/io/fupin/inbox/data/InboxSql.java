package io.fupin.inbox.data;

import io.fupin.casework.CaseSearch;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.casework.CaseSight;
import io.fupin.inbox.Box;
import io.fupin.inbox.InboxQuery;
import io.fupin.inbox.InboxQuery.Sort;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one predicate of a list, from which its page, its counts, its neighbours and its export are made. A list over several posts is
 * read post by post, each along its index and no further than the page goes, and merged.
 */
final class InboxSql {

    private static final String MARKS = """
            (select role, unit, region, assignee, process, step, village, township, county, task_flags as red_flags,
                    cast(null as timestamptz) as completed_at
             from task_seen where person_id = :me and task_flags <= red_flags) w""";
    private static final Set<Role> WATCHING = Set.of(Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE, Role.COUNTY_LEADERS, Role.CITY_OFFICE,
            Role.PROVINCE_OFFICE);

    private final InboxQuery query;
    private final ListOrder order;
    private final Map<String, Object> parameters = new HashMap<>();
    private final ListChoices chosen;

    /**
     * @param now     business time
     * @param midnight the end of the business day
     */
    InboxSql(InboxQuery query, Instant now, Instant midnight) {
        this.query = query;
        this.order = ListOrder.of(query.box(), query.sort());
        this.chosen = new ListChoices(query, parameters);
        parameters.put("me", query.officer().personId());
        List<Long> mine = new ArrayList<>(query.officer().standsFor());
        mine.add(query.officer().personId());
        parameters.put("mine", mine);
        parameters.put("now", Timestamp.from(now));
        parameters.put("midnight", Timestamp.from(midnight));
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    ListOrder order() {
        return order;
    }

    InboxQuery query() {
        return query;
    }

    /** Rows of one page. */
    String page(String after, int limit, CaseSearch search) {
        parameters.put("limit", limit);
        List<String> filters = filters(search);
        filters.addAll(choices());
        int lead = after == null ? 0 : order.bind(after, parameters);
        if (query.box() == Box.STARTED) {
            return "select " + columns() + " from " + started(filters, after) + " order by " + order.by(null) + " limit :limit";
        }
        return """
                select %s
                from (%s) k join work_item w on w.id = k.id join case_file c on c.case_number = w.case_number
                order by k.lead, %s
                """.formatted(columns(), keys(filters, after != null, lead), order.by("k"));
    }

    /** Where one task stands among all rows. */
    String around(CaseSearch search) {
        parameters.put("limit", Integer.MAX_VALUE);
        List<String> filters = filters(search);
        filters.addAll(choices());
        return """
                select position, total, previous, next
                from (select k.id, row_number() over list as position, count(*) over () as total, lag(k.id) over list as previous,
                             lead(k.id) over list as next
                      from (%s) k
                      window list as (order by k.lead, %s)) as listed
                where id = :task
                """.formatted(keys(filters, false, 0), order.by("k"));
    }

    /** Everything in the box under these filters; open tasks from their table or from their tally. */
    String rows(String table, List<String> filters) {
        return switch (query.box()) {
            case TODO -> "(values " + posts() + ") p (role, unit, region) join " + table + " w on " + ofPost() + and(filters);
            case STARTED -> started(filters, null);
            case DONE, SUPERVISED -> table + " w where " + standing() + and(filters);
        };
    }

    /** Rows of the post that the officer has opened, told by his few marks alone; by their tasks, where a filter asks what only these know. */
    String seenRows(boolean marks, List<String> filters) {
        String seen = marks ? MARKS : "task_seen s join work_item w on s.person_id = :me and w.id = s.work_item and w.red_flags <= s.red_flags";
        return seen + " join (values " + posts() + ") p (role, unit, region) on " + ofPost() + (filters.isEmpty() ? "" : " where true" + and(filters));
    }

    /** Something else told about what waits: {@code select <what> from … where … <tail>}. */
    String over(String what, String condition, String tail) {
        return "select " + what + " from " + rows("work_item", List.of(condition)) + " " + tail;
    }

    private String keys(List<String> filters, boolean behind, int lead) {
        List<String> parts = new ArrayList<>();
        if (!order.lead()) {
            parts.add(keysOf(filters, behind ? List.of(order.behind()) : List.of(), 1));
        } else {
            if (lead == 0) {
                parts.add(keysOf(filters, behind ? List.of("w.red_flags > 0", order.behind()) : List.of("w.red_flags > 0"), 0));
            }
            parts.add(keysOf(filters, behind && lead == 1 ? List.of("w.red_flags = 0", order.behind()) : List.of("w.red_flags = 0"), 1));
        }
        return parts.size() == 1 ? parts.get(0)
                : "select * from (" + String.join(" union all ", parts) + ") k order by k.lead, " + order.by("k") + " limit :limit";
    }

    private String keysOf(List<String> filters, List<String> place, int lead) {
        List<String> all = new ArrayList<>(filters);
        all.addAll(place);
        boolean byCounty = query.box() == Box.SUPERVISED && order.parts().get(0).column().endsWith("_at") && aboveCounties();
        String rows = "select %d as lead, %s from work_item w where %s%s%s order by %s limit :limit".formatted(lead,
                String.join(", ", order.columns("w")), query.box() == Box.TODO ? ofPost() : standing() + villages(), byCounty ? " and w.county = p.county" : "",
                and(all), order.by("w"));
        if (query.box() != Box.TODO && !byCounty) {
            return "(" + rows + ")";
        }
        String several = query.box() == Box.TODO ? "(values " + posts() + ") p (role, unit, region)" : "(" + counties() + ") p";
        return "(select w.* from %s cross join lateral (%s) w order by %s limit :limit)".formatted(several, rows, order.by("w"));
    }

    private boolean aboveCounties() {
        return query.officer().post().region().level().ordinal() < RegionLevel.COUNTY.ordinal();
    }

    /** Whether what is listed waits below a county or above it, so that the sums of townships and of days can be counted. */
    boolean aboveTownships() {
        return query.box() == Box.SUPERVISED && query.officer().post().region().level().ordinal() <= RegionLevel.COUNTY.ordinal();
    }

    /** The counties of the area in which something waits, each found by its index: their lists are merged as those of several posts are. */
    private String counties() {
        area(query.officer());
        return """
                with recursive found as (
                    (select w.county from work_item w where w.completed_at is null and w.county >= cast(:first as char(12))
                     order by w.county limit 1)
                    union all
                    select (select w.county from work_item w where w.completed_at is null and w.county > found.county order by w.county limit 1)
                    from found where found.county <= cast(:last as char(12)))
                select county from found where county <= cast(:last as char(12))""";
    }

    private String started(List<String> filters, String after) {
        List<String> all = new ArrayList<>(filters);
        if (after != null) {
            all.add(order.behind());
        }
        return """
                case_file c left join lateral (
                    select * from work_item w where w.case_number = c.case_number and w.completed_at is null
                    order by w.created_at, w.id limit 1) w on true
                where %s%s""".formatted(standing(), and(all));
    }

    /** Said plainly where no post is of a unit, as hardly any is: the planner then knows how many rows to expect. */
    private String ofPost() {
        boolean units = query.posts().stream().anyMatch(post -> post.unit() != null);
        return """
                w.role = p.role and w.region = p.region and %s and w.completed_at is null
                and (w.assignee is null or w.assignee in (:mine))""".formatted(units ? "w.unit is not distinct from p.unit" : "w.unit is null");
    }

    /** What is in the box of this officer, beside {@link Box#TODO}. */
    String standing() {
        Officer officer = query.officer();
        return switch (query.box()) {
            case TODO -> throw new IllegalStateException("read by post");
            case DONE -> {
                parameters.put("post", officer.post().key());
                yield "w.completed_by = :me and w.completed_at is not null and w.completed_post = :post";
            }
            case STARTED -> "c.started_by = :me and " + sight("c");
            case SUPERVISED -> {
                parameters.put("own", officer.post().region().value());
                yield !WATCHING.contains(officer.post().role()) ? "false"
                        : "w.completed_at is null and " + sight("w") + (officer.is(Role.COUNTY_LEADERS) ? "" : " and w.region <> :own");
            }
        };
    }

    /** By region the list is read along the villages of the area, whose codes follow one another. */
    private String villages() {
        if (query.box() != Box.SUPERVISED || query.sort() != Sort.REGION) {
            return "";
        }
        area(query.officer());
        return " and w.village between cast(:first as char(12)) and cast(:last as char(12))";
    }

    /** Codes of an area follow one another. */
    private void area(Officer officer) {
        RegionCode area = officer.post().region();
        parameters.put("first", area.value());
        parameters.put("last", area.prefix() + "9".repeat(area.value().length() - area.prefix().length()));
    }

    private String sight(String alias) {
        CaseSight.Condition sight = CaseSight.where(query.officer(), alias);
        parameters.putAll(sight.parameters());
        return "(" + sight.sql() + ")";
    }

    private String posts() {
        List<String> rows = new ArrayList<>();
        List<Post> posts = query.posts();
        for (int i = 0; i < posts.size(); i++) {
            rows.add("(cast(:role%1$d as text), cast(:unit%1$d as text), cast(:region%1$d as char(12)))".formatted(i));
            parameters.put("role" + i, posts.get(i).role().name());
            parameters.put("unit" + i, posts.get(i).unit());
            parameters.put("region" + i, posts.get(i).region().value());
        }
        return String.join(", ", rows);
    }

    String alias() {
        return chosen.alias();
    }

    ListChoices chosen() {
        return chosen;
    }

    /** Filters that are no facets. */
    List<String> filters(CaseSearch search) {
        List<String> filters = new ArrayList<>();
        if (query.q() != null) {
            CaseSearch.Condition text = search.of(query.q(), query.officer(), alias());
            filters.add("(" + text.sql() + ")");
            parameters.putAll(text.parameters());
        }
        return filters;
    }

    /** Everything that is chosen. */
    private List<String> choices() {
        List<String> choices = new ArrayList<>();
        chosen.place(true).ifPresent(choices::add);
        if (query.process() != null) {
            choices.add(alias() + ".process = :process");
            parameters.put("process", query.process());
        }
        if (query.step() != null) {
            choices.add("w.step = :step");
            parameters.put("step", query.step());
        }
        chosen.due().ifPresent(choices::add);
        chosen.flags().ifPresent(choices::add);
        chosen.unread().ifPresent(choices::add);
        return choices;
    }

    private String columns() {
        return """
                w.id, c.case_number, c.process, w.step, w.step_name, coalesce(w.phase, c.phase) as phase, c.subject, c.persons, c.group_name,
                w.role, w.unit, w.region, c.village, w.assignee, w.assignee_name, w.created_at, w.due_at, w.completed_at, w.outcome,
                c.opened_at, c.closed_at, c.result, coalesce(w.red_flags, c.red_flags) as red_flags, coalesce(w.urges, 0) as urges,
                w.reminded_at, w.escalated_at, w.escalated_to,
                %s as seen""".formatted(ListChoices.SEEN);
    }

    private static String and(List<String> conditions) {
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }
}

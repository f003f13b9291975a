package io.fupin.inbox.data;

import io.fupin.casework.CaseSearch;
import io.fupin.inbox.Box;
import io.fupin.region.RegionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Counts of a list, by the list's own predicate. Open tasks are counted from their tally wherever no single task has to be looked at. */
final class CountSql {

    /** Lines to be summed up; all of them are of open tasks. */
    private static final String TALLY = "(select *, cast(null as timestamptz) as completed_at from work_tally)";
    /** The same for whole townships, and for the days on which limits end: what was folded, and the lines that lie loose. */
    private static final String AREAS = """
            (select county, township, process, step, seat as region, flagged, tasks, cast(null as timestamptz) as completed_at from work_tally_area
             union all
             select county, township, process, step, region, flagged, tasks, null from work_tally where not folded)""";
    private static final String DAYS = """
            (select county, due_at, process, step, seat as region, tasks, cast(null as timestamptz) as completed_at from work_tally_day
             union all
             select county, due_at, process, step, region, tasks, null from work_tally where not folded)""";
    private static final String TASKS = "work_item";
    private static final Set<Box> OPEN = Set.of(Box.TODO, Box.SUPERVISED);

    private final InboxSql list;

    CountSql(InboxSql list) {
        this.list = list;
    }

    /**
     * By everything that can be chosen: rows by place, in which a chosen limit is applied, of them those that were opened, then rows of what
     * is late or due today by step, in which a chosen place and flags are applied. The same place may come in several lines, for the reader
     * to sum up.
     */
    String facets(CaseSearch search) {
        List<String> text = list.filters(search);
        boolean tallied = OPEN.contains(list.query().box()) && list.query().q() == null && list.chosen().due().isEmpty()
                && list.chosen().unread().isEmpty();
        List<String> places = new ArrayList<>(text);
        list.chosen().place(false).ifPresent(places::add);
        list.chosen().due().ifPresent(places::add);
        list.chosen().unread().ifPresent(places::add);
        // A post has a few hundred lines, which are quicker sent than sorted; an area has as many for each of its villages.
        boolean lines = tallied && list.query().box() == Box.TODO;
        String byPlace = "select %1$s.process, w.step, %2$s as area, null as due, %3$s as flagged, %4$s as count from %5$s%6$s".formatted(
                list.alias(), list.chosen().area(), tallied ? "w.flagged" : list.alias() + ".red_flags > 0",
                lines ? "w.tasks" : tallied ? "sum(w.tasks)" : "count(*)", list.rows(tallied ? tally() : TASKS, places),
                lines ? "" : " group by 1, 2, 3, 5");
        String seen = list.query().box() != Box.TODO || list.chosen().unread().isPresent() ? "" : """
                union all
                select w.process, w.step, %s, 'SEEN', w.red_flags > 0, count(*) from %s group by 1, 2, 3, 5
                """.formatted(list.chosen().area(), list.seenRows(tallied, places));
        return """
                %s
                %sunion all
                %s
                """.formatted(byPlace, seen, byLimit(text));
    }

    private String byLimit(List<String> text) {
        List<String> limits = new ArrayList<>(text);
        list.chosen().place(true).ifPresent(limits::add);
        list.chosen().flags().ifPresent(limits::add);
        list.chosen().unread().ifPresent(limits::add);
        limits.add(list.query().box() == Box.DONE ? list.chosen().late() : "w.due_at <= :midnight");
        boolean days = list.aboveTownships() && list.query().q() == null && list.chosen().flags().isEmpty() && !chosenBelow(RegionLevel.COUNTY);
        return "select %s.process, w.step, null, case when %s then 'LATE' else 'TODAY' end, false, %s from %s group by 1, 2, 4".formatted(
                list.alias(), list.chosen().late(), days ? "sum(w.tasks)" : "count(*)", list.rows(days ? DAYS : TASKS, limits));
    }

    private String tally() {
        return list.aboveTownships() && !chosenBelow(RegionLevel.TOWNSHIP) ? AREAS : TALLY;
    }

    private boolean chosenBelow(RegionLevel level) {
        return list.query().region() != null && list.query().region().level().ordinal() > level.ordinal();
    }

    /** How many rows the box has under no filter. */
    String all() {
        // Without its steps: a case is started once, whatever it waits for.
        return list.query().box() == Box.STARTED ? "select count(*) from case_file c where " + list.standing()
                : OPEN.contains(list.query().box()) ? "select coalesce(sum(w.tasks), 0) from " + list.rows(tally(), List.of())
                : "select count(*) from " + list.rows(TASKS, List.of());
    }
}

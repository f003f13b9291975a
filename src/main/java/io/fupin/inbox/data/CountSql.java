package io.fupin.inbox.data;

import io.fupin.casework.CaseSearch;
import io.fupin.inbox.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Counts of a list, by the list's own predicate. Open tasks are counted from their tally wherever no single task has to be looked at. */
final class CountSql {

    /** Lines to be summed up; all of them are of open tasks. */
    private static final String TALLY = "(select *, cast(null as timestamptz) as completed_at from work_tally)";
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
        boolean tallied = OPEN.contains(list.query().box()) && list.query().q() == null && list.due().isEmpty()
                && list.unread().isEmpty();
        List<String> places = new ArrayList<>(text);
        list.place(false).ifPresent(places::add);
        list.due().ifPresent(places::add);
        list.unread().ifPresent(places::add);
        List<String> limits = new ArrayList<>(text);
        list.place(true).ifPresent(limits::add);
        list.flags().ifPresent(limits::add);
        list.unread().ifPresent(limits::add);
        limits.add(list.query().box() == Box.DONE ? list.late() : "w.due_at <= :midnight");
        // A post has a few hundred lines, which are quicker sent than sorted; an area has as many for each of its villages.
        boolean lines = tallied && list.query().box() == Box.TODO;
        String byPlace = "select %1$s.process, w.step, %2$s as area, null as due, %3$s as flagged, %4$s as count from %5$s%6$s".formatted(
                list.alias(), list.area(), tallied ? "w.flagged" : list.alias() + ".red_flags > 0",
                lines ? "w.tasks" : tallied ? "sum(w.tasks)" : "count(*)", list.rows(tallied ? TALLY : TASKS, places),
                lines ? "" : " group by 1, 2, 3, 5");
        String seen = list.query().box() != Box.TODO || list.unread().isPresent() ? "" : """
                union all
                select w.process, w.step, %s, 'SEEN', w.red_flags > 0, count(*) from %s group by 1, 2, 3, 5
                """.formatted(list.area(), list.seenRows(places));
        return """
                %s
                %sunion all
                select %s.process, w.step, null, case when %s then 'LATE' else 'TODAY' end, false, count(*)
                from %s group by 1, 2, 4
                """.formatted(byPlace, seen, list.alias(), list.late(), list.rows(TASKS, limits));
    }

    /** How many rows the box has under no filter. */
    String all() {
        return OPEN.contains(list.query().box()) ? "select coalesce(sum(w.tasks), 0) from " + list.rows(TALLY, List.of())
                : "select count(*) from " + list.rows(TASKS, List.of());
    }
}

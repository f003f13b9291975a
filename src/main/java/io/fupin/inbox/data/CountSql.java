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
        boolean tallied = OPEN.contains(list.query().box()) && list.query().q() == null && list.chosen().due().isEmpty()
                && list.chosen().unread().isEmpty();
        List<String> places = new ArrayList<>(text);
        list.chosen().place(false).ifPresent(places::add);
        list.chosen().due().ifPresent(places::add);
        list.chosen().unread().ifPresent(places::add);
        List<String> limits = new ArrayList<>(text);
        list.chosen().place(true).ifPresent(limits::add);
        list.chosen().flags().ifPresent(limits::add);
        list.chosen().unread().ifPresent(limits::add);
        limits.add(list.query().box() == Box.DONE ? list.chosen().late() : "w.due_at <= :midnight");
        // A post has a few hundred lines, which are quicker sent than sorted; an area has as many for each of its villages.
        boolean lines = tallied && list.query().box() == Box.TODO;
        String byPlace = "select %1$s.process, w.step, %2$s as area, null as due, %3$s as flagged, %4$s as count from %5$s%6$s".formatted(
                list.alias(), list.chosen().area(), tallied ? "w.flagged" : list.alias() + ".red_flags > 0",
                lines ? "w.tasks" : tallied ? "sum(w.tasks)" : "count(*)", list.rows(tallied ? TALLY : TASKS, places),
                lines ? "" : " group by 1, 2, 3, 5");
        String seen = list.query().box() != Box.TODO || list.chosen().unread().isPresent() ? "" : """
                union all
                select w.process, w.step, %s, 'SEEN', w.red_flags > 0, count(*) from %s group by 1, 2, 3, 5
                """.formatted(list.chosen().area(), list.seenRows(places));
        return """
                %s
                %sunion all
                select %s.process, w.step, null, case when %s then 'LATE' else 'TODAY' end, false, count(*)
                from %s group by 1, 2, 4
                """.formatted(byPlace, seen, list.alias(), list.chosen().late(), list.rows(TASKS, limits));
    }

    /** How many rows the box has under no filter. */
    String all() {
        // Without its steps: a case is started once, whatever it waits for.
        return list.query().box() == Box.STARTED ? "select count(*) from case_file c where " + list.standing()
                : OPEN.contains(list.query().box()) ? "select coalesce(sum(w.tasks), 0) from " + list.rows(TALLY, List.of())
                : "select count(*) from " + list.rows(TASKS, List.of());
    }
}

package io.fupin.inbox;

import io.fupin.inbox.InboxQuery.Due;
import io.fupin.region.RegionCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How many rows a list has, by everything it can be filtered by. Each count of an option is taken under the other filters, so that it
 * is what choosing the option yields.
 *
 * @param cells  rows under the chosen limit; the filters of procedure, step, region and flags are not applied to them
 * @param seen   of the cells those that the officer has opened; empty where only unread rows are asked for, or nothing is unread
 * @param limits rows whose limit is past or today, under the chosen region and flags; procedure, step and limit are not applied to them
 */
public record Facets(InboxQuery query, List<Cell> cells, List<Cell> seen, List<Limit> limits) {

    /**
     * @param step   null for started cases without a task
     * @param region village, township or county, one level below the officer's
     */
    public record Cell(String process, String step, RegionCode region, boolean flagged, int count) {

        /** The same with another count. */
        public Cell of(int counted) {
            return new Cell(process, step, region, flagged, counted);
        }
    }

    /** Rows of a step by their limit. */
    public record Limit(String process, String step, Due due, int count) {
    }

    /** Rows under all filters of the query. */
    public int total() {
        return count(process().and(step()).and(region()).and(flagged()));
    }

    public Map<String, Integer> processes() {
        return by(Cell::process, step().and(region()).and(flagged()));
    }

    /** By step id, under the other filters. */
    public Map<String, Integer> steps() {
        return by(Cell::step, process().and(region()).and(flagged()));
    }

    public Map<RegionCode, Integer> regions() {
        return by(Cell::region, process().and(step()).and(flagged()));
    }

    public int count(Due due) {
        return limits.stream().filter(limit -> limit.due() == due && (query.process() == null || query.process().equals(limit.process()))
                && (query.step() == null || query.step().equals(limit.step()))).mapToInt(Limit::count).sum();
    }

    /** Of one step, whatever step is chosen. */
    public int count(Due due, String step) {
        return limits.stream().filter(limit -> limit.due() == due && step.equals(limit.step())).mapToInt(Limit::count).sum();
    }

    public int countFlagged() {
        return count(process().and(step()).and(region()).and(Cell::flagged));
    }

    /** Of the rows under all filters those that the officer has not opened. */
    public int countUnread() {
        Predicate<Cell> chosen = process().and(step()).and(region()).and(flagged());
        return count(chosen) - seen.stream().filter(chosen).mapToInt(Cell::count).sum();
    }

    public int count(Predicate<Cell> which) {
        return cells.stream().filter(which).mapToInt(Cell::count).sum();
    }

    private <K> Map<K, Integer> by(Function<Cell, K> key, Predicate<Cell> under) {
        Map<K, Integer> counts = new LinkedHashMap<>();
        cells.stream().filter(under).filter(cell -> key.apply(cell) != null)
                .forEach(cell -> counts.merge(key.apply(cell), cell.count(), Integer::sum));
        return counts;
    }

    private Predicate<Cell> process() {
        return cell -> query.process() == null || query.process().equals(cell.process());
    }

    private Predicate<Cell> step() {
        return cell -> query.step() == null || query.step().equals(cell.step());
    }

    private Predicate<Cell> region() {
        return cell -> query.region() == null || cell.region() == null || query.region().contains(cell.region())
                || cell.region().contains(query.region());
    }

    private Predicate<Cell> flagged() {
        return cell -> !query.flagged() || cell.flagged();
    }
}

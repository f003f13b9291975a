package io.fupin.bottleneck;

import io.fupin.account.Officer;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What passed through an office's area in some days, and what lay there when they ended: for reports, which say tomorrow what they said
 * today. Figures of the past come from the kept statistics, what lay there from the tasks as they stood.
 */
public interface WorkFigures {

    /**
     * @param office bounds what is counted, as it does on its pages; a township, a county or a level above
     * @param from   first day, {@code to} the last one
     */
    Figures of(Officer office, LocalDate from, LocalDate to);

    /**
     * @param end       the close of the last day, or now where that is still to come: of this moment is what lay there
     * @param processes those with something in them, most finished first
     * @param steps     of all of them, the same order, then that of the procedure; without what nothing passed through
     * @param places    every part of the area: townships of a county, villages of a township
     * @param units     departments with tasks, by key
     * @param queues    where something was late at the end, the most working days past the limit first
     * @param reasons   of returns, the most frequent first
     */
    record Figures(LocalDate from, LocalDate to, Instant end, List<Process> processes, List<Step> steps, List<Place> places, List<Unit> units,
                   List<Queue> queues, List<Reason> reasons, Acts acts) {

        public long entered() {
            return processes.stream().mapToLong(Process::entered).sum();
        }

        public long finished() {
            return processes.stream().mapToLong(Process::finished).sum();
        }

        public long finishedLate() {
            return processes.stream().mapToLong(Process::finishedLate).sum();
        }

        public int open() {
            return processes.stream().mapToInt(Process::open).sum();
        }

        public int late() {
            return processes.stream().mapToInt(Process::late).sum();
        }
    }

    /** @param finishedLate of those finished; @param open at the end, {@code late} of these */
    record Process(String id, String name, long entered, long finished, long finishedLate, long returned, int open, int late) {
    }

    /**
     * Spans in working days, medians and the ninth decile; below 0 where too few were finished to say it.
     *
     * @param limit   working days; 0 for none
     * @param slowest the part of the area with the highest median; empty where none can be told
     */
    record Step(String process, String id, String name, int limit, long finished, long finishedLate, double waiting, double working, double ninth,
                String slowest) {
    }

    /** @param oldest working days that the oldest had waited at the end; 0 for none */
    record Place(RegionCode code, String name, long entered, long finished, long finishedLate, long returned, int open, int late, double oldest) {
    }

    record Unit(String key, int finished, int finishedLate, int open, int late) {
    }

    /** @param lateDays working days past the limit, added up */
    record Queue(String process, String step, String place, String name, int open, int late, double lateDays, double oldest) {
    }

    record Reason(String words, int cases) {
    }

    /**
     * @param warned  warnings raised in these days, {@code cleared} of these until their end
     * @param urged   tasks urged, each once, {@code followed} of these done until the end
     */
    record Acts(int warned, int cleared, int urged, int followed) {
    }
}

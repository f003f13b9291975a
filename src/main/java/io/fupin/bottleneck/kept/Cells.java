package io.fupin.bottleneck.kept;

import io.fupin.casework.WorkItem;
import io.fupin.clock.BusinessClock;
import io.fupin.policy.WorkingRuler;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts passages for the village, its township and its county. */
final class Cells {

    /** Key of 退回 among the outcomes of every step that can send back. */
    private static final String RETURN = "return";

    private final WorkingRuler ruler;
    private final TreeMap<CellKey, Cell> cells = new TreeMap<>();

    Cells(WorkingRuler ruler) {
        this.ruler = ruler;
    }

    Map<CellKey, Cell> all() {
        return cells;
    }

    void count(Passage passage) {
        RegionCode village = RegionCode.of(passage.village());
        LocalDate day = LocalDate.ofInstant(passage.completedAt() == null ? passage.createdAt() : passage.completedAt(), BusinessClock.ZONE);
        long[] spans = passage.completedAt() == null ? null : spans(passage);
        for (RegionCode region : List.of(village, village.township(), village.county())) {
            Cell cell = cells.computeIfAbsent(new CellKey(region.value(), day, passage.process(), passage.step()), key -> new Cell());
            if (passage.completedAt() == null) {
                cell.entered(passage.sign());
            } else if (passage.takenBack()) {
                cell.takenBack(passage.sign());
            } else if (WorkItem.LEFT.equals(passage.outcome())) {
                cell.elsewhere(passage.sign());
            } else {
                cell.finished(passage.sign(), passage.dueAt() != null && passage.completedAt().isAfter(passage.dueAt()),
                        RETURN.equals(passage.outcome()), spans);
            }
        }
    }

    /** What was never claimed waited until it was done; a claim outside of arrival and completion counts as the nearer of them. */
    private long[] spans(Passage passage) {
        Instant from = passage.createdAt();
        Instant to = passage.completedAt().isBefore(from) ? from : passage.completedAt();
        Instant claimed = passage.claimedAt() == null || passage.claimedAt().isAfter(to) ? to
                : passage.claimedAt().isBefore(from) ? from : passage.claimedAt();
        return new long[] {claimed.getEpochSecond() - from.getEpochSecond(), to.getEpochSecond() - claimed.getEpochSecond(),
                ruler.seconds(from, claimed), ruler.seconds(claimed, to)};
    }
}

package io.fupin.bottleneck.kept;

import java.time.LocalDate;
import java.util.Comparator;

/** Where and when. @param region code of a village, township or county; @param day business date */
public record CellKey(String region, LocalDate day, String process, String step) implements Comparable<CellKey> {

    private static final Comparator<CellKey> ORDER = Comparator.comparing(CellKey::region).thenComparing(CellKey::day)
            .thenComparing(CellKey::process).thenComparing(CellKey::step);

    @Override
    public int compareTo(CellKey other) {
        return ORDER.compare(this, other);
    }
}

package io.fupin.assessment.estimate;

import io.fupin.assessment.sampling.Stratum;
import java.util.Comparator;

/**
 * The group in which households are drawn with equal chances: a stratum, in two stages a stratum within a village.
 *
 * @param village pseudonym; empty in one stage
 */
public record Cell(Stratum stratum, String village) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::stratum).thenComparing(Cell::village);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}

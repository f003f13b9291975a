package io.fupin.signal.data;

import io.fupin.region.RegionCode;
import io.fupin.signal.Kind;
import java.time.Instant;
import java.time.LocalDate;

/**
 * @param region the smallest place that holds everything behind it
 * @param behind how many stand behind it
 * @param goneOn since when it is not seen any more; null while it is
 * @param notes  how many have looked and written down what they found
 */
public record Signal(long id, Kind kind, RegionCode region, LocalDate happenedOn, String text, int behind, LocalDate foundOn, LocalDate goneOn, int notes) {

    /** 核实情况. */
    public record Note(Instant at, String by, String post, String text) {
    }
}

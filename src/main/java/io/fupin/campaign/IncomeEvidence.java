package io.fupin.campaign;

import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 入户取证: what was found of a household's income and of 两不愁三保障, item by item with its proof. Kept by the procedure of exits, which
 * rests on it; the campaign asks, and leads the village there.
 */
public interface IncomeEvidence {

    /** The newest of an income year. */
    Optional<Taken> of(String registerNumber, int incomeYear);

    /** The newest of an income year of every household of a village that has one, by register number. One statement. */
    Map<String, Taken> in(RegionCode village, int incomeYear);

    /** Where the village takes it: a path of the application. */
    String page(String registerNumber);

    /**
     * @param perCapita  yuan, never below the exact quotient
     * @param incomeLine that it was held against
     * @param lacking    items that are not secured; what is asked for was all seen
     */
    record Taken(LocalDate visitedOn, BigDecimal perCapita, BigDecimal incomeLine, List<String> lacking) {
    }
}

package io.fupin.policy;

import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures that differ by place or year (policy section 13). The value of the lowest region that sets one wins, then the newest
 * that was in force on the day asked for; without any the catalogue's default, which carries its source.
 *
 * <p>Every method throws {@link PolicyValueMissing} when neither a value nor a default exists, and {@link IllegalArgumentException}
 * for a key that is not in the catalogue or is of another type.
 */
public interface PolicyParameters {

    int integer(String key, RegionCode region, LocalDate on);

    BigDecimal number(String key, RegionCode region, LocalDate on);

    boolean flag(String key, RegionCode region, LocalDate on);

    Fraction fraction(String key, RegionCode region, LocalDate on);

    List<String> list(String key, RegionCode region, LocalDate on);

    String text(String key, RegionCode region, LocalDate on);

    /** Numbers by word, in the order written: 科级 3, 一般 2. */
    Map<String, Integer> counts(String key, RegionCode region, LocalDate on);

    /** As {@link #number}, for parameters that may be left open; never throws {@link PolicyValueMissing}. */
    Optional<BigDecimal> figure(String key, RegionCode region, LocalDate on);

    /** What was entered for exactly that year, of a parameter by year; empty when nothing was. */
    Optional<BigDecimal> figureOfYear(String key, RegionCode region, int year);

    /** The income line of (county, year); empty when none was entered, which stops the rule. */
    Optional<BigDecimal> incomeLine(RegionCode county, int year);

    /** @param denominator 0 when the parameter says "not asked" */
    record Fraction(int numerator, int denominator) {
    }
}

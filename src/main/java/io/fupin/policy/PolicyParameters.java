package io.fupin.policy;

import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Figures that differ by place or year (policy section 13). The value of the lowest region that sets one wins, then the newest
 * that was in force on the day asked for; without any the catalogue's default, which carries its source.
 */
public interface PolicyParameters {

    int integer(String key, RegionCode region, LocalDate on);

    BigDecimal number(String key, RegionCode region, LocalDate on);

    boolean flag(String key, RegionCode region, LocalDate on);

    Fraction fraction(String key, RegionCode region, LocalDate on);

    List<String> list(String key, RegionCode region, LocalDate on);

    String text(String key, RegionCode region, LocalDate on);

    /** The income line of (county, year); empty when none was entered, which stops the rule. */
    Optional<BigDecimal> incomeLine(RegionCode county, int year);

    /** @param denominator 0 when the parameter says "not asked" */
    record Fraction(int numerator, int denominator) {
    }
}

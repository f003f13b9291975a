package io.fupin.household.quality;

import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The figures of the rules, as the county sets them; yuan, km and digits.
 *
 * @param unsafe grades of houses that are not safe
 */
record Thresholds(BigDecimal leastWage, BigDecimal mostWage, BigDecimal leastAllowance, BigDecimal leastFamilyPlanning, BigDecimal leastPension,
                  BigDecimal leastDestitute, BigDecimal mostDistance, int phoneDigits, List<String> unsafe) {

    static Thresholds of(PolicyParameters parameters, RegionCode county, LocalDate on) {
        return new Thresholds(parameters.number("quality-wage-least", county, on), parameters.number("quality-wage-most", county, on),
                parameters.number("quality-low-income-least", county, on), parameters.number("quality-family-planning-least", county, on),
                parameters.number("quality-pension-least", county, on), parameters.number("quality-destitute-least", county, on),
                parameters.number("quality-distance-most", county, on), parameters.number("quality-phone-digits", county, on).intValueExact(),
                parameters.list("house-grade-unsafe", county, on));
    }
}

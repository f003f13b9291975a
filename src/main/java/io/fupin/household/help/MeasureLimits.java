package io.fupin.household.help;

import io.fupin.form.FieldError;
import io.fupin.household.Household;
import io.fupin.household.help.HelpRows.Measure;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How much a measure may be (policy 8.2, 8.3): the figures are the county's. */
@Component
class MeasureLimits {

    private static final String LOAN = "小额信贷";
    private static final String GRANT = "雨露计划";
    private static final String HOUSE = "危房改造";
    private static final String SQUARE_METRES = "平方米";
    /** Households whose house is measured as a whole; those of more persons by the head. */
    private static final List<String> SMALL = List.of("一人户", "二人户", "三人户");

    private final PolicyParameters parameters;

    MeasureLimits(PolicyParameters parameters) {
        this.parameters = parameters;
    }

    /** What is wrong with it, at its field: funds, quantity, unit, lastDay. */
    List<FieldError> broken(Measure measure, Household household) {
        RegionCode county = household.village().county();
        return measure.item() == null ? List.of() : switch (measure.item()) {
            case LOAN -> loan(measure, county);
            case GRANT -> grant(measure, county);
            case HOUSE -> house(measure, household.persons(), county);
            default -> List.of();
        };
    }

    /** 「5万元以下、期限3年以内」 (AM-1). */
    private List<FieldError> loan(Measure measure, RegionCode county) {
        List<FieldError> errors = new ArrayList<>();
        BigDecimal most = parameters.number("micro-loan-max", county, measure.since());
        if (measure.funds() == null || measure.funds().compareTo(most) > 0) {
            errors.add(new FieldError("funds", measure.funds() == null ? "小额信贷要填金额" : "小额信贷最多 " + plain(most) + " 元"));
        }
        int years = parameters.integer("micro-loan-term-max", county, measure.since());
        LocalDate last = measure.since().plusYears(years);
        if (measure.lastDay() == null || measure.lastDay().isAfter(last)) {
            errors.add(new FieldError("lastDay", measure.lastDay() == null ? "小额信贷要填到哪天" : "小额信贷最长 " + years + " 年，到 " + last));
        }
        return errors;
    }

    /** 「每人每年补助3000元」 (AM-7): for as many persons and years as it is told; one of each where it is not. */
    private List<FieldError> grant(Measure measure, RegionCode county) {
        if (measure.funds() == null) {
            return List.of(new FieldError("funds", "雨露计划要填金额"));
        }
        BigDecimal each = parameters.number("education-grant", county, measure.since());
        BigDecimal persons = "人".equals(measure.unit()) && measure.quantity() != null ? measure.quantity() : BigDecimal.ONE;
        int years = 1;
        while (measure.lastDay() != null && !measure.lastDay().isBefore(measure.since().plusYears(years))) {
            years++;
        }
        BigDecimal most = each.multiply(persons).multiply(BigDecimal.valueOf(years));
        return measure.funds().compareTo(most) <= 0 ? List.of() : List.of(new FieldError("funds",
                "雨露计划每人每年 %s 元，%s 人 %d 年最多 %s 元".formatted(plain(each), plain(persons), years, plain(most))));
    }

    /** 「1人户不低于20平米、2人户不低于30平米、3人户不低于40平米 … 3人以上户人均 …」 (HO-1). */
    private List<FieldError> house(Measure measure, int persons, RegionCode county) {
        if (measure.quantity() == null || !SQUARE_METRES.equals(measure.unit())) {
            return List.of(new FieldError("quantity", "危房改造要填面积，单位写“平方米”"));
        }
        BigDecimal least = size("house-size-least", persons, county, measure.since());
        BigDecimal most = size("house-size-most", persons, county, measure.since());
        return measure.quantity().compareTo(least) >= 0 && measure.quantity().compareTo(most) <= 0 ? List.of()
                : List.of(new FieldError("quantity", "%d 人户改造面积应在 %s 到 %s 平方米之间".formatted(persons, plain(least), plain(most))));
    }

    private BigDecimal size(String key, int persons, RegionCode county, LocalDate on) {
        Map<String, Integer> sizes = parameters.counts(key, county, on);
        Integer whole = persons > SMALL.size() ? null : sizes.get(SMALL.get(persons - 1));
        return BigDecimal.valueOf(whole != null ? whole : (long) sizes.getOrDefault("每人", 0) * persons);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}

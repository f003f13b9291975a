package io.fupin.household.report;

import io.fupin.casework.CaseSight;
import io.fupin.casework.CaseSight.Condition;
import io.fupin.household.report.RegisterCounts.Question;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.util.HashMap;
import java.util.Map;

/**
 * The households {@code h} on the register on the day asked, in the area asked, as far as the officer sees them: what every figure is counted
 * from.
 *
 * @param from  from household_period h
 * @param where of it
 */
record OnRegister(String from, String where, Map<String, Object> parameters) {

    private static final String HOUSEHOLDS = "from (select household_period.*, 'household-identification' as process from household_period) h ";

    static OnRegister of(Question question) {
        Condition sight = CaseSight.where(question.officer(), "h");
        Map<String, Object> parameters = new HashMap<>(sight.parameters());
        parameters.put("area", question.area().value());
        parameters.put("day", Date.valueOf(question.day()));
        return new OnRegister(HOUSEHOLDS, "where (" + sight.sql() + ") and h." + column(question.area()) + " = :area"
                + " and h.valid_from <= :day and (h.valid_to is null or h.valid_to > :day) and h.state in ('REGISTERED', 'RELAPSED') ", parameters);
    }

    /** @throws IllegalArgumentException above a county */
    static String column(RegionCode area) {
        return switch (area.level()) {
            case VILLAGE -> "village";
            case TOWNSHIP -> "township";
            case COUNTY -> "county";
            default -> throw new IllegalArgumentException("统计表按县、乡镇、村查看：" + area);
        };
    }
}

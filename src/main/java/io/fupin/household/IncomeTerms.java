package io.fupin.household;

import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a place calls the income that is held against the line, and over which year it is counted (policy 1.2, ST-3). */
@Component
public class IncomeTerms {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final PolicyParameters parameters;

    IncomeTerms(PolicyParameters parameters) {
        this.parameters = parameters;
    }

    /** @param on day of the visit: what was in force then holds for the case */
    public Terms of(RegionCode village, LocalDate on) {
        return new Terms(parameters.text("income-concept", village, on), day("income-year-start", village, on), day("income-year-end", village, on));
    }

    private MonthDay day(String key, RegionCode village, LocalDate on) {
        return MonthDay.parse("--" + parameters.text(key, village, on));
    }

    /**
     * @param concept 人均纯收入 or 人均可支配收入
     * @param first   first day of an income year
     * @param last    last day of an income year, which is named after the year in which it ends
     */
    public record Terms(String concept, MonthDay first, MonthDay last) {

        /**
         * The income year that a visit looks at: the last one that had ended on that day. With the end on 30 September, a visit on 18 September
         * 2016 looks at 2015, one on 1 October at 2016.
         */
        public int yearOf(LocalDate visitedOn) {
            return visitedOn.isAfter(to(visitedOn.getYear())) ? visitedOn.getYear() : visitedOn.getYear() - 1;
        }

        /** The calendar year where the first day lies before the last, else from the year before. */
        public LocalDate from(int year) {
            return first.atYear(first.isBefore(last) ? year : year - 1);
        }

        public LocalDate to(int year) {
            return last.atYear(year);
        }

        /** 2015年10月1日至2016年9月30日. */
        public String period(int year) {
            return from(year).format(DAY) + "至" + to(year).format(DAY);
        }
    }
}

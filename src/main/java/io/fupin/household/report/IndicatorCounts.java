package io.fupin.household.report;

import io.fupin.household.report.RegisterCounts.Line;
import io.fupin.household.report.RegisterCounts.Question;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Table 2-2 counted from the household files of any day. A share is one of those whose entry is on file; whoever has none is neither in the
 * numerator nor in the denominator.
 */
@Component
class IndicatorCounts {

    /** The files of the households as they were that day, and the industry measures in force that day. */
    private static final String FILES = """
            left join lateral (select house_grade, safe_water, cooperative from household_living where register_number = h.register_number
                and valid_from <= :day and (valid_to is null or valid_to > :day)) l on true
            left join lateral (select count(*) filter (where medical_resident) as insured, count(*) filter (where medical_resident is not null) as told
                from household_member where register_number = h.register_number and valid_from <= :day and (valid_to is null or valid_to > :day)) m on true
            left join lateral (select count(*) as measures, sum(funds) filter (where earned.income is not null) as funds, sum(earned.income) as income
                from household_measure one left join lateral (select sum(income) as income from household_measure_result r where r.measure_id = one.id
                    and r.on_day between :newYear and :day) earned on true
                where one.register_number = h.register_number and one.kind in (:industry) and one.since <= :day
                    and (one.last_day is null or one.last_day >= :day)) i on true
            """;

    private final JdbcClient jdbc;
    private final PolicyParameters parameters;

    IndicatorCounts(JdbcClient jdbc, PolicyParameters parameters) {
        this.jdbc = jdbc;
        this.parameters = parameters;
    }

    /**
     * @param part  households, persons or yuan
     * @param whole of which it is a share; null for a plain number
     * @param unit  of both: 户, 人, 元
     */
    record Figure(BigDecimal part, BigDecimal whole, String unit) {

        static Figure share(BigDecimal part, BigDecimal whole, String unit) {
            return new Figure(part == null ? BigDecimal.ZERO : part, whole == null ? BigDecimal.ZERO : whole, unit);
        }

        /** Percent with two decimals, or the number; null for a denominator of 0, which is no data. */
        BigDecimal value() {
            if (whole == null) {
                return part;
            }
            return whole.signum() == 0 ? null : part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
        }

        /** Whether it is at least that; compared before it is rounded (policy 0.4). */
        boolean atLeast(BigDecimal least) {
            return part.multiply(BigDecimal.valueOf(100)).compareTo(least.multiply(whole)) >= 0;
        }
    }

    /** @param ruralPopulation of the area; null where none is on file @return without those that files do not tell */
    Map<Indicator, Figure> count(Question question, Integer ruralPopulation) {
        return of(question, """
                select count(*) as households, coalesce(sum(h.persons), 0) as persons,
                    count(*) filter (where l.house_grade in (:unsafe)) as unsafe,
                    count(*) filter (where l.safe_water) as water, count(*) filter (where l.safe_water is not null) as water_told,
                    count(*) filter (where l.cooperative) as joined, count(*) filter (where l.cooperative is not null) as joined_told,
                    sum(m.insured) as insured, sum(m.told) as insured_told,
                    count(*) filter (where i.measures > 0) as industry, sum(i.funds) as funds, sum(i.income) as income
                """, "").query((row, index) -> {
                    Map<Indicator, Figure> figures = new EnumMap<>(Indicator.class);
                    BigDecimal households = row.getBigDecimal("households");
                    BigDecimal persons = row.getBigDecimal("persons");
                    figures.put(Indicator.INCIDENCE, Figure.share(persons, ruralPopulation == null ? null : BigDecimal.valueOf(ruralPopulation), "人"));
                    figures.put(Indicator.PERSONS, new Figure(persons, null, "人"));
                    figures.put(Indicator.UNSAFE_HOUSES, new Figure(row.getBigDecimal("unsafe"), null, "户"));
                    figures.put(Indicator.INSURED, Figure.share(row.getBigDecimal("insured"), row.getBigDecimal("insured_told"), "人"));
                    figures.put(Indicator.SAFE_WATER, Figure.share(row.getBigDecimal("water"), row.getBigDecimal("water_told"), "户"));
                    figures.put(Indicator.INDUSTRY, Figure.share(row.getBigDecimal("industry"), households, "户"));
                    figures.put(Indicator.YIELD, Figure.share(row.getBigDecimal("income"), row.getBigDecimal("funds"), "元"));
                    figures.put(Indicator.COOPERATIVE, Figure.share(row.getBigDecimal("joined"), row.getBigDecimal("joined_told"), "户"));
                    return figures;
                }).single();
    }

    /** The households behind one number by register number, after {@code after}. */
    List<Line> behind(Indicator indicator, Question question, String after, int size) {
        return of(question, "select h.* ", (indicator.behind() == null ? "" : "and " + indicator.behind())
                + " and h.register_number > :after order by h.register_number limit :size").param("after", after == null ? "" : after).param("size", size)
                .query((row, index) -> new Line(row.getString("register_number"), RegionCode.of(row.getString("village")),
                        row.getString("group_name"), row.getString("head_name"), row.getInt("persons"), row.getString("main_cause"),
                        row.getString("household_type"))).list();
    }

    /** @param net of the year's income of all households that filed it; {@code persons} in them */
    record Income(int year, BigDecimal net, BigDecimal persons) {

        /** Yuan a head; null without anybody. */
        BigDecimal perCapita() {
            return persons.signum() == 0 ? null : net.divide(persons, 2, RoundingMode.HALF_UP);
        }
    }

    /** The income of the day's year, or of the year before while none of it is on file. */
    Income income(Question question) {
        OnRegister households = OnRegister.of(question);
        return jdbc.sql("select y.year, coalesce(sum(y.net), 0) as net, coalesce(sum(y.persons), 0) as persons " + households.from()
                + "join household_income y on y.register_number = h.register_number and y.year in (:year, :year - 1) and y.filed_on <= :day "
                + "and (y.replaced_on is null or y.replaced_on > :day) " + households.where() + "group by y.year order by y.year desc limit 1")
                .params(households.parameters()).param("year", question.day().getYear())
                .query((row, index) -> new Income(row.getInt("year"), row.getBigDecimal("net"), row.getBigDecimal("persons"))).optional()
                .orElse(new Income(question.day().getYear(), BigDecimal.ZERO, BigDecimal.ZERO));
    }

    private StatementSpec of(Question question, String select, String end) {
        OnRegister households = OnRegister.of(question);
        LocalDate day = question.day();
        return jdbc.sql(select + households.from() + FILES + households.where() + end).params(households.parameters())
                .param("unsafe", parameters.list("house-grade-unsafe", question.area().county(), day))
                .param("industry", parameters.list("industry-measure-kinds", question.area().county(), day))
                .param("newYear", Date.valueOf(day.withDayOfYear(1)));
    }

    /** A figure that a plan states of the area. */
    record Stated(LocalDate day, String figure, BigDecimal value, String source) {
    }

    List<Stated> stated(Question question) {
        return jdbc.sql("select on_day, figure, value, source from stated_figure where region = ? order by on_day, figure, source").param(question.area().value())
                .query((row, index) -> new Stated(row.getObject("on_day", LocalDate.class), row.getString("figure"), row.getBigDecimal("value"),
                        row.getString("source"))).list();
    }
}

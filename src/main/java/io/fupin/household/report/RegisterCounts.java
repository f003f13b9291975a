package io.fupin.household.report;

import io.fupin.account.Officer;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Households and persons on the register on any day, counted from what each household was on that day. Whoever sees the cases of an area
 * sees its counts.
 */
@Component
class RegisterCounts {

    private static final String IN_POOR_VILLAGE = """
             and h.village in (select village from poor_village where level = '省级' and valid_from <= :day and (valid_to is null or valid_to > :day))""";

    private final JdbcClient jdbc;

    RegisterCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one is counted by. */
    enum By {
        TOWNSHIP("h.township"), VILLAGE("h.village"), CAUSE("h.main_cause"), TYPE("h.household_type"), POOR_VILLAGE("h.village");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /** @param area a county, township or village inside the officer's area */
    record Question(Officer officer, RegionCode area, LocalDate day) {
    }

    record Count(int households, int persons) {

        static final Count NONE = new Count(0, 0);
    }

    /** A household behind a number. */
    record Line(String registerNumber, RegionCode village, String group, String head, int persons, String cause, String type) {
    }

    /** By code or word; what is not on file stands under the empty word. What has none is not there. */
    Map<String, Count> by(By by, Question question) {
        Map<String, Count> counts = new LinkedHashMap<>();
        with(question, "select coalesce(" + by.column + ", '') as label, count(*) as households, sum(h.persons) as persons ",
                (by == By.POOR_VILLAGE ? IN_POOR_VILLAGE : "") + " group by 1 order by 1")
                .query(row -> {
                    counts.put(row.getString("label"), new Count(row.getInt("households"), row.getInt("persons")));
                });
        return counts;
    }

    /** The households of one number by register number, after {@code after}; all of them when {@code label} is null. */
    List<Line> behind(By by, String label, Question question, String after, int size) {
        return with(question, "select h.* ", (by == By.POOR_VILLAGE ? IN_POOR_VILLAGE : "")
                + (label == null ? "" : " and coalesce(" + by.column + ", '') = :label") + " and h.register_number > :after order by h.register_number limit :size")
                .param("label", label).param("after", after == null ? "" : after).param("size", size)
                .query((row, index) -> new Line(row.getString("register_number"), RegionCode.of(row.getString("village")),
                        row.getString("group_name"), row.getString("head_name"), row.getInt("persons"), row.getString("main_cause"),
                        row.getString("household_type"))).list();
    }

    private StatementSpec with(Question question, String select, String end) {
        OnRegister households = OnRegister.of(question);
        return jdbc.sql(select + households.from() + households.where() + end).params(households.parameters());
    }

    /** Farm population by township or village of the newest year up to that of the day; null where none is on file. */
    Map<String, Integer> ruralPopulation(By by, Question question) {
        Map<String, Integer> population = new HashMap<>();
        jdbc.sql("select " + (by == By.TOWNSHIP ? "township" : "village") + " as label, sum(persons) as persons from rural_population where "
                + OnRegister.column(question.area()) + " = :area and year = " + YEAR.formatted(OnRegister.column(question.area())) + " group by 1")
                .param("area", question.area().value()).param("year", question.day().getYear())
                .query(row -> {
                    population.put(row.getString("label"), row.getInt("persons"));
                });
        return population;
    }

    private static final String YEAR = "(select max(year) from rural_population where %s = :area and year <= :year)";

    /** @param year of the population and {@code source}: where it comes from */
    record Population(int year, String source) {
    }

    /** Null where none is on file. */
    Population population(Question question) {
        return jdbc.sql("select year, min(source) as source from rural_population where " + OnRegister.column(question.area()) + " = :area and year = "
                + YEAR.formatted(OnRegister.column(question.area())) + " group by year").param("area", question.area().value()).param("year", question.day().getYear())
                .query((row, index) -> new Population(row.getInt("year"), row.getString("source"))).optional().orElse(null);
    }

    /** Codes of the 省级贫困村 of the area on that day. */
    List<String> poorVillages(Question question) {
        return jdbc.sql("select village from poor_village where level = '省级' and village like :area and valid_from <= :day and (valid_to is null or valid_to > :day) "
                + "order by village").param("area", question.area().prefix() + "%").param("day", Date.valueOf(question.day())).query(String.class).list();
    }

    /** @param source of the statement, word for word */
    record Stated(BigDecimal value, String source) {
    }

    /** What plans state of the area on exactly that day: 贫困发生率. */
    List<Stated> stated(Question question, String figure) {
        return jdbc.sql("select value, source from stated_figure where region = ? and on_day = ? and figure = ? order by source")
                .params(question.area().value(), Date.valueOf(question.day()), figure)
                .query((row, index) -> new Stated(row.getBigDecimal("value"), row.getString("source"))).list();
    }
}

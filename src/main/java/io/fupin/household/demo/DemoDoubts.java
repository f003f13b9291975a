package io.fupin.household.demo;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A handful of the demo's households that break a rule of data quality each, so that there is something to look at: doubts only, no errors.
 * Each says so in its file, and what its income adds up to stays as it is.
 */
@Component
@Profile("demo")
class DemoDoubts {

    /** Of each rule so many households. */
    static final int EACH = 2;

    private static final List<Doubt> DOUBTS = List.of(
            new Doubt("户联系电话没有填", "select register_number from household_contact",
                    "update household_contact set phone_sealed = null where register_number in (:chosen)"),
            new Doubt("居民医保和职工医保都没有参加", "select register_number from household_member where position = 1 and medical_employee",
                    "update household_member set medical_employee = false where register_number in (:chosen) and position = 1"),
            new Doubt("工资性收入过低", "select register_number from household_income where wage > 1000",
                    "update household_income set other_transfer = other_transfer + wage - 120, wage = 120 where register_number in (:chosen)"),
            new Doubt("有经营收入、没有支出", "select register_number from household_income where business_expense > 0",
                    "update household_income set business = business - business_expense, business_expense = 0 where register_number in (:chosen)"),
            new Doubt("有生态补偿、没有退耕面积", "select register_number from household_income where ecology > 0",
                    "update household_living set returned_forest = 0 where register_number in (:chosen)"),
            new Doubt("养老保险金过低", "select register_number from household_income where pension > 500",
                    "update household_income set other_transfer = other_transfer + pension - 60, pension = 60 where register_number in (:chosen)"),
            new Doubt("离村主干路过远", "select register_number from household_living",
                    "update household_living set road_distance = 7.5 where register_number in (:chosen)"));

    private final JdbcClient jdbc;

    DemoDoubts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param from the households that can have it; {@code plant} gives it to those chosen */
    private record Doubt(String words, String from, String plant) {
    }

    void plant() {
        for (Doubt doubt : DOUBTS) {
            List<String> chosen = jdbc.sql("""
                    select register_number from (%s) able
                    where not exists (select 1 from household_state s where s.register_number = able.register_number and s.note is not null)
                    order by md5(register_number) limit :each
                    """.formatted(doubt.from())).param("each", EACH).query(String.class).list();
            jdbc.sql(doubt.plant()).param("chosen", chosen).update();
            jdbc.sql("update household_state set note = :note where register_number in (:chosen)")
                    .param("note", "演示数据，人员虚构；故意留了一处疑点：" + doubt.words()).param("chosen", chosen).update();
        }
    }
}

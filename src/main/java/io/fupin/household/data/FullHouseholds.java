package io.fupin.household.data;

import io.fupin.household.FullHousehold;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdRegister.Contact;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.HouseholdRegister.Living;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads many households with all that belongs to them, in five statements however many they are. */
@Component
class FullHouseholds {

    private final JdbcClient jdbc;
    private final MemberColumns columns;

    FullHouseholds(JdbcClient jdbc, MemberColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    /** One row of {@code household}. */
    record Row(String number, String nationalNumber, RegionCode village, String group, String ground, State state, LocalDate registeredOn,
               String type, String mainCause, String otherCauses) {

        static Row of(ResultSet row, int index) throws SQLException {
            String others = row.getString("other_causes");
            return new Row(row.getString("register_number"), row.getString("national_number"), RegionCode.of(row.getString("village")),
                    row.getString("group_name"), row.getString("ground"), State.valueOf(row.getString("state")),
                    row.getObject("registered_on", LocalDate.class), row.getString("household_type"), row.getString("main_cause"),
                    others == null || others.isEmpty() ? null : others);
        }
    }

    /** In the same order. */
    List<FullHousehold> of(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        String[] numbers = rows.stream().map(Row::number).toArray(String[]::new);
        Map<String, List<HouseholdMember>> members = members(numbers);
        Map<String, Income> incomes = new HashMap<>();
        jdbc.sql("""
                select distinct on (register_number) * from household_income where register_number = any(:numbers) and replaced_on is null
                order by register_number, year desc
                """).param("numbers", numbers).query(row -> {
                    incomes.put(row.getString("register_number"), columns.income(row));
                });
        Map<String, Living> livings = new HashMap<>();
        jdbc.sql("select * from household_living where register_number = any(:numbers) and valid_to is null").param("numbers", numbers).query(row -> {
            livings.put(row.getString("register_number"), columns.living(row));
        });
        Map<String, Contact> contacts = new HashMap<>();
        jdbc.sql("select * from household_contact where register_number = any(:numbers) and valid_to is null").param("numbers", numbers).query(row -> {
            contacts.put(row.getString("register_number"), columns.contact(row));
        });
        return rows.stream().map(row -> new FullHousehold(row.number(), row.nationalNumber(), row.village(), row.group(), row.ground(), row.state(),
                row.registeredOn(), row.type(), row.mainCause(), row.otherCauses(), contacts.get(row.number()), livings.get(row.number()),
                incomes.get(row.number()), members.getOrDefault(row.number(), List.of()))).toList();
    }

    private Map<String, List<HouseholdMember>> members(String[] numbers) {
        Map<String, List<HouseholdMember>> members = new HashMap<>();
        jdbc.sql("select * from household_member where register_number = any(:numbers) and valid_to is null order by register_number, position")
                .param("numbers", numbers).query(row -> {
                    members.computeIfAbsent(row.getString("register_number"), number -> new ArrayList<>()).add(columns.member(row));
                });
        return members;
    }
}

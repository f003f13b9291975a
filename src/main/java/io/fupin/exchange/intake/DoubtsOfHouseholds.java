package io.fupin.exchange.intake;

import io.fupin.household.HouseholdTies;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What departments' lists hold against registered households: somebody may be explaining it. It forbids no change. */
@Component
class DoubtsOfHouseholds implements HouseholdTies {

    private final JdbcClient jdbc;

    DoubtsOfHouseholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(Collection<String> registerNumbers) {
        Map<String, String> ties = new LinkedHashMap<>();
        jdbc.sql("select distinct register_number from match_hit where register_number = any(:numbers)")
                .param("numbers", registerNumbers.toArray(String[]::new)).query(row -> {
                    ties.put(row.getString("register_number"), "有部门比对的疑点");
                });
        return ties;
    }

    @Override
    public Map<String, String> underWay(Collection<String> registerNumbers) {
        return Map.of();
    }
}

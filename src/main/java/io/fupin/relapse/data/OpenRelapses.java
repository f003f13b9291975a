package io.fupin.relapse.data;

import io.fupin.household.Household;
import io.fupin.household.OpenMatters;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Open cases of monitoring, for whoever decides about the same household. One that found the household poor already stands in no other's
 * way: it waits for the identification.
 */
@Component
public class OpenRelapses implements OpenMatters {

    private static final String OPEN = " and active and verdict is distinct from '致贫'";

    private final JdbcClient jdbc;

    OpenRelapses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> busy(Collection<Household> households) {
        return households.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("select register_number from relapse_case where register_number in (:numbers)" + OPEN)
                .param("numbers", households.stream().map(Household::registerNumber).filter(Objects::nonNull).toList()).query(String.class).list());
    }

    @Override
    public List<Matter> about(Household household, Collection<String> idHashes) {
        return household == null ? List.of() : jdbc.sql("select case_number, process from relapse_case where register_number = ?" + OPEN)
                .param(household.registerNumber()).query((row, index) -> new Matter(row.getString("case_number"),
                        "risk-clearing".equals(row.getString("process")) ? "正在办风险消除" : "正在核实返贫风险", null)).list();
    }
}

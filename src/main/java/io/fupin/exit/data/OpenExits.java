package io.fupin.exit.data;

import io.fupin.household.Household;
import io.fupin.household.OpenMatters;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open exits and removals, for whoever decides about the same household. */
@Component
public class OpenExits implements OpenMatters {

    private final JdbcClient jdbc;

    OpenExits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> busy(Collection<Household> households) {
        return households.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("""
                select register_number from exit_case where register_number in (:numbers) and active
                union select register_number from removal_case where register_number in (:numbers) and active
                """).param("numbers", households.stream().map(Household::registerNumber).toList()).query(String.class).list());
    }

    @Override
    public List<Matter> about(Household household, Collection<String> idHashes) {
        return household == null ? List.of() : jdbc.sql("""
                select case_number, '正在办退出' as what from exit_case where register_number = :household and active
                union all
                select case_number, '正在办清退' from removal_case where register_number = :household and active
                """).param("household", household.registerNumber())
                .query((row, index) -> new Matter(row.getString("case_number"), row.getString("what"), null)).list();
    }
}

package io.fupin.change.data;

import io.fupin.household.Household;
import io.fupin.household.OpenMatters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open changes, for whoever decides about the same household or is about to register the same person. */
@Component
public class OpenChanges implements OpenMatters {

    private final JdbcClient jdbc;

    OpenChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> busy(Collection<Household> households) {
        return households.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("select register_number from household_change_claim where register_number in (:numbers) and active")
                .param("numbers", households.stream().map(Household::registerNumber).toList()).query(String.class).list());
    }

    @Override
    public List<Matter> about(Household household, Collection<String> idHashes) {
        List<Matter> matters = new ArrayList<>();
        if (household != null) {
            jdbc.sql("select distinct case_number from household_change_claim where register_number = ? and active order by case_number")
                    .param(household.registerNumber()).query(String.class).list().forEach(number -> matters.add(new Matter(number, "正在办信息变更", null)));
        }
        if (!idHashes.isEmpty()) {
            jdbc.sql("select id_hash, case_number from household_change_claim where id_hash = any(:hashes) and active order by case_number").param("hashes", idHashes.toArray(String[]::new))
                    .query((row, index) -> new Matter(row.getString("case_number"), "正在另一户的信息变更里", row.getString("id_hash"))).list().forEach(matters::add);
        }
        return matters;
    }
}

package io.fupin.identification.data;

import io.fupin.household.Household;
import io.fupin.household.OpenMatters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open identifications that bring a registered household back, or that somebody stands in who is about to join one. */
@Component
public class OpenIdentifications implements OpenMatters {

    private final JdbcClient jdbc;
    private final IdentificationRows rows;

    OpenIdentifications(JdbcClient jdbc, IdentificationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Set<String> busy(Collection<Household> households) {
        return households.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("""
                select i.former_number from identification_case i join case_file c on c.case_number = i.case_number
                where i.former_number in (:numbers) and c.state = 'OPEN'
                """).param("numbers", households.stream().map(Household::registerNumber).toList()).query(String.class).list());
    }

    @Override
    public List<Matter> about(Household household, Collection<String> idHashes) {
        List<Matter> matters = household == null ? new ArrayList<>() : new ArrayList<>(jdbc.sql("""
                select i.case_number, i.ground from identification_case i join case_file c on c.case_number = i.case_number
                where i.former_number = ? and c.state = 'OPEN' order by i.case_number
                """).param(household.registerNumber())
                .query((row, index) -> new Matter(row.getString("case_number"), "按“" + row.getString("ground") + "”识别", null)).list());
        rows.activeCases(idHashes).forEach((hash, caseNumber) -> matters.add(new Matter(caseNumber, "申请识别", hash)));
        return matters;
    }
}

package io.fupin.household.data;

import io.fupin.household.MeasureTally;
import io.fupin.region.RegionCode;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MeasureCounts implements MeasureTally {

    private final JdbcClient jdbc;

    MeasureCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Integer> personTimes(RegionCode area) {
        Map<String, Integer> reached = new HashMap<>();
        jdbc.sql("""
                select m.kind, sum(h.persons) as reached from household_measure m join household h on h.register_number = m.register_number
                where h.village like :area and h.state in ('REGISTERED', 'RELAPSED', 'EXITED', 'EXITED_NO_POLICY') group by 1
                """).param("area", area.prefix() + "%").query(row -> {
                    reached.put(row.getString("kind"), row.getInt("reached"));
                });
        return reached;
    }
}

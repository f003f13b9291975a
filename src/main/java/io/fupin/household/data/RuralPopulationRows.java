package io.fupin.household.data;

import io.fupin.household.RuralPopulation;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 农村户籍人口 as rows. */
@Component
class RuralPopulationRows implements RuralPopulation {

    private final JdbcClient jdbc;

    RuralPopulationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Count> of(RegionCode village, int year) {
        return jdbc.sql("select * from rural_population where village = ? and year = ?").params(village.value(), year).query(RuralPopulationRows::map).optional();
    }

    @Override
    public Map<RegionCode, Count> of(Collection<RegionCode> villages, int year) {
        Map<RegionCode, Count> found = new HashMap<>();
        if (!villages.isEmpty()) {
            jdbc.sql("select * from rural_population where village in (:villages) and year = :year")
                    .param("villages", villages.stream().map(RegionCode::value).toList()).param("year", year)
                    .query((row, index) -> found.put(RegionCode.of(row.getString("village")), map(row, index))).list();
        }
        return found;
    }

    @Override
    public List<Count> years(RegionCode village) {
        return jdbc.sql("select * from rural_population where village = ? order by year desc").param(village.value()).query(RuralPopulationRows::map).list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(RegionCode village, Count count) {
        jdbc.sql("""
                insert into rural_population (village, township, county, year, households, persons, source) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (village, year) do update set households = excluded.households, persons = excluded.persons, source = excluded.source
                """).params(village.value(), village.township().value(), village.county().value(), count.year(), count.households(), count.persons(),
                count.source()).update();
    }

    private static Count map(ResultSet row, int index) throws SQLException {
        return new Count(row.getInt("year"), row.getInt("households"), row.getInt("persons"), row.getString("source"));
    }
}

package io.fupin.region.tree;

import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole tree. */
@Component
class RegionTable {

    private final JdbcClient jdbc;

    RegionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Region> readAll() {
        return jdbc.sql("""
                select r.code, r.name, r.official_name, r.written_name, r.level, r.parent,
                       array(select a.alias from region_alias a where a.region = r.code order by a.alias) as aliases
                from region r""").query((row, number) -> region(row)).list();
    }

    /** Grows with every import; 0 before the first. */
    long version() {
        return jdbc.sql("select coalesce(max(id), 0) from region_import").query(Long.class).single();
    }

    private static Region region(ResultSet row) throws SQLException {
        String name = row.getString("name");
        String officialName = row.getString("official_name");
        List<String> aliases = new ArrayList<>(List.of(row.getString("written_name")));
        aliases.addAll(Arrays.asList((String[]) row.getArray("aliases").getArray()));
        String parent = row.getString("parent");
        return new Region(RegionCode.of(row.getString("code")), name, officialName, RegionLevel.valueOf(row.getString("level")),
                parent == null ? null : RegionCode.of(parent),
                aliases.stream().distinct().filter(alias -> !alias.equals(name) && !alias.equals(officialName)).toList());
    }
}

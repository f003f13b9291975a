package io.fupin.exchange.intake;

import io.fupin.exchange.register.Surroundings.Line;
import io.fupin.exchange.register.Surroundings.Place;
import io.fupin.privacy.IdentityVault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that were put down, household by household. */
@Component
class StagedRows {

    private static final int AT_ONCE = 10_000;
    private static final int HOUSEHOLDS_AT_ONCE = 3_000;

    private final JdbcClient jdbc;
    private final IdentityVault vault;

    StagedRows(JdbcClient jdbc, IdentityVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** All rows of one 户编号. */
    record Group(String key, List<Line> households, List<Line> persons) {

        int row() {
            return households.isEmpty() ? persons.get(0).row() : households.get(0).row();
        }
    }

    private record Row(String key, int sheet, int number, String idHash, String sealed) {
    }

    /** The next households behind {@code after}, by 户编号; empty when none is left. */
    List<Group> next(String importId, String after) {
        List<Row> rows = jdbc.sql("select * from import_row where import_id = ? and key > ? order by key, sheet, row_no limit " + AT_ONCE)
                .params(importId, after).query(StagedRows::row).list();
        List<Group> groups = groups(rows);
        // the last one may go on behind the limit; one that fills it alone has too many rows to be a household, and is refused whole
        return rows.size() == AT_ONCE && groups.size() > 1 ? groups.subList(0, groups.size() - 1) : groups;
    }

    /**
     * Of these only what was found to be taken and is not yet. By their keys instead of a join: nothing is known of rows that have
     * just come in, and a plan made without knowing walks all of them for every piece.
     */
    List<Group> nextToTake(String importId, String after) {
        List<String> keys = jdbc.sql("""
                select key from import_household where import_id = ? and key > ? and not taken and kind in ('NEW', 'CHANGED') order by key limit
                """ + HOUSEHOLDS_AT_ONCE).params(importId, after).query(String.class).list();
        if (keys.isEmpty()) {
            return List.of();
        }
        return groups(jdbc.sql("select * from import_row where import_id = ? and key = any(?) order by key, sheet, row_no")
                .params(importId, keys.toArray(String[]::new)).query(StagedRows::row).list());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(row.getString("key"), row.getInt("sheet"), row.getInt("row_no"), row.getString("id_hash"), row.getString("cells_sealed"));
    }

    private List<Group> groups(List<Row> rows) {
        List<Line> lines = rows.parallelStream().map(row -> new Line(row.number(), row.idHash(), cells(row.sealed()))).toList();
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (groups.isEmpty() || !groups.get(groups.size() - 1).key().equals(row.key())) {
                groups.add(new Group(row.key(), new ArrayList<>(), new ArrayList<>()));
            }
            Group group = groups.get(groups.size() - 1);
            (row.sheet() == 0 ? group.households() : group.persons()).add(lines.get(i));
        }
        return groups;
    }

    String[] cells(String sealed) {
        return vault.open(sealed).split(ImportReading.BETWEEN, -1);
    }

    /** Identity numbers that stand in the file more than once, with where. */
    Map<String, List<Place>> twice(String importId) {
        Map<String, List<Place>> twice = new HashMap<>();
        // one pass, no join: nothing is known of rows that have just come in, and a plan made without knowing may take for ever
        jdbc.sql("""
                select id_hash, array_agg(sheet order by row_no) as sheets, array_agg(row_no order by row_no) as rows from import_row
                where import_id = ? and id_hash is not null group by id_hash having count(*) > 1
                """).param(importId).query(row -> {
                    Number[] sheets = (Number[]) row.getArray("sheets").getArray();
                    Number[] rows = (Number[]) row.getArray("rows").getArray();
                    twice.put(row.getString("id_hash"), IntStream.range(0, rows.length).mapToObj(i -> new Place(sheets[i].intValue(), rows[i].intValue())).toList());
                });
        return twice;
    }
}

package io.fupin.village.data;

import io.fupin.village.items.Item;
import io.fupin.village.items.ItemRules.Asked;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What departments found of the items of a village's exit. */
@Component
public class ItemCheckRows {

    private final JdbcClient jdbc;

    ItemCheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param target in words; null where the thing itself is asked, as {@code least}
     * @param found  in words; null until the department has answered, as {@code met} and what follows
     * @param figure per cent; null where none is asked
     */
    public record ItemCheck(String caseNumber, Item item, String unit, String target, BigDecimal least, String found, BigDecimal figure, Boolean met,
                            int papers, LocalDate checkedOn, String checkedName, Instant answeredAt) {
    }

    /** What is asked from now on; answers given before are void, their forms stay on file. */
    public void ask(String caseNumber, List<Asked> asked) {
        jdbc.sql("delete from village_item_check where case_number = ?").param(caseNumber).update();
        jdbc.sql("""
                insert into village_item_check (case_number, item, position, unit, target, least)
                select :case, a.item, a.place, a.unit, a.target, a.least
                from unnest(:items, :units, :targets, cast(:leasts as numeric[])) with ordinality as a (item, unit, target, least, place)
                """).param("case", caseNumber).param("items", asked.stream().map(one -> one.item().key()).toArray(String[]::new))
                .param("units", asked.stream().map(Asked::unit).toArray(String[]::new))
                .param("targets", asked.stream().map(Asked::target).toArray(String[]::new))
                .param("leasts", asked.stream().map(Asked::least).toArray(BigDecimal[]::new)).update();
    }

    public ItemCheck get(String caseNumber, Item item) {
        return jdbc.sql("select * from village_item_check where case_number = ? and item = ?").params(caseNumber, item.key()).query(ItemCheckRows::map).single();
    }

    /** In the order of the plan; empty before the township's check. */
    public List<ItemCheck> of(String caseNumber) {
        return of(List.of(caseNumber)).getOrDefault(caseNumber, List.of());
    }

    /** The same for many cases, with one statement. */
    public Map<String, List<ItemCheck>> of(Collection<String> caseNumbers) {
        Map<String, List<ItemCheck>> found = new LinkedHashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql("select * from village_item_check where case_number in (:cases) order by case_number, position").param("cases", caseNumbers)
                    .query(ItemCheckRows::map).list().forEach(one -> found.computeIfAbsent(one.caseNumber(), number -> new ArrayList<>()).add(one));
        }
        return found;
    }

    public void answer(ItemCheck check) {
        jdbc.sql("""
                update village_item_check set found = ?, figure = ?, met = ?, papers = ?, checked_on = ?, checked_name = ?, answered_at = ?
                where case_number = ? and item = ?
                """).params(check.found(), check.figure(), check.met(), check.papers(), Date.valueOf(check.checkedOn()), check.checkedName(),
                Timestamp.from(check.answeredAt()), check.caseNumber(), check.item().key()).update();
    }

    private static ItemCheck map(ResultSet row, int index) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new ItemCheck(row.getString("case_number"), Item.of(row.getString("item")), row.getString("unit"), row.getString("target"),
                row.getBigDecimal("least"), row.getString("found"), row.getBigDecimal("figure"), row.getObject("met", Boolean.class), row.getInt("papers"),
                row.getObject("checked_on", LocalDate.class), row.getString("checked_name"), answered == null ? null : answered.toInstant());
    }
}

package io.fupin.household.help;

import io.fupin.account.Officer;
import io.fupin.database.Writes;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Needs, measures with their results, and visits of a household. Nothing of them is deleted. */
@Component
class HelpRows {

    private final JdbcClient jdbc;
    private final Writes writes;
    private final Clock clock;

    HelpRows(JdbcClient jdbc, Writes writes, Clock clock) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.clock = clock;
    }

    /** @param metOn since when it is met; null for an open one */
    record Need(long id, String kind, String detail, LocalDate since, LocalDate metOn) {
    }

    /**
     * @param item  of 《扶贫手册》: 小额信贷, 危房改造 …; null for none
     * @param funds yuan
     */
    record Measure(long id, String kind, String item, String detail, BigDecimal quantity, String unit, BigDecimal funds, String responsible,
                   LocalDate since, LocalDate lastDay) {
    }

    /** @param income yuan that it brought; null where none is told @param signature evidence on which the household signed */
    record Result(long id, long measure, LocalDate on, String text, BigDecimal income, String signature, String by) {
    }

    /** @param photos ids of evidence */
    record Visit(long id, LocalDate on, String found, String by, List<String> photos) {
    }

    List<Need> needs(String number) {
        return jdbc.sql("select * from household_need where register_number = ? order by met_on is not null, id").param(number)
                .query((row, index) -> new Need(row.getLong("id"), row.getString("kind"), row.getString("detail"), row.getObject("since", LocalDate.class),
                        row.getObject("met_on", LocalDate.class))).list();
    }

    List<Measure> measures(String number) {
        return jdbc.sql("select * from household_measure where register_number = ? order by id").param(number)
                .query((row, index) -> new Measure(row.getLong("id"), row.getString("kind"), row.getString("item"), row.getString("detail"),
                        row.getBigDecimal("quantity"), row.getString("unit"), row.getBigDecimal("funds"), row.getString("responsible"),
                        row.getObject("since", LocalDate.class), row.getObject("last_day", LocalDate.class))).list();
    }

    List<Result> results(String number) {
        return jdbc.sql("select * from household_measure_result where register_number = ? order by id").param(number)
                .query((row, index) -> new Result(row.getLong("id"), row.getLong("measure_id"), row.getObject("on_day", LocalDate.class),
                        row.getString("text"), row.getBigDecimal("income"), row.getString("signature"), row.getString("recorded_by"))).list();
    }

    /** Newest first. */
    List<Visit> visits(String number, int most) {
        return jdbc.sql("""
                select v.*, (select string_agg(p.evidence_id, ',' order by p.position) from household_visit_photo p where p.visit_id = v.id) as photos
                from household_visit v where register_number = ? order by visited_on desc, id desc limit ?
                """).params(number, most)
                .query((row, index) -> new Visit(row.getLong("id"), row.getObject("visited_on", LocalDate.class), row.getString("found"),
                        row.getString("recorded_by"), row.getString("photos") == null ? List.of() : List.of(row.getString("photos").split(",")))).list();
    }

    void addNeed(String number, String kind, String detail, LocalDate since, Officer by) {
        Map<String, Object> row = recorded(number, by);
        row.put("kind", kind);
        row.put("detail", detail);
        row.put("since", Date.valueOf(since));
        writes.write("insert into household_need (register_number, kind, detail, since, recorded_by, recorded_at) "
                + "values (:number, :kind, :detail, :since, :by, :at)", row);
    }

    /** @return false when it is met already, or another household's */
    boolean meet(String number, long need, LocalDate on) {
        return jdbc.sql("update household_need set met_on = ? where id = ? and register_number = ? and met_on is null")
                .params(Date.valueOf(on), need, number).update() == 1;
    }

    void addMeasure(String number, Measure measure, Officer by) {
        Map<String, Object> row = recorded(number, by);
        row.put("kind", measure.kind());
        row.put("item", measure.item());
        row.put("detail", measure.detail());
        row.put("quantity", measure.quantity());
        row.put("unit", measure.unit());
        row.put("funds", measure.funds());
        row.put("responsible", measure.responsible());
        row.put("since", Date.valueOf(measure.since()));
        row.put("last", measure.lastDay() == null ? null : Date.valueOf(measure.lastDay()));
        writes.write("""
                insert into household_measure (register_number, kind, item, detail, quantity, unit, funds, responsible, since, last_day, recorded_by,
                    recorded_at)
                values (:number, :kind, :item, :detail, :quantity, :unit, :funds, :responsible, :since, :last, :by, :at)
                """, row);
    }

    Optional<LocalDate> measureSince(String number, long measure) {
        return jdbc.sql("select since from household_measure where id = ? and register_number = ?").params(measure, number)
                .query((row, index) -> row.getObject("since", LocalDate.class)).optional();
    }

    void addResult(String number, Result result, Officer by) {
        Map<String, Object> row = recorded(number, by);
        row.put("measure", result.measure());
        row.put("on", Date.valueOf(result.on()));
        row.put("text", result.text());
        row.put("income", result.income());
        row.put("signature", result.signature());
        writes.write("""
                insert into household_measure_result (measure_id, register_number, on_day, text, income, signature, recorded_by, recorded_at)
                values (:measure, :number, :on, :text, :income, :signature, :by, :at)
                """, row);
    }

    void addVisit(String number, LocalDate on, String found, List<String> photos, Officer by) {
        long id = jdbc.sql("""
                insert into household_visit (register_number, visited_on, found, person_id, recorded_by, recorded_at)
                values (:number, :on, :found, :person, :by, :at) returning id
                """).params(recorded(number, by)).param("on", Date.valueOf(on)).param("found", found).param("person", by.personId()).query(Long.class).single();
        for (int i = 0; i < photos.size(); i++) {
            writes.write("insert into household_visit_photo (visit_id, position, evidence_id) values (:visit, :position, :evidence)",
                    Map.of("visit", id, "position", i, "evidence", photos.get(i)));
        }
    }

    private Map<String, Object> recorded(String number, Officer by) {
        Map<String, Object> row = new HashMap<>();
        row.put("number", number);
        row.put("by", by.name());
        row.put("at", Timestamp.from(clock.instant()));
        return row;
    }
}

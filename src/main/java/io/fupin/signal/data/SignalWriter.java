package io.fupin.signal.data;

import io.fupin.database.Writes;
import io.fupin.region.RegionCode;
import io.fupin.signal.Kind;
import io.fupin.signal.look.Found;
import io.fupin.signal.look.Found.Behind;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was seen: a matter keeps its row, its notes and its first day, however often it is seen. */
@Component
public class SignalWriter {

    /** Of very many the first are enough to begin with. */
    private static final int KEPT = 200;

    private final JdbcClient jdbc;
    private final Writes writes;

    SignalWriter(JdbcClient jdbc, Writes writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** Counties that have households and were not looked through on that day. */
    public List<RegionCode> due(LocalDate today) {
        return jdbc.sql("""
                select code from region r where level = 'COUNTY' and exists (select 1 from household h where h.county = r.code)
                    and not exists (select 1 from signal_look l where l.county = r.code and l.looked_on >= ?) order by code
                """).param(Date.valueOf(today)).query((row, index) -> RegionCode.of(row.getString("code"))).list();
    }

    /** @return false when another node looks through this county just now */
    public boolean take(RegionCode county, LocalDate today) {
        jdbc.sql("insert into signal_look (county, looked_on) values (?, ?) on conflict do nothing").params(county.value(), Date.valueOf(today.minusDays(1)))
                .update();
        return jdbc.sql("select 1 from signal_look where county = ? for update skip locked").param(county.value()).query(Integer.class).optional().isPresent();
    }

    public void looked(RegionCode county, LocalDate today) {
        jdbc.sql("update signal_look set looked_on = ? where county = ?").params(Date.valueOf(today), county.value()).update();
    }

    /** What was seen before, happened since {@code since} and is not among these is gone. */
    public void keep(Kind kind, RegionCode county, List<Found> found, LocalDate since, LocalDate today) {
        jdbc.sql("""
                update signal set gone_on = :today where county = :county and kind = :kind and gone_on is null and happened_on >= :since
                    and not subject = any(:subjects)
                """).param("today", Date.valueOf(today)).param("county", county.value()).param("kind", kind.name()).param("since", Date.valueOf(since))
                .param("subjects", found.stream().map(Found::subject).toArray(String[]::new)).update();
        List<Map<String, ?>> behind = new ArrayList<>();
        for (Found one : found) {
            long id = jdbc.sql("""
                    insert into signal (kind, county, region, subject, happened_on, text, behind, found_on)
                    values (:kind, :county, :region, :subject, :on, :text, :behind, :today)
                    on conflict (county, kind, subject) do update set region = excluded.region, happened_on = excluded.happened_on, text = excluded.text,
                        behind = excluded.behind, gone_on = null
                    returning id
                    """).param("kind", kind.name()).param("county", county.value()).param("region", one.region().value()).param("subject", one.subject())
                    .param("on", Date.valueOf(one.happenedOn())).param("text", one.text()).param("behind", one.behind().size())
                    .param("today", Date.valueOf(today)).query(Long.class).single();
            jdbc.sql("delete from signal_behind where signal_id = ?").param(id).update();
            for (int position = 0; position < Math.min(one.behind().size(), KEPT); position++) {
                behind.add(row(id, position, one.behind().get(position)));
            }
        }
        writes.all("""
                insert into signal_behind (signal_id, position, title, text, href, register_number, case_number)
                values (:signal, :position, :title, :text, :href, :number, :case)
                """, behind);
    }

    private static Map<String, Object> row(long signal, int position, Behind behind) {
        Map<String, Object> row = new HashMap<>();
        row.put("signal", signal);
        row.put("position", position);
        row.put("title", behind.title());
        row.put("text", behind.text());
        row.put("href", behind.href());
        row.put("number", behind.registerNumber());
        row.put("case", behind.caseNumber());
        return row;
    }
}

package io.fupin.signal.data;

import io.fupin.account.Officer;
import io.fupin.region.RegionCode;
import io.fupin.signal.Kind;
import io.fupin.signal.data.Signal.Note;
import io.fupin.signal.look.Found.Behind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reading signals, each officer those of his area and post. */
@Component
public class SignalRows {

    private static final String SEEN = "s.gone_on is null and s.region like :area and s.kind = any(:kinds)";

    private final JdbcClient jdbc;

    SignalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, before {@code before}; at most {@code size}. @param kind null for all */
    public List<Signal> page(Officer officer, RegionCode area, Kind kind, Long before, int size) {
        return jdbc.sql("""
                select s.*, (select count(*) from signal_note n where n.signal_id = s.id) as notes from signal s
                where %s and s.county like :county and s.id < :before order by s.id desc limit :size
                """.formatted(SEEN)).param("area", area.prefix() + "%").param("county", county(area)).param("kinds", kinds(officer, kind))
                .param("before", before == null ? Long.MAX_VALUE : before).param("size", size).query(SignalRows::map).list();
    }

    public Map<Kind, Integer> counts(Officer officer, RegionCode area) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        jdbc.sql("select s.kind, count(*) as number from signal s where " + SEEN + " and s.county like :county group by 1")
                .param("area", area.prefix() + "%").param("county", county(area)).param("kinds", kinds(officer, null))
                .query(row -> {
                    counts.put(Kind.valueOf(row.getString("kind")), row.getInt("number"));
                });
        return counts;
    }

    private static String county(RegionCode area) {
        return area.prefix().length() >= 6 ? area.county().value() : area.prefix() + "%";
    }

    private static String[] kinds(Officer officer, Kind kind) {
        return Arrays.stream(Kind.values()).filter(one -> (kind == null || one == kind) && one.shownTo(officer)).map(Kind::name).toArray(String[]::new);
    }

    /** Also one that is gone: who came by a link sees what became of it. */
    public Optional<Signal> find(Officer officer, long id) {
        return jdbc.sql("select s.*, (select count(*) from signal_note n where n.signal_id = s.id) as notes from signal s where s.id = ?").param(id)
                .query(SignalRows::map).optional().filter(one -> officer.covers(one.region()) && one.kind().shownTo(officer));
    }

    public List<Behind> behind(long id) {
        return jdbc.sql("select title, text, href, register_number, case_number from signal_behind where signal_id = ? order by position").param(id)
                .query((row, index) -> new Behind(row.getString("title"), row.getString("text"), row.getString("href"), row.getString("register_number"),
                        row.getString("case_number"))).list();
    }

    /** Oldest first. */
    public List<Note> notes(long id) {
        return jdbc.sql("select at, person_name, post, text from signal_note where signal_id = ? order by id").param(id)
                .query((row, index) -> new Note(row.getTimestamp("at").toInstant(), row.getString("person_name"), row.getString("post"),
                        row.getString("text"))).list();
    }

    public void note(long id, Officer officer, String text, Instant at) {
        jdbc.sql("insert into signal_note (signal_id, at, person_id, person_name, post, text) values (?, ?, ?, ?, ?, ?)")
                .params(id, Timestamp.from(at), officer.personId(), officer.name(), officer.post().key(), text).update();
    }

    /** What a case or its household stands behind. One statement. */
    public List<Signal> of(String caseNumber) {
        return jdbc.sql("""
                select s.*, 0 as notes from signal s where s.gone_on is null and s.id in (
                    select signal_id from signal_behind where case_number = :number
                    union select b.signal_id from signal_behind b join exit_case x on x.register_number = b.register_number where x.case_number = :number
                    union select b.signal_id from signal_behind b join removal_case r on r.register_number = b.register_number where r.case_number = :number)
                order by s.id
                """).param("number", caseNumber).query(SignalRows::map).list();
    }

    public Optional<LocalDate> lookedOn(RegionCode county) {
        return jdbc.sql("select looked_on from signal_look where county = ?").param(county.value()).query(LocalDate.class).optional();
    }

    private static Signal map(ResultSet row, int index) throws SQLException {
        return new Signal(row.getLong("id"), Kind.valueOf(row.getString("kind")), RegionCode.of(row.getString("region")),
                row.getObject("happened_on", LocalDate.class), row.getString("text"), row.getInt("behind"), row.getObject("found_on", LocalDate.class),
                row.getObject("gone_on", LocalDate.class), row.getInt("notes"));
    }
}

package io.fupin.bottleneck.warn;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.bottleneck.warn.Warning.Word;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reading warnings: a township those of its own queues, everybody above those of the counties inside his area. */
@Component
public class Warnings {

    private static final String COLUMNS = """
            select w.*, (select count(*) from stage_warning_word s where s.warning_id = w.id) as words,
                (select count(distinct u.work_item) from case_urge u join work_item t on t.id = u.work_item
                    where u.day >= (w.raised_at at time zone 'Asia/Shanghai')::date and u.at >= w.raised_at and u.at <= coalesce(w.cleared_at, 'infinity')
                        and t.county = w.county and t.process = w.process and t.step = w.step
                        and case when right(t.region, 3) = '000' then t.region else t.township end = w.place) as urged
            from stage_warning w
            """;

    private final JdbcClient jdbc;

    Warnings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Standing ones, the longest first. @param area inside the officer's own */
    public List<Warning> standing(RegionCode area, int most) {
        return jdbc.sql(COLUMNS + "where w.cleared_at is null and " + inside(area) + " order by w.id limit :most").param("area", value(area)).param("most", most)
                .query(Warnings::map).list();
    }

    /** Newest first. @param all also those that are cleared; @param before null for the first page */
    public List<Warning> page(RegionCode area, boolean all, Long before, int size) {
        return jdbc.sql(COLUMNS + "where " + inside(area) + (all ? "" : " and w.cleared_at is null") + " and w.id < :before order by w.id desc limit :size")
                .param("area", value(area)).param("before", before == null ? Long.MAX_VALUE : before).param("size", size).query(Warnings::map).list();
    }

    /** Empty outside the officer's area. */
    public Optional<Warning> find(Officer officer, long id) {
        return jdbc.sql(COLUMNS + "where w.id = :id").param("id", id).query(Warnings::map).optional().filter(one -> sees(officer, one));
    }

    private static boolean sees(Officer officer, Warning warning) {
        return officer.covers(warning.place()) || officer.covers(warning.county());
    }

    /** Oldest first. */
    public List<Word> words(long id) {
        return jdbc.sql("select at, person_name, post, text from stage_warning_word where warning_id = ? order by id").param(id)
                .query((row, index) -> new Word(row.getTimestamp("at").toInstant(), row.getString("person_name"), row.getString("post"), row.getString("text")))
                .list();
    }

    void say(long id, Officer officer, String text, Instant at) {
        jdbc.sql("insert into stage_warning_word (warning_id, at, person_id, person_name, post, text) values (?, ?, ?, ?, ?, ?)")
                .params(id, Timestamp.from(at), officer.personId(), officer.name(), officer.post().key(), text).update();
    }

    private static String inside(RegionCode area) {
        return area.level() == RegionLevel.TOWNSHIP ? "w.place = :area" : area.level() == RegionLevel.COUNTY ? "w.county = :area" : "w.county like :area";
    }

    private static String value(RegionCode area) {
        return area.level().ordinal() < RegionLevel.COUNTY.ordinal() ? area.prefix() + "%" : area.value();
    }

    private static Warning map(ResultSet row, int index) throws SQLException {
        Timestamp cleared = row.getTimestamp("cleared_at");
        return new Warning(row.getLong("id"), RegionCode.of(row.getString("county")), RegionCode.of(row.getString("place")), row.getString("process"),
                row.getString("step"), Role.valueOf(row.getString("role")), Kind.valueOf(row.getString("kind")), row.getTimestamp("raised_at").toInstant(), row.getInt("threshold"),
                row.getInt("raised"), row.getInt("latest"), row.getInt("peak"), row.getTimestamp("looked_at").toInstant(),
                cleared == null ? null : cleared.toInstant(), row.getInt("urged"), row.getInt("words"));
    }
}

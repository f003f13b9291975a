package io.fupin.exchange.intake;

import io.fupin.account.Officer;
import io.fupin.exchange.intake.ImportRun.State;
import io.fupin.exchange.intake.ImportRun.Tally;
import io.fupin.region.RegionCode;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports as they are put down. */
@Component
class ImportRuns {

    private static final String RUN = "select r.*, (select u.worked from import_undo u where u.import_id = r.id) as taken_back from register_import r ";

    private final JdbcClient jdbc;

    ImportRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String id, Officer officer, String fileName, Instant now, Instant expiresAt) {
        jdbc.sql("""
                insert into register_import (id, state, person_id, person_name, post, region, county, file_name, uploaded_at, expires_at)
                values (?, 'READING', ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(id, officer.personId(), officer.name(), officer.post().key(), officer.post().region().value(),
                officer.post().region().county().value(), fileName, Timestamp.from(now), Timestamp.from(expiresAt)).update();
    }

    Optional<ImportRun> find(String id) {
        return jdbc.sql(RUN + "where r.id = ?").param(id).query(ImportRuns::map).optional();
    }

    Optional<ImportRun> locked(String id) {
        return jdbc.sql(RUN + "where r.id = ? for update").param(id).query(ImportRuns::map).optional();
    }

    /** The oldest that is to be worked piece by piece and that nobody else is working on. */
    Optional<ImportRun> next() {
        return jdbc.sql(RUN + "where r.state in ('CHECKING', 'TAKING', 'UNDOING') order by r.uploaded_at limit 1 for update skip locked")
                .query(ImportRuns::map).optional();
    }

    /** One whose file nobody reads, or whose reader is gone (this node reads one at a time); it is read from its beginning. */
    Optional<ImportRun> nextToRead(String node) {
        return jdbc.sql("""
                update register_import set reader = :node, rows_read = 0 where id = (select id from register_import r where state = 'READING'
                    and (reader is null or reader = :node or not exists (select 1 from pg_stat_activity a where a.application_name = r.reader))
                    order by uploaded_at limit 1 for update skip locked)
                returning id
                """).param("node", node).query(String.class).optional().flatMap(id -> jdbc.sql(RUN + "where r.id = ?").param(id)
                .query(ImportRuns::map).optional());
    }

    boolean anyRunning() {
        return jdbc.sql("select exists (select 1 from register_import where state in ('READING', 'CHECKING', 'TAKING', 'UNDOING'))").query(Boolean.class)
                .single();
    }

    /** @return false when it is not being read any more: somebody has cancelled it */
    boolean read(String id, int rows) {
        return jdbc.sql("update register_import set rows_read = ? where id = ? and state = 'READING'").params(rows, id).update() == 1;
    }

    boolean readToTheEnd(String id, List<String> households, List<String> persons, String merged, int householdCount, int personCount) {
        return jdbc.sql("""
                update register_import set state = 'CHECKING', household_head = ?, person_head = ?, merged = ?, households = ?, persons = ?, worked = 0,
                    worked_to = '' where id = ? and state = 'READING'
                """).params(households.toArray(String[]::new), persons.toArray(String[]::new), merged, householdCount, personCount, id).update() == 1;
    }

    void worked(String id, String to, int more) {
        jdbc.sql("update register_import set worked_to = ?, worked = worked + ? where id = ?").params(to, more, id).update();
    }

    private void count(String id) {
        jdbc.sql("""
                update register_import r set fresh = t.fresh, fresh_persons = t.fresh_persons, changed = t.changed, changed_persons = t.changed_persons,
                    same = t.same, bad = t.bad, bad_persons = t.bad_persons, taken = t.taken, taken_persons = t.taken_persons, faults = f.faults,
                    doubts = f.doubts
                from (select count(*) filter (where kind = 'NEW') as fresh, coalesce(sum(persons) filter (where kind = 'NEW'), 0) as fresh_persons,
                        count(*) filter (where kind = 'CHANGED') as changed, coalesce(sum(persons) filter (where kind = 'CHANGED'), 0) as changed_persons,
                        count(*) filter (where kind = 'SAME') as same, count(*) filter (where kind = 'BAD') as bad,
                        coalesce(sum(persons) filter (where kind = 'BAD'), 0) as bad_persons, count(*) filter (where h.taken) as taken,
                        coalesce(sum(persons) filter (where h.taken), 0) as taken_persons
                    from import_household h where import_id = :id) t,
                    (select count(*) filter (where error) as faults, count(*) filter (where not error) as doubts
                    from import_fault where import_id = :id) f
                where r.id = :id
                """).param("id", id).update();
    }

    void checked(String id, Instant now) {
        count(id);
        jdbc.sql("update register_import set state = 'CHECKED', checked_at = ? where id = ?").params(Timestamp.from(now), id).update();
    }

    void take(String id, LocalDate on) {
        jdbc.sql("update register_import set state = 'TAKING', worked_to = '', worked = 0, taken_on = ? where id = ?").params(Date.valueOf(on), id).update();
    }

    void taken(String id, String said, Instant now) {
        count(id);
        jdbc.sql("update register_import set state = 'TAKEN', said = ?, taken_at = ? where id = ?").params(said, Timestamp.from(now), id).update();
    }

    void undo(String id, String by) {
        jdbc.sql("update register_import set state = 'UNDOING', undone_by = ?, said = null where id = ?").params(by, id).update();
        jdbc.sql("insert into import_undo (import_id, worked) values (?, 0) on conflict (import_id) do update set worked = 0").param(id).update();
    }

    /** Households taken back so far, for whoever watches: outside of the undo's own transaction. */
    void takenBack(String id, int households) {
        jdbc.sql("update import_undo set worked = ? where import_id = ?").params(households, id).update();
    }

    void undone(String id, Instant now) {
        count(id);
        jdbc.sql("update register_import set state = 'UNDONE', undone_at = ? where id = ?").params(Timestamp.from(now), id).update();
    }

    /** It stays as it was before the undo. */
    void notUndone(String id, String why) {
        jdbc.sql("update register_import set state = 'TAKEN', undone_by = null, said = ? where id = ?").params(why, id).update();
    }

    /** Nothing of it is left but that it was there. */
    void end(String id, State state, String said) {
        jdbc.sql("update register_import set state = ?, said = ? where id = ?").params(state.name(), said, id).update();
        for (String table : List.of("import_file", "import_row", "import_fault", "import_household")) {
            jdbc.sql("delete from " + table + " where import_id = ?").param(id).update();
        }
    }

    /** In the officer's area, newest first. */
    List<ImportRun> page(Officer officer, Instant before, int size) {
        RegionCode region = officer.post().region();
        return jdbc.sql(RUN + "where r.region like ? and r.uploaded_at < ? order by r.uploaded_at desc limit ?")
                .params(region.prefix() + "%", Timestamp.from(before), size).query(ImportRuns::map).list();
    }

    private static ImportRun map(ResultSet row, int index) throws SQLException {
        Date takenOn = row.getDate("taken_on");
        return new ImportRun(row.getString("id"), State.valueOf(row.getString("state")), row.getLong("person_id"), row.getString("person_name"),
                row.getString("post"), RegionCode.of(row.getString("region")), row.getString("file_name"), texts(row, "household_head"),
                texts(row, "person_head"), row.getString("merged"), row.getInt("rows_read"), row.getInt("households"), row.getInt("persons"),
                row.getString("worked_to"), row.getString("state").equals("UNDOING") ? row.getInt("taken_back") : row.getInt("worked"), row.getString("said"), row.getTimestamp("uploaded_at").toInstant(),
                takenOn == null ? null : takenOn.toLocalDate(), instant(row, "taken_at"), instant(row, "undone_at"), row.getString("undone_by"),
                new Tally(row.getInt("fresh"), row.getInt("fresh_persons"), row.getInt("changed"), row.getInt("changed_persons"), row.getInt("same"),
                        row.getInt("bad"), row.getInt("bad_persons"), row.getInt("taken"), row.getInt("taken_persons"), row.getInt("faults"),
                        row.getInt("doubts")));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}

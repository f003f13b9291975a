package io.fupin.notice.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.casework.CaseNumbers;
import io.fupin.notice.Notice;
import io.fupin.notice.Notice.Draw;
import io.fupin.notice.Notice.Removal;
import io.fupin.notice.NoticeDesk.Photo;
import io.fupin.notice.NoticeKind;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices as rows. */
@Component
public class NoticeRows {

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of this kind in the county and year; {@code GS-220281-2016-0001}. */
    public String nextNumber(NoticeKind kind, RegionCode county, int year) {
        int sequence = jdbc.sql("""
                insert into notice_sequence (kind, county, year, last) values (?, ?, ?, 1)
                on conflict (kind, county, year) do update set last = notice_sequence.last + 1
                returning last
                """).params(kind.prefix(), county.value(), year).query(Integer.class).single();
        return CaseNumbers.of(kind.prefix(), county.value(), year, sequence);
    }

    public void add(Notice notice, ObjectNode form) {
        RegionCode village = notice.village();
        jdbc.sql("""
                insert into notice (number, kind, process, village, township, county, issuer, issued_by, issued_by_name, year, posted_on,
                    published_at, first_day, ends_on, ends_at, days, working_days, place, document_number, form, photo_due)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """)
                .params(notice.number(), notice.kind().name(), notice.process(), village.value(), village.township().value(),
                        village.county().value(), notice.issuer().key(), notice.issuedBy(), notice.issuedByName(), notice.year(),
                        notice.postedOn(), Timestamp.from(notice.publishedAt()), notice.firstDay(), notice.endsOn(),
                        Timestamp.from(notice.endsAt()), notice.days(), notice.workingDays(), notice.place(), notice.documentNumber(),
                        form.toString(), notice.photoDue())
                .update();
    }

    public Optional<Notice> find(String number) {
        return jdbc.sql("select * from notice where number = ?").param(number).query(NoticeRows::map).optional();
    }

    /** By number. */
    public Map<String, Notice> ofCase(String caseNumber) {
        return jdbc.sql("select * from notice where number in (select notice from notice_entry where case_number = ?)").param(caseNumber)
                .query(NoticeRows::map).list().stream().collect(Collectors.toMap(Notice::number, Function.identity()));
    }

    /** Takes the notice's lock. The caller holds the locks of the cases it is about to touch. */
    public Optional<Notice> lock(String number) {
        return jdbc.sql("select * from notice where number = ? for no key update").param(number).query(NoticeRows::map).optional();
    }

    /** Notices of a village that are being shown. */
    public List<Notice> running(RegionCode village, Instant now) {
        return jdbc.sql("select * from notice where village = ? and removed_on is null and ends_at > ? order by published_at, number")
                .params(village.value(), Timestamp.from(now)).query(NoticeRows::map).list();
    }

    /** How many are being shown, by village code. */
    public Map<String, Integer> runningByVillage(Instant now) {
        Map<String, Integer> found = new HashMap<>();
        jdbc.sql("select village, count(*) from notice where removed_on is null and ends_at > ? group by village").param(Timestamp.from(now))
                .query((row, index) -> found.put(row.getString(1), row.getInt(2))).list();
        return found;
    }

    /** Notices of a village, newest first. */
    public List<Notice> latest(RegionCode village, int most) {
        return jdbc.sql("select * from notice where village = ? order by published_at desc, number desc limit ?")
                .params(village.value(), most).query(NoticeRows::map).list();
    }

    /** The announcement of a village under this document, if it was made and still hangs; locked. */
    public Optional<Notice> announcement(NoticeKind kind, RegionCode village, String documentNumber, LocalDate announcedOn) {
        return jdbc.sql("""
                select * from notice where village = ? and kind = ? and document_number = ? and posted_on = ?
                    and removed_on is null order by number limit 1 for no key update
                """).params(village.value(), kind.name(), documentNumber, announcedOn).query(NoticeRows::map).optional();
    }

    /** The newest notice of this kind, poster and form whose list is exactly these cases. */
    public Optional<Notice> same(NoticeKind kind, RegionCode village, Officer officer, ObjectNode form, Collection<String> caseNumbers) {
        return jdbc.sql("""
                select n.* from notice n
                where n.village = :village and n.kind = :kind and n.issued_by = :person and n.form = :form::jsonb
                    and (select count(*) from notice_entry e where e.notice = n.number) = :count
                    and (select count(*) from notice_entry e where e.notice = n.number and e.case_number in (:cases)) = :count
                order by n.published_at desc limit 1
                """).param("village", village.value()).param("kind", kind.name()).param("person", officer.personId())
                .param("form", form.toString()).param("cases", caseNumbers).param("count", caseNumbers.size())
                .query(NoticeRows::map).optional();
    }

    public void removed(String number, LocalDate day, Instant at, Officer officer, boolean early, String reason) {
        jdbc.sql("""
                update notice set removed_on = ?, removed_at = ?, removed_by = ?, removed_by_name = ?, removed_early = ?,
                    removal_reason = ? where number = ?
                """).params(day, Timestamp.from(at), officer.personId(), officer.name(), early, reason, number).update();
    }

    public void drawn(String number, Draw draw) {
        jdbc.sql("update notice set draw_share = ?, seed = ?, drawn_at = ?, drawn_of = ? where number = ?")
                .params(draw.share(), draw.seed(), Timestamp.from(draw.at()), draw.of(), number).update();
    }

    public void addPhotos(String number, Collection<String> evidence, String purpose, Instant at, Officer officer) {
        if (!evidence.isEmpty()) {
            jdbc.sql("""
                    insert into notice_photo (notice, evidence_id, purpose, at, person_id, person_name)
                    select :notice, id, :purpose, :at, :person, :name from unnest(:ids) as photo (id) on conflict do nothing
                    """).param("notice", number).param("ids", evidence.toArray(String[]::new)).param("purpose", purpose)
                    .param("at", Timestamp.from(at)).param("person", officer.personId()).param("name", officer.name()).update();
        }
    }

    public List<Photo> photos(String number) {
        return jdbc.sql("select * from notice_photo where notice = ? order by at, evidence_id").param(number)
                .query((row, index) -> new Photo(row.getString("evidence_id"), row.getString("purpose"), Instants.of(row, "at"),
                        row.getString("person_name"))).list();
    }

    static Notice map(ResultSet row, int index) throws SQLException {
        LocalDate removed = row.getObject("removed_on", LocalDate.class);
        String seed = row.getString("seed");
        return new Notice(row.getString("number"), NoticeKind.valueOf(row.getString("kind")), row.getString("process"),
                RegionCode.of(row.getString("village")), Post.parse(row.getString("issuer")), row.getLong("issued_by"),
                row.getString("issued_by_name"), row.getInt("year"), row.getObject("posted_on", LocalDate.class),
                Instants.of(row, "published_at"), row.getObject("first_day", LocalDate.class), row.getObject("ends_on", LocalDate.class),
                Instants.of(row, "ends_at"), row.getInt("days"), row.getBoolean("working_days"), row.getString("place"),
                row.getString("document_number"), row.getObject("photo_due", LocalDate.class),
                removed == null ? null : new Removal(removed, row.getBoolean("removed_early"), row.getString("removal_reason"),
                        row.getString("removed_by_name"), Instants.of(row, "removed_at")),
                seed == null ? null : new Draw(row.getBigDecimal("draw_share"), seed, Instants.of(row, "drawn_at"),
                        row.getInt("drawn_of")));
    }
}

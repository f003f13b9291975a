package io.fupin.meeting.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.database.ReadOnce;
import io.fupin.database.Writes;
import io.fupin.meeting.MeetingForm;
import io.fupin.meeting.MeetingForm.Ballot;
import io.fupin.meeting.Meetings;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings and their ballots. */
@Component
public class MeetingRows implements Meetings {

    private final JdbcClient jdbc;
    private final Writes writes;
    private final ObjectMapper json;
    private final Clock clock;
    private final ReadOnce once;

    MeetingRows(JdbcClient jdbc, Writes writes, ObjectMapper json, Clock clock, ReadOnce once) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.json = json;
        this.clock = clock;
        this.once = once;
    }

    public long insert(RegionCode village, MeetingForm form, ObjectNode raw, Officer officer) {
        return jdbc.sql("""
                insert into meeting (village, kind, held_on, place, chair, recorder, counted_by, members_due, members_present, women_due,
                    women_present, form, recorded_by, recorded_name, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) returning id
                """)
                .params(village.value(), form.kind(), Date.valueOf(form.heldOn()), form.place(), form.chair(), form.recorder(), form.countedBy(),
                        form.membersDue(), form.membersPresent(), form.womenDue(), form.womenPresent(), raw.toString(), officer.personId(),
                        officer.name(), Timestamp.from(clock.instant()))
                .query(Long.class).single();
    }

    /** @param votes whether each passed */
    public void insert(long meetingId, Map<Ballot, Boolean> votes) {
        writes.all("""
                insert into meeting_ballot (meeting_id, case_number, yes, no, abstain, recused, passed)
                values (:meeting, :case, :yes, :no, :abstain, :recused, :passed)
                """, votes.entrySet().stream().map(vote -> Map.of("meeting", meetingId, "case", vote.getKey().caseNumber(), "yes",
                vote.getKey().yes(), "no", vote.getKey().no(), "abstain", vote.getKey().abstain(), "recused", vote.getKey().recusedCount(),
                "passed", vote.getValue())).toList());
    }

    /** The meeting that this officer recorded in exactly these words, if there is one. */
    public Optional<Long> same(RegionCode village, Officer officer, ObjectNode raw) {
        return jdbc.sql("select id from meeting where village = ? and recorded_by = ? and form = ?::jsonb order by id desc limit 1")
                .params(village.value(), officer.personId(), raw.toString()).query(Long.class).optional();
    }

    /** As it was typed. */
    public MeetingForm form(long id) {
        try {
            return json.readValue(jdbc.sql("select form from meeting where id = ?").param(id).query(String.class).single(), MeetingForm.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The village's last one; its hall and its chair are likely the same the next time. */
    public Optional<Meeting> lastOf(RegionCode village) {
        return jdbc.sql("select * from meeting where village = ? order by held_on desc, id desc limit 1").param(village.value())
                .query(MeetingRows::map).optional();
    }

    @Override
    public Optional<Meeting> find(long id) {
        return once.read(List.of("meeting", id), () -> jdbc.sql("select * from meeting where id = ?").param(id).query(MeetingRows::map).optional());
    }

    @Override
    public Optional<Meeting> latestOf(String caseNumber) {
        return jdbc.sql("select m.* from meeting m join meeting_ballot b on b.meeting_id = m.id where b.case_number = ? order by m.id desc limit 1")
                .param(caseNumber).query(MeetingRows::map).optional();
    }

    @Override
    public List<Meeting> allOf(String caseNumber) {
        return jdbc.sql("select m.* from meeting m join meeting_ballot b on b.meeting_id = m.id where b.case_number = ? order by m.id")
                .param(caseNumber).query(MeetingRows::map).list();
    }

    @Override
    public Optional<BallotRow> ballot(String caseNumber) {
        return jdbc.sql("select * from meeting_ballot where case_number = ? order by meeting_id desc limit 1").param(caseNumber)
                .query(MeetingRows::ballotRow).optional();
    }

    @Override
    public Map<String, BallotRow> newest(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty() ? Map.of() : once.read(List.of("ballots", Set.copyOf(caseNumbers)), () -> jdbc.sql("""
                select distinct on (case_number) * from meeting_ballot where case_number in (:cases) order by case_number, meeting_id desc
                """).param("cases", caseNumbers).query(MeetingRows::ballotRow).list().stream()
                .collect(Collectors.toMap(BallotRow::caseNumber, ballot -> ballot)));
    }

    public List<BallotRow> ballots(long meetingId) {
        return jdbc.sql("select * from meeting_ballot where meeting_id = ? order by case_number").param(meetingId)
                .query(MeetingRows::ballotRow).list();
    }

    private static BallotRow ballotRow(ResultSet row, int index) throws SQLException {
        return new BallotRow(row.getLong("meeting_id"), row.getString("case_number"), row.getInt("yes"), row.getInt("no"), row.getInt("abstain"),
                row.getInt("recused"), row.getBoolean("passed"));
    }

    private static Meeting map(ResultSet row, int index) throws SQLException {
        return new Meeting(row.getLong("id"), RegionCode.of(row.getString("village")), row.getString("kind"),
                row.getObject("held_on", LocalDate.class), row.getString("place"), row.getString("chair"), row.getString("recorder"),
                row.getString("counted_by"), row.getInt("members_due"), row.getInt("members_present"), row.getInt("women_due"),
                row.getInt("women_present"), row.getString("recorded_name"),
                row.getTimestamp("at").toInstant());
    }
}

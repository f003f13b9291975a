package io.fupin.notice.data;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CaseSight;
import io.fupin.notice.Objection.About;
import io.fupin.notice.Objection.Against;
import io.fupin.notice.Objection.Finding;
import io.fupin.notice.Objection;
import io.fupin.notice.ObjectionDesk.Filter;
import io.fupin.notice.ObjectionDesk.State;
import io.fupin.region.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Objections as rows. */
@Component
public class ObjectionRows {

    private static final String WAITS = "(c.state = 'OPEN' and (o.closed_at is null or o.appealed_at is not null))";
    private static final Map<State, String> CONDITIONS = Map.of(State.ALL, "true", State.OPEN, WAITS, State.DONE, "not " + WAITS,
            State.REMOVAL, "coalesce(o.appeal_finding, o.finding, '') = 'upheld-removal'");

    private static final String IN_VILLAGE = "o.village = :village";

    private final JdbcClient jdbc;

    ObjectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an objection that names this case is neither replied to nor refused, merged or withdrawn. */
    /** Those of the cases that somebody objects to. */
    public Set<String> anyOpen(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty() ? Set.of() : new HashSet<>(jdbc.sql("select case_number from objection where case_number in (:cases) and closed_at is null")
                .param("cases", caseNumbers).query(String.class).list());
    }

    public boolean anyOpen(String caseNumber) {
        return jdbc.sql("select exists (select 1 from objection where case_number = ? and closed_at is null)").param(caseNumber)
                .query(Boolean.class).single();
    }

    /**
     * @param sealedName  sealed; null for an anonymous one
     * @param sealedPhone sealed; null where none was left
     */
    public void add(Objection objection, String sealedName, String sealedPhone) {
        RegionCode village = objection.village();
        jdbc.sql("""
                insert into objection (number, about, against, notice, case_number, village, township, county, household_name, group_name,
                    grounds, channel, anonymous, objector_name, objector_phone, late, handling_post, appeal_post, raised_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(objection.number(), objection.about().key(), objection.against().name(), objection.notice(),
                        objection.caseNumber(), village.value(), village.township().value(), village.county().value(),
                        objection.householdName(), objection.groupName(), objection.grounds(), objection.channel(), objection.anonymous(),
                        sealedName, sealedPhone, objection.late(), objection.handlingPost().key(), objection.appealPost().key(),
                        Timestamp.from(objection.raisedAt()))
                .update();
    }

    public Optional<Objection> find(String number) {
        return jdbc.sql("select * from objection where number = ?").param(number).query(ObjectionRows::map).optional();
    }

    /** The case that it led to: {@link io.fupin.notice.LeftOut}, or the linked one of a refused household. */
    public Optional<String> startedCase(String number) {
        return jdbc.sql("select started_case from objection where number = ? and started_case is not null").param(number).query(String.class)
                .optional();
    }

    public List<Objection> findAll(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : jdbc.sql("select * from objection where number in (:numbers)").param("numbers", numbers)
                .query(ObjectionRows::map).list();
    }

    public Objection get(String number) {
        return find(number).orElseThrow(() -> new IllegalStateException("没有异议 " + number));
    }

    public List<Objection> of(String caseNumber) {
        return jdbc.sql("select * from objection where case_number = ? order by raised_at, number").param(caseNumber)
                .query(ObjectionRows::map).list();
    }

    /** Those that name this notice, and open ones about a household that it holds. */
    public List<Objection> ofNotice(String notice) {
        return jdbc.sql("""
                select * from objection o where o.notice = :notice or o.closed_at is null and o.case_number in (
                    select e.case_number from notice_entry e where e.notice = :notice and e.state in ('RUNNING', 'HELD'))
                order by o.raised_at, o.number
                """).param("notice", notice).query(ObjectionRows::map).list();
    }

    /** Open ones about the same thing, oldest first: the same case, or the same notice where no case is named. */
    public List<Objection> sameThing(Objection objection) {
        return jdbc.sql("""
                select * from objection
                where number <> :number and handling_post = :post and closed_at is null and case_number is not distinct from :case
                    and (case_number is not null or notice is not distinct from :notice and about = :about and village = :village
                        and household_name is not distinct from :household)
                order by raised_at, number
                """).param("number", objection.number()).param("post", objection.handlingPost().key())
                .param("case", objection.caseNumber()).param("notice", objection.notice()).param("about", objection.about().key())
                .param("village", objection.village().value()).param("household", objection.householdName())
                .query(ObjectionRows::map).list();
    }

    public void accepted(String number, Instant at) {
        jdbc.sql("update objection set accepted_at = ? where number = ?").params(Timestamp.from(at), number).update();
    }

    public void refused(String number, String reason, Instant at) {
        jdbc.sql("update objection set refusal = ?, closed_at = ? where number = ?").params(reason, Timestamp.from(at), number).update();
    }

    public void merged(String number, String into, Instant at) {
        jdbc.sql("update objection set merged_into = ?, closed_at = ? where number = ?").params(into, Timestamp.from(at), number).update();
    }

    public void found(String number, Finding finding, boolean changesInput, Instant at) {
        jdbc.sql("update objection set finding = ?, changes_input = ?, found_at = ? where number = ?")
                .params(finding.key(), changesInput, Timestamp.from(at), number).update();
    }

    public void finding(String number, Finding finding) {
        jdbc.sql("update objection set finding = ? where number = ?").params(finding.key(), number).update();
    }

    public void replied(String number, String reply, LocalDate on, LocalDate appealUntil, Instant at) {
        jdbc.sql("update objection set reply = ?, replied_on = ?, appeal_until = ?, closed_at = ? where number = ?")
                .params(reply, on, appealUntil, Timestamp.from(at), number).update();
    }

    public void appealed(String number, String grounds, Instant at) {
        jdbc.sql("update objection set appeal_grounds = ?, appealed_at = ? where number = ?").params(grounds, Timestamp.from(at), number)
                .update();
    }

    public void appealDecided(String number, Finding finding, boolean changesInput, String reply, Instant at) {
        jdbc.sql("""
                update objection set appeal_finding = ?, changes_input = ?, appeal_reply = ?, appeal_decided_at = ? where number = ?
                """).params(finding.key(), changesInput, reply, Timestamp.from(at), number).update();
    }

    public void closed(String number, Instant at) {
        jdbc.sql("update objection set closed_at = ? where number = ? and closed_at is null").params(Timestamp.from(at), number).update();
    }

    /** Name and phone, sealed; the second may be null. */
    public Optional<Sealed> objector(String number) {
        return jdbc.sql("select objector_name, objector_phone from objection where number = ? and objector_name is not null").param(number)
                .query((row, index) -> new Sealed(row.getString(1), row.getString(2))).optional();
    }

    /** Newest first, from the cursor on. */
    public List<Listed> list(Officer officer, Filter filter, Instant afterAt, String afterNumber, int most) {
        Map<String, Object> named = new LinkedHashMap<>();
        return list(where(officer, filter.q(), named), named, filter.state(), afterAt, afterNumber, most);
    }

    /** All of a village, newest first, for whoever knows what of them the village may see. */
    public List<Listed> listIn(RegionCode village, State state, Instant afterAt, String afterNumber, int most) {
        return list(IN_VILLAGE, new LinkedHashMap<>(Map.of("village", village.value())), state, afterAt, afterNumber, most);
    }

    private List<Listed> list(String whose, Map<String, Object> named, State state, Instant afterAt, String afterNumber, int most) {
        StringBuilder where = new StringBuilder(whose).append(" and ").append(CONDITIONS.get(state));
        if (afterAt != null) {
            where.append(" and (o.raised_at, o.number) < (:afterAt, :afterNumber)");
            named.put("afterAt", Timestamp.from(afterAt));
            named.put("afterNumber", afterNumber);
        }
        named.put("most", most);
        return jdbc.sql("""
                select o.*, c.state, w.step_name, w.due_at
                from objection o join case_file c on c.case_number = o.number
                left join work_item w on w.case_number = o.number and w.completed_at is null
                where %s order by o.raised_at desc, o.number desc limit :most
                """.formatted(where)).params(named)
                .query((row, index) -> new Listed(map(row, index), "OPEN".equals(row.getString("state")), row.getString("step_name"),
                        Instants.of(row, "due_at"))).list();
    }

    public Map<State, Integer> counts(Officer officer, String q) {
        Map<String, Object> named = new LinkedHashMap<>();
        return counts(where(officer, q, named), named);
    }

    /** As {@link #counts(Officer, String)}, of all in a village. */
    public Map<State, Integer> countsIn(RegionCode village) {
        return counts(IN_VILLAGE, Map.of("village", village.value()));
    }

    private Map<State, Integer> counts(String whose, Map<String, Object> named) {
        return jdbc.sql("""
                select count(*) as everything, count(*) filter (where %s) as open, count(*) filter (where %s) as done,
                    count(*) filter (where %s) as removal
                from objection o join case_file c on c.case_number = o.number where %s
                """.formatted(CONDITIONS.get(State.OPEN), CONDITIONS.get(State.DONE), CONDITIONS.get(State.REMOVAL), whose)).params(named)
                .query((row, index) -> Map.of(State.ALL, row.getInt("everything"), State.OPEN, row.getInt("open"),
                        State.DONE, row.getInt("done"), State.REMOVAL, row.getInt("removal"))).single();
    }

    private static String where(Officer officer, String q, Map<String, Object> named) {
        CaseSight.Condition sight = CaseSight.where(officer, "c");
        named.putAll(sight.parameters());
        if (q == null || q.isBlank()) {
            return sight.sql();
        }
        named.put("q", q.strip());
        named.put("full", CaseNumbers.fullForm(q, officer.post().region().value()).orElse(q.strip()));
        return sight.sql() + " and (position(:q in coalesce(o.household_name, '')) > 0 or :full in (o.number, o.case_number, o.notice))";
    }

    static Objection map(ResultSet row, int index) throws SQLException {
        return new Objection(row.getString("number"), About.of(row.getString("about")), Against.valueOf(row.getString("against")),
                row.getString("notice"), row.getString("case_number"), RegionCode.of(row.getString("village")),
                row.getString("household_name"), row.getString("group_name"), row.getString("grounds"), row.getString("channel"),
                row.getBoolean("anonymous"), row.getBoolean("late"), Post.parse(row.getString("handling_post")),
                Post.parse(row.getString("appeal_post")), Instants.of(row, "raised_at"), Instants.of(row, "accepted_at"),
                Instants.of(row, "closed_at"), row.getString("refusal"), row.getString("merged_into"), finding(row.getString("finding")),
                row.getBoolean("changes_input"), Instants.of(row, "found_at"), row.getString("reply"),
                row.getObject("replied_on", LocalDate.class), row.getObject("appeal_until", LocalDate.class),
                row.getString("appeal_grounds"), Instants.of(row, "appealed_at"), finding(row.getString("appeal_finding")),
                row.getString("appeal_reply"), Instants.of(row, "appeal_decided_at"));
    }

    private static Finding finding(String key) {
        for (Finding finding : Finding.values()) {
            if (finding.key().equals(key)) {
                return finding;
            }
        }
        return null;
    }

    /** @param phone may be null */
    public record Sealed(String name, String phone) {
    }

    /** @param open whether its procedure still runs */
    public record Listed(Objection objection, boolean open, String step, Instant dueAt) {
    }
}

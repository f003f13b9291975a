package io.fupin.notice.data;

import io.fupin.casework.CaseFile;
import io.fupin.database.Writes;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.NoticeEntry.State;
import io.fupin.notice.NoticeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The households on the notices. */
@Component
public class EntryRows {

    private static final String SELECT = "select e.*, n.kind from notice_entry e join notice n on n.number = e.notice ";

    private static final String LEAVE = """
            update notice_entry e set state = 'WITHDRAWN', state_at = :at from notice n
            where n.number = e.notice and e.case_number = :case and n.kind not like '%ANNOUNCEMENT' and e.state in ('RUNNING', 'HELD')
            """;

    private final JdbcClient jdbc;
    private final Writes writes;

    EntryRows(JdbcClient jdbc, Writes writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /** Adds cases at the end of the list, in their order. */
    public void add(String notice, List<CaseFile> files, Instant at) {
        jdbc.sql("""
                insert into notice_entry (notice, case_number, position, group_name, head, persons, state, state_at)
                select :notice, f.case_number, f.place + (select coalesce(max(position), 0) from notice_entry where notice = :notice),
                    f.group_name, f.head, f.persons, 'RUNNING', :at
                from unnest(:cases, :groups, :heads, :persons) with ordinality as f (case_number, group_name, head, persons, place)
                on conflict (notice, case_number) do nothing
                """).param("notice", notice).param("at", Timestamp.from(at))
                .param("cases", files.stream().map(CaseFile::caseNumber).toArray(String[]::new))
                .param("groups", files.stream().map(CaseFile::groupName).toArray(String[]::new))
                .param("heads", files.stream().map(CaseFile::subject).toArray(String[]::new))
                .param("persons", files.stream().map(CaseFile::persons).toArray(Integer[]::new)).update();
    }

    public List<NoticeEntry> of(String notice) {
        return jdbc.sql(SELECT + "where e.notice = ? order by e.position").param(notice).query(EntryRows::map).list();
    }

    public List<NoticeEntry> ofCase(String caseNumber) {
        return jdbc.sql(SELECT + "where e.case_number = ? order by n.published_at, n.number").param(caseNumber)
                .query(EntryRows::map).list();
    }

    /** The notice that holds the case; announcements hold nothing. */
    public Optional<NoticeEntry> holding(String caseNumber) {
        return jdbc.sql(SELECT + """
                where e.case_number = ? and e.state in ('RUNNING', 'HELD') and n.kind not like '%ANNOUNCEMENT'
                order by n.published_at desc limit 1
                """).param(caseNumber).query(EntryRows::map).optional();
    }

    /** The same for many, by case number. */
    public Map<String, NoticeEntry> holding(Collection<String> caseNumbers) {
        Map<String, NoticeEntry> holding = new HashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql(SELECT + """
                    where e.case_number in (:cases) and e.state in ('RUNNING', 'HELD') and n.kind not like '%ANNOUNCEMENT'
                    order by n.published_at
                    """).param("cases", caseNumbers).query(EntryRows::map).list().forEach(entry -> holding.put(entry.caseNumber(), entry));
        }
        return holding;
    }

    public boolean drawn(String caseNumber, NoticeKind kind) {
        return jdbc.sql("""
                select exists (select 1 from notice_entry e join notice n on n.number = e.notice
                    where e.case_number = ? and n.kind = ? and e.drawn)
                """).params(caseNumber, kind.name()).query(Boolean.class).single();
    }

    public Map<String, Set<NoticeKind>> drawn(Collection<String> caseNumbers) {
        Map<String, Set<NoticeKind>> drawn = new HashMap<>();
        if (!caseNumbers.isEmpty()) {
            jdbc.sql("""
                    select distinct e.case_number, n.kind from notice_entry e join notice n on n.number = e.notice
                    where e.case_number in (:cases) and e.drawn
                    """).param("cases", caseNumbers).query(row -> {
                        drawn.computeIfAbsent(row.getString("case_number"), number -> EnumSet.noneOf(NoticeKind.class))
                                .add(NoticeKind.valueOf(row.getString("kind")));
                    });
        }
        return drawn;
    }

    public void state(String notice, String caseNumber, State state, Instant at) {
        jdbc.sql("update notice_entry set state = ?, state_at = ? where notice = ? and case_number = ?")
                .params(state.name(), Timestamp.from(at), notice, caseNumber).update();
    }

    /** Whatever stood of the cases on notices of this kind before gives way to a newer one. */
    public void renotice(Collection<String> caseNumbers, NoticeKind kind, String butNot, Instant at) {
        jdbc.sql("""
                update notice_entry e set state = 'RENOTICED', state_at = :at from notice n
                where n.number = e.notice and e.case_number in (:cases) and n.kind = :kind and n.number <> :new
                    and e.state not in ('RENOTICED', 'REPOSTED')
                """).param("at", Timestamp.from(at)).param("cases", caseNumbers).param("kind", kind.name()).param("new", butNot).update();
    }

    /** What stood of the case on any notice but announcements is superseded. */
    public void renoticeAll(String caseNumber, Instant at) {
        jdbc.sql("""
                update notice_entry e set state = 'RENOTICED', state_at = :at from notice n
                where n.number = e.notice and e.case_number = :case and n.kind not like '%ANNOUNCEMENT'
                    and e.state not in ('RENOTICED', 'REPOSTED')
                """).param("at", Timestamp.from(at)).param("case", caseNumber).update();
    }

    /** The case has left whatever notice held it. */
    public void leave(String caseNumber, Instant at) {
        writes.write(LEAVE, Map.of("at", Timestamp.from(at), "case", caseNumber));
    }

    /** Marks those drawn now, and those that were drawn on an earlier notice of the same kind: a returned case keeps its draw. */
    public void draw(String notice, NoticeKind kind, Collection<String> drawn) {
        jdbc.sql("update notice_entry set drawn = true where notice = :notice and case_number in (:drawn)")
                .param("notice", notice).param("drawn", drawn.isEmpty() ? List.of("-") : drawn).update();
        jdbc.sql("""
                update notice_entry e set drawn = true, drawn_earlier = true
                where e.notice = :notice and e.state in ('RUNNING', 'HELD') and not e.drawn and exists (
                    select 1 from notice_entry b join notice n on n.number = b.notice
                    where b.case_number = e.case_number and b.notice <> e.notice and n.kind = :kind and b.drawn)
                """).param("notice", notice).param("kind", kind.name()).update();
    }

    static NoticeEntry map(ResultSet row, int index) throws SQLException {
        return new NoticeEntry(row.getString("notice"), NoticeKind.valueOf(row.getString("kind")), row.getString("case_number"),
                row.getInt("position"), row.getString("group_name"), row.getString("head"), row.getObject("persons", Integer.class),
                State.valueOf(row.getString("state")), Instants.of(row, "state_at"), row.getBoolean("drawn"),
                row.getBoolean("drawn_earlier"));
    }
}

package io.fupin.inbox.data;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.clock.BusinessClock;
import io.fupin.inbox.Box;
import io.fupin.inbox.InboxQuery;
import io.fupin.inbox.Workload;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class WorkloadRows implements Workload {

    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Clock realClock;

    WorkloadRows(JdbcClient jdbc, Clock clock, @Qualifier("realClock") Clock realClock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.realClock = realClock;
    }

    @Override
    public Map<LocalDate, Integer> dueDays(Officer officer, LocalDate from, LocalDate to) {
        InboxSql sql = sql(officer);
        Map<LocalDate, Integer> days = new TreeMap<>();
        jdbc.sql(sql.over("(w.due_at at time zone '" + BusinessClock.ZONE + "' - interval '1 microsecond')::date as day, count(*) as tasks",
                        "w.due_at > :from and w.due_at <= :to", "group by 1"))
                .params(sql.parameters()).param("from", Timestamp.from(start(from))).param("to", Timestamp.from(start(to.plusDays(1))))
                .query((RowCallbackHandler) row -> days.put(row.getDate("day").toLocalDate(), row.getInt("tasks")));
        return days;
    }

    @Override
    public List<Oldest> oldest(Officer officer) {
        InboxSql sql = sql(officer);
        return jdbc.sql(sql.over("distinct on (w.step) w.step, w.id, w.subject, w.created_at, w.due_at", "true",
                        "order by w.step, w.created_at, w.id"))
                .params(sql.parameters())
                .query((row, index) -> new Oldest(row.getString("step"), row.getString("id"), row.getString("subject"),
                        row.getTimestamp("created_at").toInstant(), row.getTimestamp("due_at").toInstant()))
                .list();
    }

    @Override
    @Transactional
    public Changes changes(Officer officer, int most) {
        Visit visit = visit(officer);
        if (visit.sinceReal() == null) {
            return new Changes(null, List.of());
        }
        CaseSight.Condition sight = CaseSight.where(officer, "c");
        List<Change> changes = jdbc.sql("""
                select e.at, e.kind, e.case_number, c.subject, e.step_name, e.person_name, e.outcome, e.opinion
                from case_event e join case_file c on c.case_number = e.case_number
                where e.real_at > :since and e.person_id is distinct from :me and (%s)
                order by e.id desc limit :most
                """.formatted(sight.sql()))
                .params(sight.parameters()).param("since", Timestamp.from(visit.sinceReal())).param("me", officer.personId()).param("most", most)
                .query((row, index) -> new Change(row.getTimestamp("at").toInstant(), row.getString("kind"), row.getString("case_number"),
                        row.getString("subject"), row.getString("step_name"), row.getString("person_name"), row.getString("outcome"),
                        row.getString("opinion")))
                .list();
        return new Changes(visit.since(), changes);
    }

    private record Visit(Instant since, Instant sinceReal) {
    }

    /** The end of the visit before this one. */
    private Visit visit(Officer officer) {
        Instant real = realClock.instant();
        return jdbc.sql("""
                insert into home_visit as v (person_id, seen_at, seen_real_at) values (:me, :now, :real)
                on conflict (person_id) do update set
                    since_at = case when v.seen_real_at < :pause then v.seen_at else v.since_at end,
                    since_real_at = case when v.seen_real_at < :pause then v.seen_real_at else v.since_real_at end,
                    seen_at = :now, seen_real_at = :real
                returning since_at, since_real_at
                """)
                .param("me", officer.personId()).param("now", Timestamp.from(clock.instant())).param("real", Timestamp.from(real))
                .param("pause", Timestamp.from(real.minus(PAUSE)))
                .query((row, index) -> row.getTimestamp("since_real_at") == null ? new Visit(null, null)
                        : new Visit(row.getTimestamp("since_at").toInstant(), row.getTimestamp("since_real_at").toInstant()))
                .single();
    }

    private InboxSql sql(Officer officer) {
        Instant now = clock.instant();
        return new InboxSql(InboxQuery.of(officer, Box.TODO), now, start(LocalDate.ofInstant(now, BusinessClock.ZONE).plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}

package io.fupin.account.people;

import io.fupin.account.AbsenceChanged;
import io.fupin.account.AccountEvent;
import io.fupin.account.Absences;
import io.fupin.account.Officer;
import io.fupin.account.People.Person;
import io.fupin.account.Subordinates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AbsenceRows implements Absences {

    static final String SELECT = """
            select a.*, p.name as person_name, d.name as deputy_name
              from absence a join person p on p.id = a.person_id join person d on d.id = a.deputy_id
            """;
    /** Posts in force of two people that are the same. */
    private static final String SHARED = """
            select 1 from person_post m join person_post o
                on o.role = m.role and o.region = m.region and o.unit is not distinct from m.unit
             where m.person_id = %s and o.person_id = %s
               and m.confirmed_at is not null and m.ended_at is null and o.confirmed_at is not null and o.ended_at is null
               and :today between m.valid_from and coalesce(m.valid_to, 'infinity')
               and :today between o.valid_from and coalesce(o.valid_to, 'infinity')
            """;

    private final JdbcClient jdbc;
    private final Subordinates subordinates;
    private final Clock businessClock;
    private final ApplicationEventPublisher events;

    AbsenceRows(JdbcClient jdbc, Subordinates subordinates, Clock businessClock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.subordinates = subordinates;
        this.businessClock = businessClock;
        this.events = events;
    }

    @Override
    public List<Absence> of(long personId) {
        return jdbc.sql(SELECT + " where a.person_id = :person order by a.id desc").param("person", personId).query(AbsenceRows::map).list();
    }

    @Override
    public List<Absence> ofColleagues(Officer officer) {
        return jdbc.sql(SELECT + """
                         join person_post o on o.person_id = a.person_id and o.ended_at is null and o.confirmed_at is not null
                         where a.ended_at is null and a.last_day >= :today and o.role = :role and o.region = :region
                           and o.unit is not distinct from cast(:unit as text)
                         order by a.first_day, a.id
                        """)
                .param("today", today()).param("role", officer.post().role().name()).param("region", officer.post().region().value())
                .param("unit", officer.post().unit()).query(AbsenceRows::map).list();
    }

    @Override
    public List<Person> deputies(long personId) {
        return jdbc.sql("""
                        select p.id, p.username, p.name from person p join credential c on c.person_id = p.id
                         where p.id <> :person and not c.shut and exists (""" + SHARED.formatted(":person", "p.id") + ") order by p.name, p.id")
                .param("person", personId).param("today", today()).query(Person.class).list();
    }

    @Override
    @Transactional
    public Absence set(Officer by, long personId, Long deputyId, LocalDate firstDay, LocalDate lastDay, String reason) {
        requireRight(by, personId);
        LocalDate today = today();
        if (firstDay == null || firstDay.isBefore(today)) {
            throw new Refused("firstDay", "开始日期须是今天或以后");
        }
        if (lastDay == null || lastDay.isBefore(firstDay)) {
            throw new Refused("lastDay", "结束日期不能早于开始日期");
        }
        if (ChronoUnit.DAYS.between(firstDay, lastDay) >= LONGEST) {
            throw new Refused("lastDay", "一次最长 " + LONGEST + " 天");
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > 200) {
            throw new Refused("reason", "请写明原因，不超过200字");
        }
        if (deputyId == null || deputies(personId).stream().noneMatch(one -> one.id() == deputyId)) {
            throw new Refused("deputyId", "代理人须是同岗位的同事");
        }
        jdbc.sql("select id from person where id in (:both) order by id for no key update").param("both", List.of(personId, deputyId))
                .query(Long.class).list();
        boolean away = jdbc.sql("""
                        select exists (select 1 from absence where ended_at is null and first_day <= :last and last_day >= :first
                                          and (person_id = :person or person_id = :deputy))
                        """).param("first", firstDay).param("last", lastDay).param("person", personId).param("deputy", deputyId)
                .query(Boolean.class).single();
        if (away) {
            throw new Refused("firstDay", "这几天本人或代理人已经登记外出");
        }
        long id = jdbc.sql("""
                        insert into absence (person_id, deputy_id, first_day, last_day, reason, set_by, set_at)
                        values (:person, :deputy, :first, :last, :reason, :by, :at) returning id
                        """).param("person", personId).param("deputy", deputyId).param("first", firstDay).param("last", lastDay)
                .param("reason", reason.strip()).param("by", by.personId()).param("at", Timestamp.from(businessClock.instant()))
                .query(Long.class).single();
        Absence absence = jdbc.sql(SELECT + " where a.id = :id").param("id", id).query(AbsenceRows::map).single();
        told(by, absence, false);
        return absence;
    }

    @Override
    @Transactional
    public Absence end(Officer by, long absenceId) {
        Absence absence = jdbc.sql(SELECT + " where a.id = :id and a.ended_at is null for no key update of a").param("id", absenceId)
                .query(AbsenceRows::map).optional().orElseThrow(() -> new Refused("id", "没有这条代理，或者已经取消"));
        requireRight(by, absence.personId());
        jdbc.sql("update absence set ended_by = :by, ended_at = :at where id = :id").param("by", by.personId())
                .param("at", Timestamp.from(businessClock.instant())).param("id", absenceId).update();
        told(by, absence, true);
        return absence;
    }

    private void requireRight(Officer by, long personId) {
        if (by.personId() != personId && !subordinates.includes(by, personId)) {
            throw new Refused("personId", "代理由本人登记；本人不能登记的，村里的由乡镇、县里的由县扶贫办登记");
        }
    }

    private void told(Officer by, Absence absence, boolean ended) {
        events.publishEvent(AccountEvent.by(by, ended ? "absence.end" : "absence.set", absence.personName(), Map.of("deputy", absence.deputyName(),
                "from", absence.firstDay().toString(), "to", absence.lastDay().toString(), "reason", absence.reason())));
        events.publishEvent(new AbsenceChanged(by, absence, ended));
    }

    private LocalDate today() {
        return LocalDate.now(businessClock);
    }

    static Absence map(ResultSet row, int index) throws SQLException {
        return new Absence(row.getLong("id"), row.getLong("person_id"), row.getString("person_name"), row.getLong("deputy_id"),
                row.getString("deputy_name"), row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                row.getString("reason"), row.getTimestamp("ended_at") != null);
    }
}

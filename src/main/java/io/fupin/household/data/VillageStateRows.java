package io.fupin.household.data;

import io.fupin.casework.Refusal;
import io.fupin.database.ReadOnce;
import io.fupin.household.VillageStates;
import io.fupin.region.RegionCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The states of villages as rows: decisions of cases in front of what the plan's tables say. */
@Component
class VillageStateRows implements VillageStates {

    private static final String ALL = """
            select village, state, since, year, case_number, note, id from village_state
            union all
            select village, 'POOR', valid_from, null, null, source, 0 from poor_village p
            where not exists (select 1 from village_state s where s.village = p.village and s.state = 'POOR' and s.since = p.valid_from)
            """;

    private final JdbcClient jdbc;
    private final ReadOnce once;
    private final Clock clock;

    VillageStateRows(JdbcClient jdbc, ReadOnce once, Clock clock) {
        this.jdbc = jdbc;
        this.once = once;
        this.clock = clock;
    }

    @Override
    public Standing on(RegionCode village, LocalDate day) {
        return once.read(List.of("state of a village", village, day), () -> read(village, day));
    }

    private Standing read(RegionCode village, LocalDate day) {
        return jdbc.sql("select * from (" + ALL + ") a where village = :village and since <= :day order by since desc, id desc limit 1")
                .param("village", village.value()).param("day", Date.valueOf(day)).query(VillageStateRows::map).optional()
                .orElse(new Standing(village, State.NONE, null, null, null, null));
    }

    @Override
    public List<Standing> history(RegionCode village) {
        return jdbc.sql("select * from (" + ALL + ") a where village = :village order by since, id").param("village", village.value())
                .query(VillageStateRows::map).list();
    }

    @Override
    public List<Standing> within(RegionCode area, LocalDate day, String after, int size) {
        return jdbc.sql("select distinct on (village) * from (" + ALL + """
                ) a where village like :area and village > :after and since <= :day
                order by village, since desc, id desc limit :size
                """).param("area", area.prefix() + "%").param("after", after == null ? "" : after).param("day", Date.valueOf(day)).param("size", size)
                .query(VillageStateRows::map).list();
    }

    @Override
    public Count count(RegionCode area, LocalDate day) {
        return jdbc.sql("select count(*) filter (where state = 'POOR') as poor, count(*) filter (where state = 'EXITED') as exited from ("
                + "select distinct on (village) village, state from (" + ALL + ") a where village like :area and since <= :day order by village, since desc, id desc) b")
                .param("area", area.prefix() + "%").param("day", Date.valueOf(day))
                .query((row, index) -> new Count(row.getInt("poor"), row.getInt("exited"))).single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(Decision decision) {
        LocalDate today = LocalDate.now(clock);
        Standing now = read(decision.village(), today);
        if (now.state() == decision.to() || decision.to() == State.EXITED && now.state() != State.POOR || decision.to() == State.NONE) {
            throw Refusal.at("state", "这个村现在是“" + now.state().title() + "”，不能改成“" + decision.to().title() + "”");
        }
        if (decision.since().isAfter(today) || now.since() != null && decision.since().isBefore(now.since())) {
            throw Refusal.at("since", "从哪天起须在 " + now.since() + " 到今天之间");
        }
        // Reports of the register ask which villages were poor ones on a day.
        if (decision.to() == State.EXITED) {
            jdbc.sql("update poor_village set valid_to = ? where village = ? and valid_to is null")
                    .params(Date.valueOf(decision.since()), decision.village().value()).update();
        } else {
            jdbc.sql("""
                    insert into poor_village (village, valid_from, level, source) values (?, ?, '省级', ?)
                    on conflict (village, valid_from) do update set valid_to = null, source = excluded.source
                    """).params(decision.village().value(), Date.valueOf(decision.since()), "案件 " + decision.caseNumber()).update();
        }
        jdbc.sql("insert into village_state (village, state, since, year, case_number, note, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(decision.village().value(), decision.to().name(), Date.valueOf(decision.since()), decision.year(), decision.caseNumber(),
                        decision.note(), Timestamp.from(clock.instant())).update();
    }

    private static Standing map(ResultSet row, int index) throws SQLException {
        return new Standing(RegionCode.of(row.getString("village")), State.valueOf(row.getString("state")), row.getObject("since", LocalDate.class),
                row.getObject("year", Integer.class), row.getString("case_number"), row.getString("note"));
    }
}

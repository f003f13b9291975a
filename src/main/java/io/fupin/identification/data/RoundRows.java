package io.fupin.identification.data;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.identification.Rounds;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RoundRows implements Rounds {

    private static final int LONGEST_BRIEFING = 500;
    private static final Set<Role> READERS = Set.of(Role.COUNTY_OFFICE, Role.COUNTY_LEADERS, Role.AUDITOR, Role.TOWNSHIP_OFFICE,
            Role.VILLAGE_COMMITTEE, Role.VILLAGE_TEAM);

    private final JdbcClient jdbc;
    private final PolicyParameters parameters;
    private final AuditLog audit;
    private final Clock clock;

    RoundRows(JdbcClient jdbc, PolicyParameters parameters, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Round> open(RegionCode county) {
        return jdbc.sql("select * from identification_round where county = ? and closes_on is null").param(county.value()).query(RoundRows::map)
                .optional();
    }

    @Override
    public List<Round> of(RegionCode county) {
        return jdbc.sql("select * from identification_round where county = ? order by id desc").param(county.value()).query(RoundRows::map).list();
    }

    @Override
    public List<Round> readBy(Officer officer) {
        if (!READERS.contains(officer.post().role())) {
            throw new NotAllowed("识别轮次由县、乡镇、村的经办人查看。");
        }
        return of(officer.post().region().county());
    }

    @Override
    @Transactional
    public Round openRound(Officer officer, RegionCode county, String name, LocalDate opensOn, String briefing, Map<RegionCode, Integer> quotas) {
        requireCounty(officer, county);
        if (name == null || name.isBlank() || name.length() > 60) {
            throw Refusal.at("name", "请填轮次名称，不超过60字");
        }
        if (briefing != null && briefing.strip().length() > LONGEST_BRIEFING) {
            throw Refusal.at("briefing", "政策宣传记录不超过" + LONGEST_BRIEFING + "字");
        }
        if (opensOn == null || opensOn.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("opensOn", "开始日期须填，且不晚于今天");
        }
        open(county).ifPresent(running -> {
            throw Refusal.at("name", "“" + running.name() + "”还没有结束，先结束它再开新的轮次");
        });
        quotas.forEach((village, persons) -> {
            if (!county.contains(village) || persons < 0) {
                throw Refusal.at("quotas", "规模分解须是本县的村和不小于0的人数：" + village);
            }
        });
        boolean quotaEnabled = parameters.flag("scale-control-enabled", county, opensOn);
        if (quotaEnabled && quotas.isEmpty()) {
            throw Refusal.at("quotas", "本县已开启规模控制，请填各村的规模");
        }
        long id = jdbc.sql("""
                insert into identification_round (county, name, opens_on, quota_enabled, briefing, opened_by, opened_by_name, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                """).params(county.value(), name.strip(), Date.valueOf(opensOn), quotaEnabled, briefing == null || briefing.isBlank() ? null
                : briefing.strip(), officer.personId(), officer.name(), Timestamp.from(clock.instant())).query(Long.class).single();
        quotas.forEach((village, persons) -> jdbc.sql("insert into identification_quota (round_id, village, persons) values (?, ?, ?)")
                .params(id, village.value(), persons).update());
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "round.open", county.value(),
                Map.of("name", name.strip()));
        return open(county).orElseThrow();
    }

    @Override
    @Transactional
    public void close(Officer officer, long roundId) {
        Round round = lock(officer, roundId);
        if (round.closesOn() != null) {
            throw Refusal.at("round", "这个轮次已于" + round.closesOn() + "结束");
        }
        jdbc.sql("update identification_round set closes_on = ? where id = ?").params(Date.valueOf(LocalDate.now(clock)), roundId).update();
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "round.close", round.county().value(),
                Map.of("name", round.name()));
    }

    @Override
    @Transactional
    public void brief(Officer officer, long roundId, String briefing) {
        Round round = lock(officer, roundId);
        if (briefing == null || briefing.isBlank() || briefing.strip().length() > LONGEST_BRIEFING) {
            throw Refusal.at("briefing", "请写明哪天、怎么宣传的，不超过" + LONGEST_BRIEFING + "字");
        }
        if (round.briefing() != null) {
            throw Refusal.at("briefing", "这一轮已经有政策宣传记录了");
        }
        jdbc.sql("update identification_round set briefing = ? where id = ?").params(briefing.strip(), roundId).update();
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "round.brief", round.county().value(),
                Map.of("name", round.name()));
    }

    /** Another county's round is not there for this one. */
    private Round lock(Officer officer, long roundId) {
        Round round = jdbc.sql("select * from identification_round where id = ? for update").param(roundId).query(RoundRows::map).optional()
                .filter(found -> found.county().equals(officer.post().region().county()))
                .orElseThrow(() -> new Cases.NotFound("没有这个轮次。"));
        requireCounty(officer, round.county());
        return round;
    }

    private static void requireCounty(Officer officer, RegionCode county) {
        if (!officer.is(Role.COUNTY_OFFICE) || !officer.post().region().equals(county)) {
            throw new NotAllowed("识别轮次由县扶贫办开放和结束。");
        }
    }

    @Override
    public Meter meter(long roundId, RegionCode village) {
        return jdbc.sql("""
                select (select coalesce(sum(persons), 0) from identification_case where round_id = r.id and village = :village and approved)
                        as approved,
                    q.persons as quota, r.opens_on
                from identification_round r left join identification_quota q on q.round_id = r.id and q.village = :village and r.quota_enabled
                where r.id = :round
                """).param("round", roundId).param("village", village.value())
                .query((row, index) -> {
                    Integer quota = row.getObject("quota", Integer.class);
                    return new Meter(row.getInt("approved"), quota, quota == null ? Integer.MAX_VALUE
                            : limit(quota, village, row.getObject("opens_on", LocalDate.class)));
                }).single();
    }

    /** The split number and what the province lets a county exceed it by (policy 1.4). */
    private int limit(int quota, RegionCode village, LocalDate on) {
        BigDecimal tolerance = parameters.number("scale-control-tolerance", village, on);
        return BigDecimal.valueOf(quota).multiply(tolerance.add(BigDecimal.valueOf(100))).divide(BigDecimal.valueOf(100), 0, RoundingMode.FLOOR)
                .intValueExact();
    }

    private static Round map(ResultSet row, int index) throws SQLException {
        return new Round(row.getLong("id"), RegionCode.of(row.getString("county")), row.getString("name"),
                row.getObject("opens_on", LocalDate.class), row.getObject("closes_on", LocalDate.class), row.getBoolean("quota_enabled"),
                row.getString("briefing"));
    }
}

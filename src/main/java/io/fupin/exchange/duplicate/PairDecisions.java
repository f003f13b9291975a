package io.fupin.exchange.duplicate;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.exchange.duplicate.Pair.Kind;
import io.fupin.exchange.duplicate.Queue.Line;
import io.fupin.exchange.duplicate.Queue.Side;
import io.fupin.exchange.duplicate.Queue.State;
import io.fupin.region.RegionCode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether two entries are one person: said by a post whose area holds both. */
@Component
class PairDecisions {

    private static final Set<Role> DECIDE = Set.of(Role.VILLAGE_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE);
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Queue queue;
    private final AuditLog audit;
    private final Clock clock;

    PairDecisions(JdbcClient jdbc, Queue queue, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    static boolean decides(Officer officer, List<Side> sides) {
        return DECIDE.contains(officer.post().role()) && sides.stream().map(Side::village).allMatch(officer::covers);
    }

    /**
     * @param same whether it is one person, so that one entry has to be corrected
     * @throws Cases.NotFound for a pair outside the officer's area
     * @throws NotAllowed     for a post that does not see both sides
     * @throws AlreadyDone    when somebody decided it meanwhile
     * @throws Refusal        without a reason, or where one number is said to belong to two people
     */
    @Transactional
    public List<Side> decide(Officer officer, long id, boolean same, String reason) {
        jdbc.sql("select id from duplicate_pair where id = ? for update").param(id).query(Long.class).optional();
        Line line = queue.find(officer, id).orElseThrow(() -> new Cases.NotFound("没有这一对，或者它不在您的辖区。"));
        List<Side> sides = queue.sides(List.of(id)).getOrDefault(id, List.of());
        if (!decides(officer, sides)) {
            throw new NotAllowed("两边都在辖区里的单位才能判断，这一对由上一级核对。");
        }
        boolean open = line.state() == State.OPEN || line.state() == State.TO_CORRECT && !same;
        if (!open) {
            throw new AlreadyDone("这一对已经有结论：" + line.state().title() + "。", line.decidedBy(), line.decidedAt());
        }
        if (!same && line.kind() == Kind.SAME_NUMBER) {
            throw Refusal.at("decision", "同一个证件号不会是两个人，须更正其中一处");
        }
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refusal.at("reason", why.isEmpty() ? same ? "请写明哪一处要改，凭什么" : "请写明凭什么说不是同一人" : "最多" + LONGEST_REASON + "字");
        }
        State state = same ? State.TO_CORRECT : State.DIFFERENT;
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("update duplicate_pair set state = ?, reason = ?, decided_by = ?, decided_name = ?, decided_at = ? where id = ?")
                .params(state.name(), why, officer.personId(), officer.name(), now, id).update();
        jdbc.sql("insert into duplicate_decision (pair_id, decision, reason, person_id, person_name, post, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, state.name(), why, officer.personId(), officer.name(), officer.post().key(), now).update();
        record(officer, "duplicate.decide", sides.get(0).reference(), Map.of("what", state.title(), "reason", why));
        return sides;
    }

    /** @return false when the county is being looked at already */
    @Transactional
    public boolean begin(Officer officer) {
        if (!officer.is(Role.COUNTY_OFFICE)) {
            throw new NotAllowed("全面查重由县扶贫办来做。");
        }
        RegionCode county = officer.post().region();
        boolean begun = jdbc.sql("insert into duplicate_run (county, begun_by, begun_at) values (?, ?, ?) on conflict do nothing")
                .params(county.value(), officer.name(), Timestamp.from(clock.instant())).update() == 1;
        if (begun) {
            record(officer, "duplicate.run", county.value(), Map.of());
        }
        return begun;
    }

    private void record(Officer officer, String action, String subject, Map<String, ?> facts) {
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), action, subject, facts);
    }
}

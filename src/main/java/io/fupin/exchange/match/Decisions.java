package io.fupin.exchange.match;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.exchange.match.Doubts.Doubt;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is said of a doubt, and done about it. Whoever is responsible for the household explains; whoever stands above him accepts it or not. */
@Component
class Decisions {

    private static final Set<Role> EXPLAIN = Set.of(Role.VILLAGE_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE);
    private static final Set<Role> REVIEW = Set.of(Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE);
    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final Doubts doubts;
    private final AuditLog audit;
    private final Clock clock;

    Decisions(JdbcClient jdbc, Doubts doubts, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.doubts = doubts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be decided. */
    enum Kind {
        EXPLAIN("写明情况"), ACT("处理"), CONFIRM("认可"), REOPEN("退回重写"), SETTLE("已一致");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        static Optional<Kind> of(String name) {
            return Arrays.stream(values()).filter(kind -> kind != SETTLE && kind.name().equals(name)).findFirst();
        }
    }

    /** What a doubt led to. */
    enum Action {
        CHANGE("办了信息变更"), EXIT_CHECK("转退出、清退核查"), LIST_WRONG("名单有误，已请部门更正");

        private final String title;

        Action(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        static Optional<Action> of(String name) {
            return Arrays.stream(values()).filter(action -> action.name().equals(name)).findFirst();
        }
    }

    /** @param person name; {@code post} key, empty for a rule */
    record Made(Kind kind, Action action, String reason, String person, String post, Instant at) {
    }

    /** Oldest first. */
    List<Made> of(long id) {
        return jdbc.sql("select * from match_decision where hit_id = ? order by id").param(id)
                .query((row, index) -> new Made(Kind.valueOf(row.getString("decision")), row.getString("action") == null ? null
                        : Action.valueOf(row.getString("action")), row.getString("reason"), row.getString("person_name"), row.getString("post"),
                        row.getTimestamp("at").toInstant())).list();
    }

    /** What this officer may do with it now. */
    Set<Kind> open(Officer officer, Doubt doubt) {
        if (!doubt.onRegister() || !EXPLAIN.contains(officer.post().role())) {
            return Set.of();
        }
        boolean said = doubt.state() == DoubtState.EXPLAINED || doubt.state() == DoubtState.ACTED;
        boolean reviews = said && REVIEW.contains(officer.post().role()) && !Long.valueOf(officer.personId()).equals(doubt.decidedBy());
        boolean words = doubt.state() == DoubtState.OPEN || said && doubt.confirmedAt() == null;
        if (reviews) {
            return doubt.confirmedAt() == null ? Set.of(Kind.EXPLAIN, Kind.ACT, Kind.CONFIRM, Kind.REOPEN) : Set.of(Kind.REOPEN);
        }
        return words ? Set.of(Kind.EXPLAIN, Kind.ACT) : Set.of();
    }

    /**
     * @param action  of {@link Kind#ACT}, null else
     * @param seen    how many decisions whoever decides has seen; null where he does not say
     * @throws Cases.NotFound for a doubt outside the officer's area
     * @throws NotAllowed     for a post that may not
     * @throws AlreadyDone    when somebody decided meanwhile
     * @throws Refusal        without a reason
     */
    @Transactional
    public Doubt decide(Officer officer, long id, Kind kind, Action action, String reason, Integer seen) {
        jdbc.sql("select id from match_hit where id = ? for update").param(id).query(Long.class).optional();
        Doubt doubt = doubts.find(officer, id).orElseThrow(() -> new Cases.NotFound("没有这条疑点，或者它不在您的辖区。"));
        List<Made> made = of(id);
        if (seen != null && seen != made.size()) {
            Made last = made.get(made.size() - 1);
            throw new AlreadyDone(last.person() + "刚刚" + last.kind().title() + "过，请看了再办。", last.person(), last.at());
        }
        if (!doubt.onRegister()) {
            throw new NotAllowed("这一条在案件里，请在入户调查时写明。");
        }
        if (!open(officer, doubt).contains(kind)) {
            throw new NotAllowed(kind == Kind.CONFIRM || kind == Kind.REOPEN ? "由乡镇、县扶贫办认可或退回，且不能是写说明的本人。"
                    : "这一条由村、乡镇、县扶贫办写明情况；已认可的要先退回。");
        }
        String why = checked(kind, action, reason);
        write(officer, doubt, kind, action, why);
        Map<String, Object> facts = new HashMap<>(Map.of("what", kind.title(), "kind", doubt.category()));
        if (action != null) {
            facts.put("action", action.title());
        }
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "doubt.decide", doubt.registerNumber(), facts);
        return doubt;
    }

    private static String checked(Kind kind, Action action, String reason) {
        if (kind == Kind.ACT && action == null) {
            throw Refusal.at("action", "请选怎么处理的");
        }
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() && kind != Kind.CONFIRM) {
            throw Refusal.at("reason", kind == Kind.EXPLAIN ? "请写明是怎么回事" : kind == Kind.ACT ? "请写明处理的经过" : "请写明哪里没有说清");
        }
        if (why.length() > LONGEST_REASON) {
            throw Refusal.at("reason", "最多" + LONGEST_REASON + "字");
        }
        return why;
    }

    private void write(Officer officer, Doubt doubt, Kind kind, Action action, String reason) {
        Timestamp now = Timestamp.from(clock.instant());
        switch (kind) {
            case EXPLAIN, ACT -> jdbc.sql("""
                    update match_hit set state = ?, action = ?, explanation = ?, decided_by = ?, decided_name = ?, decided_at = ?,
                        confirmed_name = null, confirmed_at = null where id = ?
                    """).params(kind == Kind.ACT ? "ACTED" : "EXPLAINED", action == null ? null : action.name(), reason, officer.personId(),
                    officer.name(), now, doubt.id()).update();
            case CONFIRM -> jdbc.sql("update match_hit set confirmed_name = ?, confirmed_at = ? where id = ?").params(officer.name(), now, doubt.id())
                    .update();
            default -> jdbc.sql("update match_hit set state = 'OPEN', action = null, explanation = null, decided_by = null, decided_name = null, "
                    + "decided_at = null, confirmed_name = null, confirmed_at = null where id = ?").param(doubt.id()).update();
        }
        jdbc.sql("insert into match_decision (hit_id, decision, action, reason, person_id, person_name, post, at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(doubt.id(), kind.name(), action == null ? null : action.name(), reason, officer.personId(), officer.name(),
                        officer.post().key(), now).update();
    }
}

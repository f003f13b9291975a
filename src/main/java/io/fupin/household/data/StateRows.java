package io.fupin.household.data;

import io.fupin.casework.Cases;
import io.fupin.casework.Refusal;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdStates;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StateRows implements HouseholdStates {

    private final JdbcClient jdbc;
    private final Clock clock;

    StateRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record InForce(State state, LocalDate since) {
    }

    @Override
    @Transactional
    public void decide(Decision decision) {
        InForce now = jdbc.sql("""
                select h.state, coalesce((select max(s.since) from household_state s where s.register_number = h.register_number), h.registered_on) as since
                from household h where h.register_number = ? for update
                """).param(decision.registerNumber())
                .query((row, index) -> new InForce(State.valueOf(row.getString("state")), row.getObject("since", LocalDate.class))).optional()
                .orElseThrow(() -> new Cases.NotFound("没有这个户编号，或者它不在您的辖区。"));
        if (!now.state().next().contains(decision.to())) {
            throw Refusal.at("state", "该户现在是“" + now.state().title() + "”，不能改成“" + decision.to().title() + "”");
        }
        if (decision.since().isBefore(now.since()) || decision.since().isAfter(LocalDate.now(clock))) {
            throw Refusal.at("since", "从哪天起须在 " + now.since() + " 到今天之间");
        }
        if ((decision.to() == State.EXITED) != (decision.exit() != null)) {
            throw new IllegalArgumentException("the year and the standard belong to " + State.EXITED + ", not to " + decision.to());
        }
        jdbc.sql("update household set state = ?, facts_since = ? where register_number = ?")
                .params(decision.to().name(), Date.valueOf(decision.since()), decision.registerNumber()).update();
        jdbc.sql("""
                insert into household_state (register_number, state, since, case_number, at, exit_year, exit_standard, note)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """).params(decision.registerNumber(), decision.to().name(), Date.valueOf(decision.since()), decision.caseNumber(),
                Timestamp.from(clock.instant()), decision.exit() == null ? null : decision.exit().year(),
                decision.exit() == null ? null : decision.exit().standard(), decision.note()).update();
    }
}

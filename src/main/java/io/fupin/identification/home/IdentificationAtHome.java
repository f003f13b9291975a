package io.fupin.identification.home;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.CaseNumbers;
import io.fupin.household.HouseholdRegister;
import io.fupin.identification.Rounds;
import io.fupin.identification.data.AssessedRows;
import io.fupin.inbox.HomeSource;
import io.fupin.notice.LeftOut;
import io.fupin.region.RegionLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds and the register on the home pages. */
@Component
class IdentificationAtHome implements HomeSource {

    private static final Set<Role> ROUNDS = Set.of(Role.COUNTY_OFFICE, Role.COUNTY_LEADERS);

    private final Rounds rounds;
    private final HouseholdRegister register;
    private final LeftOut leftOut;
    private final AssessedRows assessed;
    private final JdbcClient jdbc;

    IdentificationAtHome(Rounds rounds, HouseholdRegister register, LeftOut leftOut, AssessedRows assessed, JdbcClient jdbc) {
        this.assessed = assessed;
        this.rounds = rounds;
        this.register = register;
        this.leftOut = leftOut;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Register> register(Officer officer) {
        RegionLevel level = officer.post().region().level();
        if (level != RegionLevel.VILLAGE && level != RegionLevel.TOWNSHIP && level != RegionLevel.COUNTY) {
            return Optional.empty();
        }
        HouseholdRegister.Count count = register.count(officer.post().region());
        return Optional.of(new Register(count.households(), count.persons()));
    }

    /** Households that an objection or an assessment found: the village starts their case, without hearing who objected. */
    @Override
    public List<Asked> asked(Officer officer) {
        if (!officer.is(Role.VILLAGE_COMMITTEE)) {
            return List.of();
        }
        return Stream.concat(leftOut.waiting(officer.post().region()).stream()
                .map(missed -> new Asked("漏评补录", missed.householdName() + group(missed.groupName()) + "：上级核查认定漏评（"
                        + CaseNumbers.shortForm(missed.objectionNumber()) + "），请入户问清后发起申请", missed.startPath())),
                assessed.waiting(officer.post().region()).stream().map(one -> new Asked(one.ground(), one.headName() + group(one.groupName()) + "：第三方评估认定"
                        + one.kind() + "（" + one.spoken() + "，" + one.grounds() + "），请入户问清后发起申请", one.startPath()))).toList();
    }

    private static String group(String name) {
        return name == null ? "" : "（" + name + "）";
    }

    @Override
    public List<Round> rounds(Officer officer) {
        if (!ROUNDS.contains(officer.post().role())) {
            return List.of();
        }
        return rounds.open(officer.post().region()).map(round -> List.of(jdbc.sql("""
                select count(*) as cases, count(c.register_number) as registered,
                       (select sum(q.persons) from identification_quota q where q.round_id = :round) as quota
                from identification_case c where c.round_id = :round
                """).param("round", round.id())
                .query((row, index) -> new Round(round.name(), "/rounds", round.opensOn(), round.closesOn(), row.getInt("cases"),
                        row.getInt("registered"), round.quotaEnabled() ? row.getObject("quota", Integer.class) : null))
                .single())).orElse(List.of());
    }

    @Override
    public Map<String, String> shortcuts() {
        return Map.of("evaluate", "/meetings/new");
    }
}

package io.fupin.identification.home;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.CaseNumbers;
import io.fupin.household.HouseholdRegister;
import io.fupin.identification.Rounds;
import io.fupin.inbox.HomeSource;
import io.fupin.notice.LeftOut;
import io.fupin.region.RegionLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds and the register on the home pages. */
@Component
class IdentificationAtHome implements HomeSource {

    private static final Set<Role> ROUNDS = Set.of(Role.COUNTY_OFFICE, Role.COUNTY_LEADERS);

    private final Rounds rounds;
    private final HouseholdRegister register;
    private final LeftOut leftOut;
    private final JdbcClient jdbc;

    IdentificationAtHome(Rounds rounds, HouseholdRegister register, LeftOut leftOut, JdbcClient jdbc) {
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

    /** Households that an objection found to have been left out: the village starts their case, without hearing who objected. */
    @Override
    public List<Asked> asked(Officer officer) {
        return !officer.is(Role.VILLAGE_COMMITTEE) ? List.of() : leftOut.waiting(officer.post().region()).stream()
                .map(missed -> new Asked("漏评补录", missed.householdName() + (missed.groupName() == null ? "" : "（" + missed.groupName() + "）")
                        + "：上级核查认定漏评（" + CaseNumbers.shortForm(missed.objectionNumber()) + "），请入户问清后发起申请",
                        missed.startPath()))
                .toList();
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

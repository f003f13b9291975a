package io.fupin.household.help;

import io.fupin.account.Officer;
import io.fupin.account.People;
import io.fupin.account.Role;
import io.fupin.casework.CaseSight;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.PersonalData;
import io.fupin.privacy.IdentityVault;
import io.fupin.problem.Problem;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees how a household is helped, and who writes it down: whoever sees the area's cases sees it; the village, the township and the
 * household's own helper write. A helper is known by his phone: that of his account is the one under which he was assigned.
 */
@Component
class HelpSight {

    private static final String PROCESS = "household-identification";
    private static final Set<Role> WRITE = Set.of(Role.VILLAGE_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWNSHIP_OFFICE, Role.HELPER);

    private final HouseholdRegister register;
    private final People people;
    private final IdentityVault vault;
    private final JdbcClient jdbc;

    HelpSight(HouseholdRegister register, People people, IdentityVault vault, JdbcClient jdbc) {
        this.register = register;
        this.people = people;
        this.vault = vault;
        this.jdbc = jdbc;
    }

    /** @throws Problem 404 for what the officer does not see */
    Household seen(Officer officer, String number) {
        return register.find(number).filter(household -> CaseSight.sees(officer, PROCESS, household.village()) || own(officer, household))
                .orElseThrow(() -> Problem.notFound("没有这个户编号，或者它不归您看。"));
    }

    /** @throws Problem 404 for what the officer does not see, 403 for one who may only look */
    Household written(Officer officer, String number) {
        Household household = seen(officer, number);
        if (!writes(officer)) {
            throw Problem.forbidden("需求、措施、走访由帮扶责任人、村和乡镇记。");
        }
        return household;
    }

    boolean writes(Officer officer) {
        return WRITE.contains(officer.post().role());
    }

    /** What was found in the house may be an illness: for whoever decides on households, and for the helper (PIPL art. 28). */
    boolean readsVisits(Officer officer) {
        return officer.is(Role.HELPER) || PersonalData.needsHealth(officer);
    }

    /** The hash of the phone under which this helper was assigned; empty for anybody else, and for a helper without a phone. */
    Optional<String> phoneHash(Officer officer) {
        return officer.is(Role.HELPER) ? people.phone(officer.personId()).map(phone -> vault.lookupHash(phone.replaceAll("\\s", ""))) : Optional.empty();
    }

    private boolean own(Officer officer, Household household) {
        return officer.covers(household.village()) && phoneHash(officer).map(hash -> jdbc.sql("""
                select exists (select 1 from household_helper where register_number = ? and phone_hash = ? and until is null)
                """).params(household.registerNumber(), hash).query(Boolean.class).single()).orElse(false);
    }
}

package io.fupin.household;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.problem.Problem;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which files of households an officer reads: where the household lies today; and, of a past day, also where it lay that day. A link to a past
 * day holds for whoever answered for the household then, wherever it has moved since.
 */
@Component
public class HouseholdSight {

    private static final String PROCESS = "household-identification";

    private final HouseholdRegister register;
    private final HouseholdFiles files;

    HouseholdSight(HouseholdRegister register, HouseholdFiles files) {
        this.register = register;
        this.files = files;
    }

    /** @param here whether it lies in the officer's area today; if not, nothing of a later day than that is his */
    public record Seen(Household household, boolean here) {
    }

    /** @throws Problem 404 for what lies outside the officer's area today */
    public Household today(Officer officer, String number) {
        return register.find(number).filter(household -> sees(officer, household)).orElseThrow(HouseholdSight::none);
    }

    /**
     * @param day null for today
     * @throws Problem 404 for what lies outside the officer's area today and lay outside of it that day
     */
    public Seen on(Officer officer, String number, LocalDate day) {
        Optional<Household> today = register.find(number);
        if (today.isEmpty() || day == null || sees(officer, today.get())) {
            return new Seen(today.filter(household -> sees(officer, household)).orElseThrow(HouseholdSight::none), true);
        }
        return files.on(number, day).map(HouseholdFile::household).filter(household -> sees(officer, household)).map(then -> new Seen(then, false))
                .orElseThrow(HouseholdSight::none);
    }

    private static boolean sees(Officer officer, Household household) {
        return CaseSight.sees(officer, PROCESS, household.village());
    }

    private static Problem none() {
        return Problem.notFound("没有这个户编号，或者它不在您的辖区。");
    }
}

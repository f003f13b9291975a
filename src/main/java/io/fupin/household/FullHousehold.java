package io.fupin.household;

import io.fupin.household.Household.State;
import io.fupin.household.HouseholdRegister.Contact;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.HouseholdRegister.Living;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the national register's table has of one household (policy 5.1, 5.2), as it is today.
 *
 * @param registerNumber null for a household that has none yet
 * @param nationalNumber 户编号 that another register gave; null for none
 * @param ground         识别事由
 * @param otherCauses    joined by 、, null for none
 * @param contact        null while nothing is on file, as {@code living} and {@code income} of the newest year
 */
public record FullHousehold(String registerNumber, String nationalNumber, RegionCode village, String groupName, String ground, State state,
                            LocalDate registeredOn, String type, String mainCause, String otherCauses, Contact contact, Living living,
                            Income income, List<HouseholdMember> members) {

    public FullHousehold {
        members = List.copyOf(members);
    }

    public Optional<HouseholdMember> head() {
        return members.stream().filter(member -> "户主".equals(member.relation())).findFirst();
    }

    /** The same under a number of the register. */
    public FullHousehold numbered(String number) {
        return new FullHousehold(number, nationalNumber, village, groupName, ground, state, registeredOn, type, mainCause, otherCauses, contact,
                living, income, members);
    }
}

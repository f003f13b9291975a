package io.fupin.household;

import io.fupin.household.HouseholdRegister.Contact;
import io.fupin.household.HouseholdRegister.Helper;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.HouseholdRegister.Living;
import io.fupin.household.HouseholdRegister.Measure;
import io.fupin.household.HouseholdRegister.StateChange;
import java.util.List;

/**
 * Everything on file of a household, as it stands today or stood on a day.
 *
 * @param incomes by source, newest year first; empty where only the figure of the identification is on file
 * @param living  生产生活条件; null where nothing is on file
 * @param contact 联系方式和账户; null where nothing is on file
 * @param states  oldest first
 */
public record HouseholdFile(Household household, List<HouseholdMember> members, List<Income> incomes, Living living, Contact contact,
                            List<StateChange> states, List<Helper> helpers, List<Measure> measures) {
}

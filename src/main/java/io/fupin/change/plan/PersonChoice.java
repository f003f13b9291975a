package io.fupin.change.plan;

import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdRegister;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The people of a household as a form offers them: 3 于小军（之子）; the number in front is the position. */
@Component
public class PersonChoice {

    public static final String LIST = "householdMembers";
    /** Of those the one that the change is about. */
    public static final String CHANGED = "changedPerson";
    private static final Pattern CHOICE = Pattern.compile("(\\d{1,4}) .*");

    private final HouseholdRegister register;

    PersonChoice(HouseholdRegister register) {
        this.register = register;
    }

    public List<String> of(String registerNumber) {
        return register.members(registerNumber).stream().map(PersonChoice::of).toList();
    }

    public static String of(HouseholdMember member) {
        return member.position() + " " + member.name() + "（" + member.relation() + "）";
    }

    /** Null when nobody was chosen. */
    static Integer position(String choice) {
        Matcher matcher = CHOICE.matcher(choice == null ? "" : choice);
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }
}

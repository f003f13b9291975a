package io.fupin.identification.start;

import io.fupin.household.Household;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdRegister;
import io.fupin.region.RegionCode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * 返贫: what the application opens with for a household that has exited, as the register has it. Identity numbers are left out: they are held
 * against the household book anew.
 */
@Component
class BroughtBack {

    private final HouseholdRegister register;

    BroughtBack(HouseholdRegister register) {
        this.register = register;
    }

    /** The case by which it came onto the register; empty for one that came by another way. */
    Optional<String> formerCase(String registerNumber) {
        return register.find(registerNumber).map(Household::caseNumber);
    }

    /** Empty for what is no household of the village that has exited. */
    Map<String, Object> application(String registerNumber, RegionCode village) {
        return register.find(registerNumber).filter(household -> household.village().equals(village) && household.state().next().contains(State.RELAPSED))
                .map(household -> application(household, member -> Map.of())).orElse(Map.of());
    }

    /** @param besides what else is told of each member */
    Map<String, Object> application(Household household, Function<HouseholdMember, Map<String, Object>> besides) {
        Map<String, Object> form = new HashMap<>();
        form.put("ground", "返贫");
        form.put("householdNumber", household.registerNumber());
        form.put("applicantName", household.headName());
        if (household.groupName() != null) {
            form.put("groupName", household.groupName());
        }
        form.put("members", register.members(household.registerNumber()).stream().map(one -> {
            Map<String, Object> member = member(one);
            member.putAll(besides.apply(one));
            return member;
        }).toList());
        return form;
    }

    private static Map<String, Object> member(HouseholdMember one) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("name", one.name());
        put(member, "relation", one.relation());
        put(member, "labourSkill", one.labourSkill());
        put(member, "education", one.education());
        put(member, "schooling", one.schooling());
        if (one.health() != null) {
            member.put("health", List.of(one.health().split("、")));
        }
        return member;
    }

    private static void put(Map<String, Object> member, String key, String value) {
        if (value != null) {
            member.put(key, value);
        }
    }
}

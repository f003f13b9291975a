package io.fupin.household.web;

import io.fupin.account.Officer;
import io.fupin.household.Household;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdRegister.StateChange;
import io.fupin.household.PersonalData;
import io.fupin.household.web.HouseholdView.CaseLink;
import io.fupin.household.web.HouseholdView.Fact;
import io.fupin.household.web.HouseholdView.Member;
import io.fupin.policy.PolicyParameters;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.Regions;
import io.fupin.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the page of one household shows, as far as the post needs it. */
@Component
class HouseholdViews {

    private final HouseholdRegister register;
    private final Regions regions;
    private final IdentityVault vault;
    private final PolicyParameters parameters;
    private final Words words;
    private final Clock clock;

    HouseholdViews(HouseholdRegister register, Regions regions, IdentityVault vault, PolicyParameters parameters, Words words, Clock clock) {
        this.register = register;
        this.regions = regions;
        this.vault = vault;
        this.parameters = parameters;
        this.words = words;
        this.clock = clock;
    }

    HouseholdView view(Household household, Officer officer) {
        String number = household.registerNumber();
        List<StateChange> states = register.states(number);
        boolean phones = PersonalData.needsPhones(officer);
        return new HouseholdView(number, household.headName(), place(household), household.persons(), household.state().title(),
                mark(household.state()), facts(household, officer), members(household, officer, false), household.perCapita(),
                household.incomeYear(), household.incomeYear() == null ? null
                        : parameters.incomeLine(household.village().county(), household.incomeYear()).orElse(null),
                states.stream().map(state -> new HouseholdView.State(state.state(), state.on(), state.caseNumber())).toList(),
                register.helpers(number).stream().map(helper -> new HouseholdView.Helper(helper.name(), helper.unit(), helper.rank(),
                        phones ? helper.phone() : null, helper.plan(), helper.since())).toList(),
                register.measures(number).stream().map(one -> new HouseholdView.Measure(one.kind(), one.detail(), one.since())).toList(),
                cases(states), phones);
    }

    /** @param full identity numbers in clear: the caller has asked whether this post may, and records the look */
    List<Member> members(Household household, Officer officer, boolean full) {
        boolean health = PersonalData.needsHealth(officer);
        return register.members(household.registerNumber()).stream().map(member -> new Member(member.name(), member.relation(),
                sexAndAge(member), health ? word(member.health()) : "", word(member.labourSkill()),
                word(member.education()) + word(member.schooling()), number(member, household, full))).toList();
    }

    /** Colour of a state in lists. */
    static String mark(State state) {
        return state == State.RELAPSED ? "is-warn" : state.onRegister() ? "is-ok" : "";
    }

    private String place(Household household) {
        return regions.fullName(household.village()) + (household.groupName() == null ? "" : " " + household.groupName());
    }

    private List<Fact> facts(Household household, Officer officer) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("识别事由", household.ground()));
        if (PersonalData.needsHealth(officer)) {
            facts.add(new Fact("主要致贫原因", word(household.mainCause())));
            if (!word(household.otherCauses()).isEmpty()) {
                facts.add(new Fact("其他致贫原因", household.otherCauses()));
            }
        }
        facts.add(new Fact("建档", words.fullDay(household.registeredOn())));
        return facts;
    }

    private String sexAndAge(HouseholdMember member) {
        String age = member.birthDate() == null ? "" : " " + Period.between(member.birthDate(), LocalDate.now(clock)).getYears();
        return word(member.sex()) + age;
    }

    private String number(HouseholdMember member, Household household, boolean full) {
        if (member.idNumber() == null) {
            return "没有证件号";
        }
        return full ? member.idNumber() : vault.mask(member.idNumber(), household.village().county());
    }

    /** The cases that changed the household's state, newest first. */
    private static List<CaseLink> cases(List<StateChange> states) {
        Map<String, CaseLink> cases = new LinkedHashMap<>();
        for (int i = states.size() - 1; i >= 0; i--) {
            StateChange change = states.get(i);
            if (change.caseNumber() != null) {
                cases.putIfAbsent(change.caseNumber(), new CaseLink(change.caseNumber(), "贫困户识别", change.state().title(), change.on()));
            }
        }
        return List.copyOf(cases.values());
    }

    private static String word(String text) {
        return text == null ? "" : text;
    }
}

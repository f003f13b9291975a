package io.fupin.household.api;

import io.fupin.account.Officer;
import io.fupin.household.Household;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdFile;
import io.fupin.household.HouseholdMember;
import io.fupin.household.PersonalData;
import io.fupin.household.data.RegisterList.Line;
import io.fupin.policy.PolicyParameters;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Households as the API writes them, as far as the post needs it (PIPL art. 28). */
@Component
class HouseholdJson {

    private final IdentityVault vault;
    private final PolicyParameters parameters;

    HouseholdJson(IdentityVault vault, PolicyParameters parameters) {
        this.vault = vault;
        this.parameters = parameters;
    }

    /**
     * @param region    the village
     * @param mainCause null for posts that do not decide on households
     * @param perCapita yuan per person in {@code incomeYear}, as it was on identification
     * @param helper    name of the 帮扶责任人; null while none is assigned
     */
    record Item(String registerNumber, RegionCode region, String groupName, String head, int persons, String ground, State state,
                String stateName, String mainCause, BigDecimal perCapita, Integer incomeYear, LocalDate registeredOn, String helper) {
    }

    /**
     * @param incomeLine of the county and {@code incomeYear}, yuan
     * @param caseNumber of the case that put the household on the register
     */
    record Detail(String registerNumber, RegionCode region, String groupName, String head, int persons, String ground, State state,
                  String stateName, String mainCause, String otherCauses, BigDecimal perCapita, Integer incomeYear, BigDecimal incomeLine,
                  LocalDate registeredOn, String caseNumber, List<Member> members, List<Change> states, List<Helper> helpers,
                  List<Measure> measures) {
    }

    /** @param idNumber masked; null for people without one; @param health null for posts that do not decide on households */
    record Member(String name, String relation, String idType, String idNumber, String sex, LocalDate birthDate, String education,
                  String schooling, String health, String labourSkill) {
    }

    /** @param caseNumber of the case that decided it */
    record Change(State state, String stateName, LocalDate on, String caseNumber) {
    }

    /** @param rank 科级 or 一般; @param phone null for posts that do not call */
    record Helper(String name, String unit, String rank, String phone, String plan, LocalDate since) {
    }

    record Measure(String kind, String detail, LocalDate since) {
    }

    Item item(Line line, Officer officer) {
        Household one = line.household();
        return new Item(one.registerNumber(), one.village(), one.groupName(), one.headName(), one.persons(), one.ground(), one.state(),
                one.state().title(), PersonalData.needsHealth(officer) ? one.mainCause() : null, one.perCapita(), one.incomeYear(),
                one.registeredOn(), line.helper());
    }

    Detail detail(HouseholdFile file, Officer officer) {
        Household one = file.household();
        boolean causes = PersonalData.needsHealth(officer);
        boolean phones = PersonalData.needsPhones(officer);
        BigDecimal line = one.incomeYear() == null ? null : parameters.incomeLine(one.village().county(), one.incomeYear()).orElse(null);
        return new Detail(one.registerNumber(), one.village(), one.groupName(), one.headName(), one.persons(), one.ground(), one.state(),
                one.state().title(), causes ? one.mainCause() : null, causes ? one.otherCauses() : null, one.perCapita(), one.incomeYear(),
                line, one.registeredOn(), one.caseNumber(),
                file.members().stream().map(member -> member(member, one, causes)).toList(),
                file.states().stream()
                        .map(change -> new Change(change.state(), change.state().title(), change.on(), change.caseNumber())).toList(),
                file.helpers().stream().map(helper -> new Helper(helper.name(), helper.unit(), helper.rank(),
                        phones ? helper.phone() : null, helper.plan(), helper.since())).toList(),
                file.measures().stream().map(measure -> new Measure(measure.kind(), measure.detail(), measure.since()))
                        .toList());
    }

    private Member member(HouseholdMember member, Household household, boolean health) {
        return new Member(member.name(), member.relation(), member.idType(),
                member.idNumber() == null ? null : vault.mask(member.idNumber(), household.village().county()), member.sex(),
                member.birthDate(), member.education(), member.schooling(), health ? member.health() : null, member.labourSkill());
    }
}

package io.fupin.household;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.springframework.stereotype.Component;

/** A registered household as the sheets of cases show it: where it lives, and who belongs to it today. */
@Component
public class HouseholdSheets {

    private final HouseholdRegister register;
    private final Regions regions;
    private final IdentityVault vault;
    private final Clock clock;

    HouseholdSheets(HouseholdRegister register, Regions regions, IdentityVault vault, Clock clock) {
        this.register = register;
        this.regions = regions;
        this.vault = vault;
        this.clock = clock;
    }

    /** 漂河镇青背村 2组. */
    public String place(Household household) {
        return regions.fullName(household.village()) + (household.groupName() == null ? "" : " " + household.groupName());
    }

    /** @param full identity numbers in clear: the caller has asked whether this post may, and records the look */
    public List<Member> members(Household household, Officer officer, boolean full) {
        boolean health = PersonalData.needsHealth(officer);
        return register.members(household.registerNumber()).stream().map(one -> new Member(one.name(), one.relation(), sexAndAge(one),
                health ? word(one.health()) : "", word(one.labourSkill()), word(one.education()) + word(one.schooling()),
                one.idNumber() == null ? "没有证件号" : full ? one.idNumber() : vault.mask(one.idNumber(), household.village().county()))).toList();
    }

    private String sexAndAge(HouseholdMember member) {
        return word(member.sex()) + (member.birthDate() == null ? "" : " " + Period.between(member.birthDate(), LocalDate.now(clock)).getYears());
    }

    private static String word(String text) {
        return text == null ? "" : text;
    }
}

package io.fupin.identification.panel;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.household.PersonalData;
import io.fupin.household.MemberForm;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The household's members as a panel shows them. */
@Component
class CaseMembers {

    private final IdentityVault vault;
    private final Clock clock;

    CaseMembers(IdentityVault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** The head first; numbers masked as the case's county has it. */
    List<Member> masked(List<MemberForm> members, RegionCode county, Officer officer) {
        return shown(members, officer, number -> vault.mask(number, county));
    }

    /** The same with numbers in full: the caller has asked whether this post may, and records the look. */
    List<Member> inFull(List<MemberForm> members, Officer officer) {
        return shown(members, officer, UnaryOperator.identity());
    }

    private List<Member> shown(List<MemberForm> members, Officer officer, UnaryOperator<String> number) {
        boolean health = PersonalData.needsHealth(officer);
        return members.stream().sorted(Comparator.comparing(member -> !member.isHead())).map(member -> new Member(member.name(),
                member.relation(), sexAndAge(member), health && member.health() != null ? String.join("、", member.health()) : "",
                word(member.labourSkill()), word(member.education()) + word(member.schooling()), member.hasIdNumber() ? number.apply(member.idNumber()) : "没有证件号")).toList();
    }

    private String sexAndAge(MemberForm member) {
        LocalDate born = member.born();
        String age = born == null ? "" : " " + Period.between(born, LocalDate.now(clock)).getYears();
        return word(member.sexOrDerived()) + age;
    }

    private static String word(String text) {
        return text == null ? "" : text;
    }
}

package io.fupin.change.panel;

import io.fupin.account.Officer;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Flag;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.casework.CaseSight;
import io.fupin.casework.Cases;
import io.fupin.household.Household;
import io.fupin.household.HouseholdSheets;
import io.fupin.household.OpenFindings;
import io.fupin.household.OpenMatters;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The household as the register has it now, beside a form that is to change it. */
@Component
public class StandingHousehold {

    private final HouseholdSheets sheets;
    private final ObjectProvider<OpenMatters> matters;
    private final Cases cases;
    private final OpenFindings findings;

    StandingHousehold(HouseholdSheets sheets, ObjectProvider<OpenMatters> matters, Cases cases, OpenFindings findings) {
        this.sheets = sheets;
        this.matters = matters;
        this.cases = cases;
        this.findings = findings;
    }

    public CaseSheet sheet(Household household, Officer officer) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("户编号", household.registerNumber(), "/households/" + household.registerNumber()));
        facts.add(new Fact("状态", household.state().title()));
        facts.add(new Fact("人口", household.persons() + " 人"));
        matters.stream().flatMap(owner -> owner.about(household, List.of()).stream()).forEach(matter -> facts.add(new Fact(matter.what(),
                CaseNumbers.shortForm(matter.caseNumber()), sees(officer, matter.caseNumber()) ? "/cases/" + matter.caseNumber() : null)));
        return new CaseSheet(household.headName() + "户", place(household), List.of(new Mark(household.state().title(), "")),
                findings.of(household.registerNumber()).stream().map(open -> Flag.of(open.error(), open.error() ? "错误" : "疑点", open.text())).toList(), null, null, facts,
                members(household, officer, false), List.of());
    }

    /** The village does not see objections, only that there is one. */
    private boolean sees(Officer officer, String caseNumber) {
        return cases.find(caseNumber).filter(file -> CaseSight.sees(officer, file)).isPresent();
    }

    String place(Household household) {
        return sheets.place(household);
    }

    /** @param full identity numbers in clear: the caller has asked whether this post may, and records the look */
    List<Member> members(Household household, Officer officer, boolean full) {
        return sheets.members(household, officer, full);
    }
}

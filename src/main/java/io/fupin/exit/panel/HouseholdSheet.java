package io.fupin.exit.panel;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSheet;
import io.fupin.casework.CaseSheet.Fact;
import io.fupin.casework.CaseSheet.Flag;
import io.fupin.casework.CaseSheet.Mark;
import io.fupin.casework.CaseSheet.Member;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdSheets;
import io.fupin.household.OpenFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The household as the register has it, beside the form that proposes its exit or removal, and on the sheets of those cases. */
@Component
public class HouseholdSheet {

    private final HouseholdRegister register;
    private final HouseholdSheets sheets;
    private final OpenFindings findings;

    HouseholdSheet(HouseholdRegister register, HouseholdSheets sheets, OpenFindings findings) {
        this.register = register;
        this.sheets = sheets;
        this.findings = findings;
    }

    public CaseSheet standing(Household household, Officer officer) {
        return new CaseSheet(household.headName() + "户", place(household), List.of(new Mark(household.state().title(), "")), flags(household), null, null,
                facts(household), members(household, officer, false), List.of());
    }

    String place(Household household) {
        return sheets.place(household) + "　" + household.persons() + " 人";
    }

    /** What data quality has against the file. */
    List<Flag> flags(Household household) {
        return findings.of(household.registerNumber()).stream().map(open -> Flag.of(open.error(), open.error() ? "错误" : "疑点", open.text())).toList();
    }

    List<Fact> facts(Household household) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("户编号", household.registerNumber(), "/households/" + household.registerNumber()));
        facts.add(new Fact("状态", household.state().title()));
        facts.add(new Fact("建档", household.registeredOn().toString()));
        String helpers = register.helpers(household.registerNumber()).stream().map(helper -> helper.name() + "（" + helper.unit() + "）")
                .collect(Collectors.joining("、"));
        facts.add(new Fact("帮扶责任人", helpers.isEmpty() ? "没有" : helpers));
        return facts;
    }

    List<Member> members(Household household, Officer officer, boolean full) {
        return sheets.members(household, officer, full);
    }
}

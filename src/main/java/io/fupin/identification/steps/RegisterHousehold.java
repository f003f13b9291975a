package io.fupin.identification.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.engine.ServiceStep;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdRegister.Registration;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.identification.data.IdentificationRows.Facts;
import io.fupin.identification.forms.InvestigationForm;
import io.fupin.household.MemberForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 建档立卡: after the announcement the household gets its register number and the state 在册. */
@Component("registerHousehold")
class RegisterHousehold implements ServiceStep {

    private final Cases cases;
    private final HouseholdFacts facts;
    private final IdentificationRows rows;
    private final HouseholdRegister register;
    private final Timeline timeline;
    private final Clock clock;

    RegisterHousehold(Cases cases, HouseholdFacts facts, IdentificationRows rows, HouseholdRegister register, Timeline timeline, Clock clock) {
        this.cases = cases;
        this.facts = facts;
        this.rows = rows;
        this.register = register;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(String caseNumber, String step) {
        CaseFile file = cases.get(caseNumber);
        Facts known = rows.facts(caseNumber);
        InvestigationForm visit = facts.investigation(caseNumber).orElseThrow();
        String number = register.register(new Registration(known.formerNumber(), file.village(), file.groupName(), file.subject(), known.ground(),
                visit.mainCause(), visit.others(), known.perCapita(), known.incomeYear(), LocalDate.now(clock), caseNumber,
                members(visit.members() == null || visit.members().isEmpty() ? facts.application(caseNumber).members() : visit.members())));
        rows.registered(caseNumber, number);
        timeline.add(Event.happened(file, clock.instant(), Kind.REGISTERED, "建档立卡，户编号" + number));
        return Map.of();
    }

    private static List<HouseholdMember> members(List<MemberForm> forms) {
        List<HouseholdMember> members = new ArrayList<>();
        for (MemberForm form : forms) {
            members.add(form.member(members.size() + 1));
        }
        return members;
    }
}

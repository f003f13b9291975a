package io.fupin.identification.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.campaign.FollowUp;
import io.fupin.campaign.Sorted;
import io.fupin.campaign.Sorting;
import io.fupin.casework.CaseStart;
import io.fupin.household.Household;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdRegister.Contact;
import io.fupin.identification.Identification;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 返贫 found by the yearly campaign: an identification with that ground, filled in from the register and from the visit, whose evidence holds
 * the household's signed authorisation (processes.md 4).
 */
@Component
class ReturnedHouseholds implements FollowUp {

    private final ObjectProvider<CaseStart> starts;
    private final HouseholdRegister register;
    private final BroughtBack broughtBack;
    private final ObjectMapper json;
    private final Clock clock;

    ReturnedHouseholds(ObjectProvider<CaseStart> starts, HouseholdRegister register, BroughtBack broughtBack, ObjectMapper json, Clock clock) {
        this.starts = starts;
        this.register = register;
        this.broughtBack = broughtBack;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Set<Sorting> takes() {
        return Set.of(Sorting.RELAPSE);
    }

    /** Without a phone on file the village has to ask for one, and applies by hand. */
    @Override
    public Optional<String> begin(Sorted sorted) {
        if (phone(sorted.household()) == null || sorted.household().groupName() == null) {
            return Optional.empty();
        }
        CaseStart applications = starts.stream().filter(start -> start.process().equals(Identification.PROCESS)).findFirst().orElseThrow();
        return Optional.of(applications.start(sorted.sorter(), sorted.household().village(), application(sorted)).file().caseNumber());
    }

    private ObjectNode application(Sorted sorted) {
        ObjectNode form = json.valueToTree(register(sorted.household()));
        form.put("phone", phone(sorted.household())).put("appliedOn", LocalDate.now(clock).toString())
                .put("reason", sorted.year() + "年度核查入户发现返贫：" + sorted.ground()).put("consent", true);
        sorted.evidence().forEach(form.withArray("consentEvidence")::add);
        return form;
    }

    /** With the numbers: nobody is asked for them anew. */
    private Map<String, Object> register(Household household) {
        return broughtBack.application(household, ReturnedHouseholds::person);
    }

    private String phone(Household household) {
        return register.contact(household.registerNumber()).map(Contact::phone).orElse(null);
    }

    private static Map<String, Object> person(HouseholdMember member) {
        Map<String, Object> form = new HashMap<>();
        form.put("idType", member.idType());
        if (member.idNumber() != null) {
            form.put("idNumber", member.idNumber());
        } else {
            form.put("sex", member.sex());
            form.put("birthDate", member.birthDate() == null ? null : member.birthDate().toString());
        }
        return form;
    }

    @Override
    public String page(Sorting sorting, String registerNumber) {
        return "/cases/new?process=" + Identification.PROCESS + "&finding=" + registerNumber;
    }
}

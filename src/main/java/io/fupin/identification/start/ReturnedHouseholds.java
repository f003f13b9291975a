package io.fupin.identification.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.campaign.FollowUp;
import io.fupin.campaign.Sorted;
import io.fupin.campaign.Sorting;
import io.fupin.casework.CaseStart;
import io.fupin.household.Household;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdRegister.Contact;
import io.fupin.identification.Identification;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

    private static final String GROUND = "返贫";

    private final ObjectProvider<CaseStart> starts;
    private final HouseholdRegister register;
    private final ObjectMapper json;
    private final Clock clock;

    ReturnedHouseholds(ObjectProvider<CaseStart> starts, HouseholdRegister register, ObjectMapper json, Clock clock) {
        this.starts = starts;
        this.register = register;
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
        ObjectNode form = of(sorted.household(), sorted.year() + "年度核查入户发现返贫：" + sorted.ground()).put("consent", true);
        sorted.evidence().forEach(form.withArray("consentEvidence")::add);
        return form;
    }

    /** What the register knows of a household that applies with the ground 返贫; empty for a number that is none of this village. */
    Optional<ObjectNode> prefilled(String registerNumber, RegionCode village) {
        return register.find(registerNumber).filter(household -> household.village().equals(village) && household.state().next().contains(State.RELAPSED))
                .map(household -> of(household, null));
    }

    private ObjectNode of(Household household, String reason) {
        ObjectNode form = json.createObjectNode().put("ground", GROUND).put("householdNumber", household.registerNumber())
                .put("applicantName", household.headName()).put("groupName", household.groupName())
                .put("phone", phone(household))
                .put("appliedOn", LocalDate.now(clock).toString()).put("reason", reason);
        ArrayNode members = form.putArray("members");
        register.members(household.registerNumber()).forEach(member -> members.add(member(member)));
        return form;
    }

    private String phone(Household household) {
        return register.contact(household.registerNumber()).map(Contact::phone).orElse(null);
    }

    private ObjectNode member(HouseholdMember member) {
        ObjectNode form = json.createObjectNode().put("name", member.name()).put("relation", member.relation()).put("idType", member.idType())
                .put("idNumber", member.idNumber()).put("labourSkill", member.labourSkill()).put("education", member.education())
                .put("schooling", member.schooling());
        if (member.idNumber() == null) {
            form.put("sex", member.sex()).put("birthDate", member.birthDate() == null ? null : member.birthDate().toString());
        }
        List<String> health = member.health() == null ? List.of() : Arrays.asList(member.health().split("、"));
        health.forEach(form.withArray("health")::add);
        return form;
    }

    @Override
    public String page(Sorting sorting, String registerNumber) {
        return "/cases/new?process=" + Identification.PROCESS + "&finding=" + registerNumber;
    }
}

package io.fupin.meeting.desk;

import io.fupin.account.People;
import io.fupin.account.Role;
import io.fupin.casework.Routing;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 评议后核实: whether it is asked for, and who signs: the village's team, or the 包村干部 where it has none (processes.md, conventions). */
@Component
class Verification {

    private final People people;
    private final PolicyParameters parameters;

    Verification(People people, PolicyParameters parameters) {
        this.people = people;
        this.parameters = parameters;
    }

    /** What the model's gateways ask for after a meeting, by whether the household passed. */
    Map<Boolean, Routing> routing(RegionCode village, LocalDate heldOn) {
        String group = people.villageCadre(village).isPresent() ? Role.TOWNSHIP_OFFICE + "@" + village.township()
                : Role.VILLAGE_TEAM + "@" + village;
        boolean required = parameters.flag("post-meeting-verification-required", village, heldOn);
        return Map.of(true, routing(true, required, group), false, routing(false, required, group));
    }

    private static Routing routing(boolean passed, boolean required, String group) {
        return Routing.of(Map.of("evaluationPassed", passed, "verificationRequired", required, "confirmGroup", group));
    }
}

package io.fupin.identification.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdRegister.Helper;
import io.fupin.household.HouseholdRegister.Measure;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.identification.forms.StepForms.HelperAssignment;
import io.fupin.policy.PolicyParameters;
import io.fupin.privacy.IdentityVault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 确定帮扶责任人: within the load of his rank (S4: 科级 3 households, 一般 2), with a plan and measures. */
@Component
class AssignHelperHandler implements UserTaskHandler<HelperAssignment> {

    private final HouseholdRegister register;
    private final IdentificationRows rows;
    private final PolicyParameters parameters;
    private final IdentityVault vault;
    private final Clock clock;

    AssignHelperHandler(HouseholdRegister register, IdentificationRows rows, PolicyParameters parameters, IdentityVault vault, Clock clock) {
        this.register = register;
        this.rows = rows;
        this.parameters = parameters;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return HouseholdFacts.task("assign-helper");
    }

    @Override
    public Class<HelperAssignment> formType() {
        return HelperAssignment.class;
    }

    @Override
    public Map<String, List<String>> lists(CaseFile file) {
        return Map.of("measureKinds", parameters.list("measure-kinds", file.village(), LocalDate.now(clock)));
    }

    @Override
    public Routing apply(CaseFile file, HelperAssignment form, Decision decision) {
        String number = rows.facts(file.caseNumber()).registerNumber();
        LocalDate today = LocalDate.now(clock);
        int most = most(form.helperRank(), file, today);
        int load = register.helperLoad(vault.lookupHash(form.helperPhone()), number);
        if (load >= most) {
            throw Refusal.at("helperName", form.helperName() + "已帮扶" + load + "户，" + form.helperRank() + "干部最多" + most + "户");
        }
        register.assignHelper(number, new Helper(form.helperName(), form.helperUnit(), form.helperRank(), form.helperPhone(), form.plan(), today),
                form.measures().stream().map(one -> new Measure(one.kind(), one.detail(), today)).toList(), file.caseNumber());
        return Routing.none();
    }

    /** {@code pairing-max-households}: households by rank. */
    private int most(String rank, CaseFile file, LocalDate today) {
        Integer most = parameters.counts("pairing-max-households", file.village(), today).get(rank);
        if (most == null) {
            throw Refusal.at("helperRank", "县里没有规定" + rank + "干部的帮扶户数");
        }
        return most;
    }
}

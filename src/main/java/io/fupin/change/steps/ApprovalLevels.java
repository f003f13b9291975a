package io.fupin.change.steps;

import io.fupin.change.plan.ChangeForm;
import io.fupin.change.plan.ChangeKind.Nature;
import io.fupin.change.plan.Level;
import io.fupin.change.plan.Plan;
import io.fupin.engine.Decisions;
import io.fupin.household.RegisterField.Weight;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 审批级别: by what changes and what it rests on ({@code change-approval-level.dmn}); where places differ, a parameter of the county. */
@Component
public class ApprovalLevels {

    static final String DECISION = "change-approval-level";
    private static final Map<String, Level> LEVELS = Map.of("村", Level.VILLAGE, "乡镇", Level.TOWNSHIP, "县", Level.COUNTY);

    private final Decisions decisions;
    private final PolicyParameters parameters;
    private final Clock clock;

    ApprovalLevels(Decisions decisions, PolicyParameters parameters, Clock clock) {
        this.decisions = decisions;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Before there is a case, or while its form is being corrected: nothing is frozen. */
    public Level of(Plan plan, ChangeForm form) {
        return Level.titled((String) decisions.evaluateNewest(DECISION, inputs(plan, form)).values().get("level"));
    }

    Map<String, Object> inputs(Plan plan, ChangeForm form) {
        RegionCode village = plan.household().village();
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("identity", plan.touches(Weight.IDENTITY));
        inputs.put("structure", plan.kind().nature() == Nature.STRUCTURE);
        inputs.put("standing", plan.touches(Weight.STANDING));
        inputs.put("members", plan.kind().nature() == Nature.MEMBERS);
        inputs.put("certified", form.certified());
        inputs.put("condition", plan.touches(Weight.CONDITION));
        LocalDate today = LocalDate.now(clock);
        inputs.put("membersLevel", title(parameters.text("change-level-members", village, today)));
        inputs.put("conditionLevel", title(parameters.text("change-level-condition", village, today)));
        inputs.put("contactLevel", title(parameters.text("change-level-contact", village, today)));
        return inputs;
    }

    /** The figures behind the decision, in words. */
    Map<String, String> parameters(RegionCode village) {
        LocalDate today = LocalDate.now(clock);
        return Map.of("change-level-members", parameters.text("change-level-members", village, today), "change-level-condition",
                parameters.text("change-level-condition", village, today), "change-level-contact", parameters.text("change-level-contact", village, today));
    }

    private static String title(String option) {
        return LEVELS.get(option).title();
    }
}

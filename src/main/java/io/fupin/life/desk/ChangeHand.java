package io.fupin.life.desk;

import io.fupin.change.HouseholdChange;
import java.util.Set;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;

/** 信息变更, step by step; now and then a paper is missing. */
@Component
@LivedDemo
class ChangeHand implements SingleSteps.Hand {

    private static final Set<String> STEPS = Set.of("village-confirmation", "township-review", "county-review");

    private final Tools tools;

    ChangeHand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public String process() {
        return HouseholdChange.PROCESS;
    }

    @Override
    public boolean does(Waiting task) {
        return STEPS.contains(task.step());
    }

    @Override
    public void act(Waiting task, int visit, SplittableRandom dice) {
        String how = dice.nextInt(3) == 0 ? "电话核实" : "看凭据";
        if (task.step().equals("village-confirmation")) {
            tools.complete(task, "confirm", "情况属实", Tools.form().put("checkedBy", how));
        } else if (task.step().equals("township-review") && dice.nextInt(12) == 0) {
            tools.complete(task, "reject", "凭据是复印件，看不清，请重新申报", Tools.form());
        } else {
            tools.complete(task, "approve", "同意", Tools.form().put("checkedBy", how));
        }
    }
}

package io.fupin.life.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.relapse.RelapseMonitoring;
import java.util.Set;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;

/** 防返贫监测, step by step. */
@Component
@LivedDemo
class RiskHand implements SingleSteps.Hand {

    private static final Set<String> STEPS = Set.of("verify", "confirm-evaluation", "township-review", "county-review", "plan-measures");

    private final Tools tools;

    RiskHand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public String process() {
        return RelapseMonitoring.PROCESS;
    }

    @Override
    public boolean does(Waiting task) {
        return STEPS.contains(task.step());
    }

    @Override
    public void act(Waiting task, int visit, SplittableRandom dice) {
        switch (task.step()) {
            case "verify" -> tools.complete(task, "submit", "", visited(task, dice));
            case "confirm-evaluation" -> tools.complete(task, "confirm", tools.words().one("confirm", dice), Tools.form().put("confirmedOn", tools.today().toString()));
            case "plan-measures" -> {
                ObjectNode form = Tools.form().put("helper", HelperNames.of(dice)).put("helperUnit", tools.words().one("unit", dice));
                form.putArray("measures").addObject().put("kind", "健康救助").put("since", tools.today().toString()).put("detail", "申请大病救助，家庭医生每月上门");
                tools.complete(task, "submit", "", form);
            }
            default -> tools.complete(task, "approve", "情况属实，同意纳入监测", Tools.form());
        }
    }

    private int people(Waiting task) {
        Integer persons = tools.cases().get(task.caseNumber()).persons();
        return persons == null ? 2 : persons;
    }

    private ObjectNode visited(Waiting task, SplittableRandom dice) {
        Officer committee = tools.officer(task);
        ObjectNode form = Tools.form().put("visitedOn", tools.today().toString()).put("wageIncome", people(task) * (3900 + 100 * dice.nextInt(5))).put("businessIncome", 4000)
                .put("propertyIncome", 0).put("businessExpense", 1200).put("labour", "有").put("shock", "有").put("shockAmount", 28_000 + 1000 * dice.nextInt(12))
                .put("risk", "自付花费大，主要劳动力半年不能干活");
        form.putObject("transferIncome");
        form.putArray("investigators").add(committee.name()).add(tools.posts().team(task.village()).name());
        form.putArray("evidence").add(tools.papers().card(committee.personId(), "入户照片", tools.cases().get(task.caseNumber()).subject() + " 户", tools.today().toString()));
        form.putArray("consentSignature").add(tools.papers().sample(committee.personId(), "授权核查签字"));
        form.putArray("lacking");
        return form;
    }
}

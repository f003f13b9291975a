package io.fupin.life.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.village.VillageExit;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;

/** 贫困村退出: the village's own word, the township's visit, the departments side by side; the county goes by the incidence, which is still too high. */
@Component
@LivedDemo
class VillageExitHand implements SingleSteps.Hand {

    private final Tools tools;

    VillageExitHand(Tools tools) {
        this.tools = tools;
    }

    @Override
    public String process() {
        return VillageExit.PROCESS;
    }

    @Override
    public boolean does(Waiting task) {
        return task.step().equals("self-assess") || task.step().equals("township-check") || task.step().startsWith("check-") || task.step().equals("county-check");
    }

    @Override
    public void act(Waiting task, int visit, SplittableRandom dice) {
        Officer officer = tools.officer(task);
        String today = tools.today().toString();
        switch (task.step()) {
            case "self-assess" -> tools.complete(task, "submit", "", assessment(task, officer, today));
            case "township-check" -> {
                ObjectNode form = Tools.form();
                ObjectNode record = form.putObject("visit").put("visitedOn", today).put("finding", "到村看过，与自评基本一致，入户路还有两段没有硬化");
                record.putArray("visitors").add(officer.name());
                record.putArray("evidence").add(tools.papers().sample(officer.personId(), "到村核查照片"));
                int persons = 860 + Math.floorMod(task.village().value().hashCode(), 700);
                form.put("ruralHouseholds", persons / 3).put("ruralPopulation", persons).put("populationSource", "派出所2015年末户籍统计");
                tools.complete(task, "approve", "同意上报", form);
            }
            case "county-check" -> tools.complete(task, "reject", "贫困发生率高于百分之二，今年不具备出列条件，继续巩固", Tools.form().put("finding", "部门核查意见齐全，贫困发生率未达标"));
            default -> tools.complete(task, "confirm", "", item(task, officer, today, dice));
        }
    }

    private ObjectNode assessment(Waiting task, Officer officer, String today) {
        ObjectNode form = Tools.form().put("discussedOn", today).put("collectiveIncome", 52_000).put("collectiveStable", "稳定")
                .put("collectiveSource", "村光伏电站 100 千瓦，合同二十年；机动地发包");
        form.putArray("minutesEvidence").add(tools.papers().sample(officer.personId(), "会议记录"));
        ArrayNode items = form.putArray("items");
        for (JsonNode item : tools.desk().open(task.id(), officer).data().path("items")) {
            items.addObject().put("item", item.path("item").asText()).put("current", "已经达到，有验收单");
        }
        return form;
    }

    private ObjectNode item(Waiting task, Officer officer, String today, SplittableRandom dice) {
        JsonNode asked = tools.desk().open(task.id(), officer).data();
        ObjectNode form = Tools.form().put("item", asked.path("item").asText()).put("current", "现场核过，资料齐全").put("checkedOn", today);
        if (asked.path("figureAsked").asBoolean(false)) {
            form.put("figure", 96 + dice.nextInt(5));
        }
        form.putArray("checkers").add(officer.name());
        form.putArray("evidence").add(tools.papers().sample(officer.personId(), "部门核查凭据"));
        return form;
    }
}

package io.fupin.life.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.life.cast.Story.Objected;
import io.fupin.life.cast.Story;
import io.fupin.notice.ObjectionDesk;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;

/** 异议处理 by the level above: taken up, looked into, replied to. */
@Component
@LivedDemo
class ObjectionHand implements SingleSteps.Hand {

    private static final Set<String> STEPS = Set.of("accept-objection", "inquire", "reply");
    private static final Map<Objected, String> FINDINGS = Map.of(Objected.REJECTED, "不成立", Objected.PARTLY, "部分成立", Objected.UPHELD, "成立",
            Objected.REFUSED, "不成立");

    private final Tools tools;
    private final StoryBook book;
    private final ObjectionDesk objections;

    ObjectionHand(Tools tools, StoryBook book, ObjectionDesk objections) {
        this.tools = tools;
        this.book = book;
        this.objections = objections;
    }

    @Override
    public String process() {
        return ObjectionDesk.PROCESS;
    }

    @Override
    public boolean does(Waiting task) {
        return STEPS.contains(task.step());
    }

    @Override
    public void act(Waiting task, int visit, SplittableRandom dice) {
        Objected what = objections.find(task.caseNumber()).map(objection -> objection.caseNumber()).flatMap(book::of).map(Story::objected)
                .orElse(Objected.REJECTED);
        String words = what.name().toLowerCase(java.util.Locale.ROOT);
        switch (task.step()) {
            case "accept-objection" -> {
                boolean refused = what == Objected.REFUSED;
                tools.complete(task, refused ? "refuse" : "accept", "",
                        refused ? Tools.form().put("reason", tools.words().one("objection.refused", dice)) : Tools.form());
            }
            case "inquire" -> {
                Officer officer = tools.officer(task);
                ObjectNode form = Tools.form().put("finding", FINDINGS.get(what)).put("findings", tools.words().one("inquiry." + words, dice));
                form.putArray("evidence").add(tools.papers().sample(officer.personId(), "核查记录"));
                tools.complete(task, "submit", "", form);
            }
            default -> tools.complete(task, "submit", "", Tools.form().put("reply", tools.words().one("reply." + words, dice))
                    .put("deliveredOn", tools.today().toString()).put("deliveryMethod", dice.nextBoolean() ? "电话" : "当面"));
        }
    }
}

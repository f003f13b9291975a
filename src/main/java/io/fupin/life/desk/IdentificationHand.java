package io.fupin.life.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.exchange.Matches;
import io.fupin.identification.Identification;
import io.fupin.life.cast.Planted;
import io.fupin.life.cast.Story.Fate;
import io.fupin.life.cast.Story;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.Notices;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;

/** 贫困户识别, case by case: 受理, 入户调查, 评议后核实, 审核, 复审, 帮扶. */
@Component
@LivedDemo
class IdentificationHand implements SingleSteps.Hand {

    private static final Set<String> STEPS = Set.of("accept", "investigate", "confirm-evaluation", "township-review", "county-review", "assign-helper");
    /** What a household of this cause mostly needs. */
    private static final Map<String, String> MEASURES = Map.of("因病", "健康救助", "因残", "兜底保障", "因学", "教育支持", "缺劳力", "兜底保障");

    private final Tools tools;
    private final StoryBook book;
    private final Notices notices;
    private final Visits visits;

    IdentificationHand(Tools tools, StoryBook book, Notices notices, Matches matches) {
        this.tools = tools;
        this.book = book;
        this.notices = notices;
        this.visits = new Visits(tools, matches);
    }

    @Override
    public String process() {
        return Identification.PROCESS;
    }

    @Override
    public boolean does(Waiting task) {
        Story story = book.of(task.caseNumber()).orElse(null);
        boolean leaves = story != null && story.fate() == Fate.WITHDRAWN && task.step().equals(Applications.leavesAt(story));
        return STEPS.contains(task.step()) && !leaves;
    }

    @Override
    public void act(Waiting task, int visit, SplittableRandom dice) {
        Story story = book.of(task.caseNumber()).orElse(null);
        switch (task.step()) {
            case "accept" -> accept(task, story, dice);
            case "investigate" -> tools.complete(task, "submit", "", visits.form(task, story, visit, dice));
            case "confirm-evaluation" -> tools.complete(task, "confirm", word("confirm", dice), Tools.form().put("confirmedOn", tools.today().toString()));
            case "township-review" -> review(task, story, visit, "township", NoticeKind.VILLAGE_NOTICE, dice);
            case "county-review" -> review(task, story, visit, "county", NoticeKind.TOWNSHIP_NOTICE, dice);
            case "assign-helper" -> tools.complete(task, "submit", "", helper(task, story, dice));
            default -> throw new IllegalStateException(task.step());
        }
    }

    private void accept(Waiting task, Story story, SplittableRandom dice) {
        if (story != null && story.fate() == Fate.NOT_ACCEPTED) {
            tools.complete(task, "refuse", "", Tools.form().put("reason", word("not-accepted", dice)));
        } else {
            tools.complete(task, "accept", "", Tools.form());
        }
    }

    private void review(Waiting task, Story story, int visit, String level, NoticeKind notice, SplittableRandom dice) {
        boolean back = story != null && visit == 0 && task.step().equals(story.back());
        boolean reject = story != null && story.fate() == ("county".equals(level) ? Fate.REFUSED_BY_COUNTY : Fate.REFUSED_BY_TOWNSHIP);
        if (back) {
            boolean planted = task.village().equals(Planted.WITHOUT_RECEIPTS);
            tools.complete(task, "return", word("return." + (planted ? "planted" : level), dice),
                    Tools.form().put("returnTo", "investigate").put("backToMe", planted || dice.nextInt(3) > 0));
        } else if (reject) {
            tools.complete(task, "reject", word("opinion." + level + ".reject", dice), Tools.form());
        } else {
            ObjectNode form = notices.drawn(task.caseNumber(), notice) ? check(task, level, dice) : Tools.form();
            tools.complete(task, "approve", word("opinion." + level + ".approve", dice), form);
        }
    }

    /** The record of a household that was drawn. */
    private ObjectNode check(Waiting task, String level, SplittableRandom dice) {
        boolean county = "county".equals(level);
        Officer officer = tools.officer(task);
        ObjectNode form = Tools.form();
        ObjectNode record = form.putObject(county ? "countyCheck" : "spotVisit").put(county ? "checkedOn" : "visitedOn", tools.today().toString())
                .put("finding", word(county ? "county-spot" : "spot", dice));
        record.putArray(county ? "checkers" : "visitors").add(officer.name());
        record.putArray("evidence").add(tools.papers().sample(officer.personId(), county ? "县级抽查照片" : "乡镇核查照片"));
        return form;
    }

    private ObjectNode helper(Waiting task, Story story, SplittableRandom dice) {
        String cause = story == null ? "因病" : story.cause();
        String kind = MEASURES.getOrDefault(cause, "发展产业");
        ObjectNode form = Tools.form().put("helperName", HelperNames.of(dice)).put("helperUnit", word("unit", dice)).put("helperRank", dice.nextInt(4) == 0 ? "科级" : "一般")
                .put("helperPhone", "1007%07d".formatted(Math.floorMod(task.caseNumber().hashCode(), 10_000_000))).put("plan", word("plan", dice));
        form.putArray("measures").addObject().put("kind", kind).put("detail", word("measure." + kind, dice));
        return form;
    }

    private String word(String group, SplittableRandom dice) {
        return tools.words().one(group, dice);
    }
}

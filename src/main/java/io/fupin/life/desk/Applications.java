package io.fupin.life.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseMoves;
import io.fupin.evidence.EvidenceStore;
import io.fupin.identification.Identification;
import io.fupin.life.cast.Family;
import io.fupin.life.cast.Story.Fate;
import io.fupin.life.cast.Story;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Households come to the village committee, or write on the public page; some think better of it. */
@Component
@LivedDemo
@Order(1)
class Applications implements Part {

    private final Tools tools;
    private final StoryBook book;
    private final Identification identification;
    private final CaseMoves moves;

    Applications(Tools tools, StoryBook book, Identification identification, CaseMoves moves) {
        this.tools = tools;
        this.book = book;
        this.identification = identification;
        this.moves = moves;
    }

    @Override
    public void plan(List<Waiting> open, Agenda agenda) {
        for (Story story : book.notBegun()) {
            agenda.add(story.appliesAt(), story.village(), story.key(), () -> book.begin(story.key(), () -> apply(story)));
        }
        for (Waiting task : open) {
            Story story = book.of(task.caseNumber()).orElse(null);
            if (story != null && story.fate() == Fate.WITHDRAWN && task.step().equals(leavesAt(story))) {
                SplittableRandom dice = story.dice("withdraws");
                agenda.add(tools.hours().after(task.createdAt(), dice.nextInt(1, 3), dice), task.village(), "withdraw-" + task.caseNumber(),
                        () -> {
                            if (tools.waits(task)) {
                                moves.withdraw(task.caseNumber(), tools.posts().committee(task.village()), tools.words().one("withdraw", dice));
                            }
                        });
            }
        }
    }

    /** Some before the visit, some before the meeting, some when the township has it. */
    static String leavesAt(Story story) {
        return List.of("investigate", "evaluate", "township-review").get(story.dice("leaves").nextInt(3));
    }

    private String apply(Story story) {
        SplittableRandom dice = story.dice("applies");
        Family family = story.family();
        Officer committee = tools.posts().committee(story.village());
        long uploader = story.byItself() ? EvidenceStore.PUBLIC : committee.personId();
        String day = tools.today().toString();
        ObjectNode form = Tools.form().put("applicantName", family.head()).put("groupName", family.group()).put("phone", family.phone())
                .put("appliedOn", day).put("reason", tools.words().one("reason." + story.cause(), dice).replace("{户主}", family.head()))
                .put("consent", true);
        form.putArray("consentEvidence").add(tools.papers().sample(uploader, "授权核查签字"));
        if (dice.nextInt(12) > 0) {
            form.putArray("householdBookEvidence").add(tools.papers().sample(uploader, "户口簿"));
        }
        form.set("members", members(family));
        return (story.byItself() ? identification.applyByOneself(story.village(), form) : identification.start(committee, story.village(), form))
                .file().caseNumber();
    }

    private static ArrayNode members(Family family) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Family.Member person : family.members()) {
            ObjectNode one = list.addObject().put("name", person.name()).put("idType", "居民身份证").put("idNumber", person.idNumber())
                    .put("relation", person.relation()).put("labourSkill", person.labourSkill());
            one.put(person.schooling() == null ? "education" : "schooling", person.schooling() == null ? person.education() : person.schooling());
            one.putArray("health").add(person.health());
        }
        return list;
    }
}

package io.fupin.life.desk;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.casework.Consultations.Consultation;
import io.fupin.casework.Consultations;
import io.fupin.casework.WorkItem;
import io.fupin.identification.Identification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 协办: reviewers ask departments; most answer within days, one lets things lie. */
@Component
@LivedDemo
@Order(9)
class Consulted implements Part {

    private static final Map<String, String> QUESTIONS = Map.of("housing", "请查这一户在市区有没有登记的商品房", "civil-affairs", "请看这一户是不是低保对象，什么时候核定的",
            "agriculture", "请核这一户的粮补面积和金额", "education", "请核两个孩子的学籍和资助");
    private static final Map<String, String> ANSWERS = Map.of("housing", "已查不动产登记，没有房产", "civil-affairs", "不是低保对象，去年申请过，没有批",
            "agriculture", "粮补 11.4 亩，到户 1,026 元，与申报一致", "education", "学籍属实，已享受寄宿生补助");
    /** 住建局 has one clerk for this, and lets every second question lie. */
    private static final String LIES = "housing";
    private static final int ASKED_OF_HUNDRED = 14;

    private final Tools tools;
    private final Consultations consultations;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    Consulted(Tools tools, Consultations consultations) {
        this.tools = tools;
        this.consultations = consultations;
    }

    @Override
    public void plan(List<Waiting> open, Agenda agenda) {
        for (Waiting task : open) {
            boolean review = task.process().equals(Identification.PROCESS) && Set.of("township-review", "county-review").contains(task.step());
            SplittableRandom dice = new SplittableRandom((task.caseNumber() + task.step()).hashCode());
            if (review && dice.nextInt(100) < ASKED_OF_HUNDRED) {
                plan(task, dice, agenda);
            }
        }
    }

    private void plan(Waiting task, SplittableRandom dice, Agenda agenda) {
        String unit = List.of("housing", "housing", "civil-affairs", "agriculture", "education").get(dice.nextInt(5));
        Officer officer = tools.officer(task);
        Instant at = tools.hours().after(task.createdAt(), 1, dice);
        Post department = new Post(Role.DEPARTMENT, unit, task.village().county());
        agenda.add(at, task.village(), "ask-" + task.id(), () -> {
            boolean free = tools.items().find(task.id()).filter(WorkItem::open).isPresent() && consultations.of(task.caseNumber()).isEmpty();
            if (free) {
                consultations.ask(task.id(), officer, department.key(), null, QUESTIONS.get(unit));
            }
        });
        if (!unit.equals(LIES) || dice.nextBoolean()) {
            agenda.add(tools.hours().after(at, dice.nextInt(1, 4), dice), task.village(), "answer-" + task.id(), () -> answer(task, department, ANSWERS.get(unit)));
        }
    }

    private void answer(Waiting task, Post department, String words) {
        for (Consultation one : consultations.of(task.caseNumber())) {
            if (one.waits() && one.post().equals(department)) {
                consultations.answer(one.id(), tools.posts().at(department), words);
            }
        }
    }
}

package io.fupin.life.desk;

import io.fupin.account.Officer;
import io.fupin.life.desk.Habits.Rhythm;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Steps that are done case by case: taken, and done some time later, each procedure by its own hand. */
@Component
@LivedDemo
@Order(2)
class SingleSteps implements Part {

    private final Tools tools;
    private final StoryBook book;
    private final Habits habits;
    private final List<Hand> hands;
    private final Map<String, Rhythm> rhythms = new ConcurrentHashMap<>();
    private final Map<String, Integer> visits = new ConcurrentHashMap<>();

    SingleSteps(Tools tools, StoryBook book, List<Hand> hands) {
        this.tools = tools;
        this.book = book;
        this.habits = new Habits(tools.hours());
        this.hands = hands;
    }

    /** How the steps of one procedure are done. */
    interface Hand {

        String process();

        /** Whether the step is one of those done case by case, and this one is done at all. */
        boolean does(Waiting task);

        /** @param visit 0 when the case stands here for the first time */
        void act(Waiting task, int visit, SplittableRandom dice);
    }

    @Override
    public void plan(List<Waiting> open, Agenda agenda) {
        for (Waiting task : open) {
            hands.stream().filter(hand -> hand.process().equals(task.process()) && hand.does(task)).findFirst().ifPresent(hand -> plan(hand, task, agenda));
        }
    }

    private void plan(Hand hand, Waiting task, Agenda agenda) {
        Rhythm rhythm = rhythms.computeIfAbsent(task.id() + (task.urgedAt() == null ? "" : task.urgedAt()), key -> habits.rhythm(task, dice(task)));
        Officer officer = tools.officer(task);
        if (task.claimedAt() == null && rhythm.taken().isBefore(rhythm.done())) {
            agenda.add(rhythm.taken(), task.village(), "claim-" + task.id(), () -> {
                if (tools.waits(task)) {
                    tools.desk().claim(task.id(), officer);
                }
            });
        }
        agenda.add(rhythm.done(), task.village(), "do-" + task.id(), () -> {
            if (tools.waits(task)) {
                hand.act(task, visit(task), dice(task));
            }
        });
    }

    private SplittableRandom dice(Waiting task) {
        String question = task.step() + visit(task);
        return book.of(task.caseNumber()).map(story -> story.dice(question)).orElseGet(() -> new SplittableRandom((task.caseNumber() + question).hashCode()));
    }

    /** How often the case has stood at this step before. */
    private int visit(Waiting task) {
        return visits.computeIfAbsent(task.id(), id -> (int) tools.items().of(task.caseNumber()).stream()
                .filter(item -> item.step().equals(task.step()) && !item.id().equals(id)).count());
    }
}

package io.fupin.life.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.Refusal;
import io.fupin.draft.Drafts;
import io.fupin.identification.Identification;
import io.fupin.life.cast.Planted;
import io.fupin.life.cast.Story.Fate;
import io.fupin.life.cast.Story;
import io.fupin.meeting.MeetingBook;
import io.fupin.region.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 民主评议会: when the first of a village's households has waited long enough, all are laid before the meeting. In two villages too few come
 * in the busy months; the law knows no such meeting, so it stays a draft and is called again.
 */
@Component
@LivedDemo
@Order(3)
class VillageMeetings implements Part {

    private static final String STEP = "evaluate";
    private static final int AGAIN_AFTER = 5;

    private final Tools tools;
    private final StoryBook book;
    private final MeetingBook meetings;
    private final Drafts drafts;
    private final Habits habits;
    private final Map<String, Instant> planned = new ConcurrentHashMap<>();
    private final Map<RegionCode, Instant> calledAgain = new ConcurrentHashMap<>();

    VillageMeetings(Tools tools, StoryBook book, MeetingBook meetings, Drafts drafts) {
        this.tools = tools;
        this.book = book;
        this.meetings = meetings;
        this.drafts = drafts;
        this.habits = new Habits(tools.hours());
    }

    @Override
    public void plan(List<Waiting> open, Agenda agenda) {
        Map<String, List<Waiting>> together = open.stream().filter(task -> task.step().equals(STEP) && !leaves(task))
                .collect(Collectors.groupingBy(task -> task.village() + task.process(), TreeMap::new, Collectors.toList()));
        together.values().forEach(tasks -> {
            RegionCode village = tasks.get(0).village();
            Instant at = tasks.stream().map(this::moment).min(Instant::compareTo).orElseThrow();
            Instant again = calledAgain.get(village);
            Instant held = again != null && again.isAfter(at) ? again : at;
            List<Waiting> there = tasks.stream().filter(task -> task.createdAt().isBefore(held)).toList();
            agenda.add(held, village, "meeting-" + village + "-" + tasks.get(0).process() + "-" + held, () -> {
                List<Waiting> still = there.stream().filter(tools::waits).toList();
                if (!still.isEmpty()) {
                    hold(village, still);
                }
            });
        });
    }

    private boolean leaves(Waiting task) {
        return book.of(task.caseNumber()).filter(story -> story.fate() == Fate.WITHDRAWN && STEP.equals(Applications.leavesAt(story))).isPresent();
    }

    private Instant moment(Waiting task) {
        return planned.computeIfAbsent(task.id() + task.urgedAt(), id -> habits.rhythm(task, new SplittableRandom((task.caseNumber() + STEP).hashCode())).done());
    }

    private void hold(RegionCode village, List<Waiting> tasks) {
        Officer committee = tools.posts().committee(village);
        LocalDate today = tools.today();
        SplittableRandom dice = new SplittableRandom((village.value() + today).hashCode());
        int due = 25 + 2 * Math.floorMod(village.value().hashCode(), 9);
        int women = Math.max(8, due / 3 + 1);
        int least = (2 * due + 2) / 3;
        String draft = "meeting-" + village;
        boolean tooFew = tasks.get(0).process().equals(Identification.PROCESS) && Planted.TOO_FEW.contains(village.township()) && dice.nextInt(2) == 0 && drafts.find(committee, draft).isEmpty();
        int present = tooFew ? least - dice.nextInt(2, 6) : Math.min(due, least + dice.nextInt(Math.max(1, due - least + 1)));
        ObjectNode form = Tools.form().put("kind", "村民代表会议").put("heldOn", today.toString()).put("place", tools.words().one("meeting-place", dice))
                .put("chair", committee.name()).put("recorder", HelperNames.of(dice)).put("membersDue", due).put("membersPresent", present)
                .put("womenDue", women).put("womenPresent", Math.min(women, Math.max(3, present * women / due)));
        form.putArray("ballots");
        tasks.forEach(task -> ballot(form, task, present, dice));
        form.putArray("minutesEvidence").add(tools.papers().sample(committee.personId(), "会议记录"));
        form.putArray("signInEvidence").add(tools.papers().sample(committee.personId(), "签到表"));
        if (tooFew) {
            refusedAndKept(village, committee, draft, form, tasks);
        } else {
            meetings.record(committee, village, form);
            drafts.delete(committee, draft);
        }
    }

    /** The desk refuses a meeting without its quorum; what was typed stays, and people are called again. */
    private void refusedAndKept(RegionCode village, Officer committee, String draft, ObjectNode form, List<Waiting> tasks) {
        try {
            meetings.record(committee, village, form);
            throw new IllegalStateException("a meeting without quorum was taken: " + village);
        } catch (Refusal asTheLawHasIt) {
            List<String> cases = tasks.stream().map(Waiting::caseNumber).toList();
            drafts.save(committee, draft, new Drafts.Typed(0, "life", 0, "民主评议会 " + tools.today(), "/meetings/new", cases, form));
            calledAgain.put(village, tools.hours().after(tools.clock().instant(), AGAIN_AFTER, new SplittableRandom(village.value().hashCode())));
        }
    }

    private void ballot(ObjectNode form, Waiting task, int present, SplittableRandom dice) {
        Story story = book.of(task.caseNumber()).orElse(null);
        boolean down = story != null && story.fate() == Fate.VOTED_DOWN;
        int abstain = dice.nextInt(3);
        int no = down ? present / 2 + 1 + dice.nextInt(Math.max(1, present / 3)) : dice.nextInt(Math.max(1, present / 5));
        no = Math.min(no, present - abstain);
        ((ObjectNode) form.withArray("ballots").addObject()).put("caseNumber", task.caseNumber()).put("yes", present - no - abstain).put("no", no)
                .put("abstain", abstain).put("hitsReadOut", true).putArray("recused");
    }
}

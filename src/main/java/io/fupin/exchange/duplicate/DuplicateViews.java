package io.fupin.exchange.duplicate;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.CaseNumbers;
import io.fupin.exchange.duplicate.DuplicatesView.Choice;
import io.fupin.exchange.duplicate.DuplicatesView.Fact;
import io.fupin.exchange.duplicate.DuplicatesView.Half;
import io.fupin.exchange.duplicate.DuplicatesView.Two;
import io.fupin.exchange.duplicate.Pair.Kind;
import io.fupin.exchange.duplicate.Pair.Place;
import io.fupin.exchange.duplicate.Queue.Line;
import io.fupin.exchange.duplicate.Queue.Run;
import io.fupin.exchange.duplicate.Queue.Side;
import io.fupin.exchange.duplicate.Queue.State;
import io.fupin.household.MayReport;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import io.fupin.web.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pairs laid out for one officer, who is shown of each side what lies in his area. */
@Component
class DuplicateViews {

    private static final int SIZE = 20;

    private final Queue queue;
    private final Regions regions;
    private final Words words;

    DuplicateViews(Queue queue, Regions regions, Words words) {
        this.queue = queue;
        this.regions = regions;
        this.words = words;
    }

    /** What was refused, of which pair. */
    record Refused(long id, String typed, String error) {
    }

    DuplicatesView view(Officer officer, State state, long after, Refused refused) {
        List<Line> found = refused == null ? queue.page(officer, state, after, SIZE + 1) : queue.find(officer, refused.id()).stream().toList();
        boolean more = found.size() > SIZE;
        List<Line> shown = more ? found.subList(0, SIZE) : found;
        Map<Long, List<Side>> sides = queue.sides(shown.stream().map(Line::id).toList());
        Map<State, Integer> counts = queue.counts(officer);
        RegionCode area = officer.post().region();
        Optional<Run> run = area.level() == RegionLevel.COUNTY ? queue.run(area) : Optional.empty();
        FilterAddress here = FilterAddress.of("/duplicates", "state", state.name());
        return new DuplicatesView(regions.get(area).name(), run.filter(one -> one.finishedAt() == null).map(Run::step).orElse(null), DuplicateWork.STEPS,
                run.map(Run::finishedAt).orElse(null), officer.is(Role.COUNTY_OFFICE), Arrays.stream(State.values())
                .map(one -> new Choice(one.title(), counts.getOrDefault(one, 0), one == state, here.with("state", one.name()).toString())).toList(),
                shown.stream().map(line -> two(line, sides.getOrDefault(line.id(), List.of()), officer, refused)).toList(),
                after == 0 ? null : here.toString(), more ? here.with("after", String.valueOf(shown.get(SIZE - 1).id())).toString() : null);
    }

    private Two two(Line line, List<Side> sides, Officer officer, Refused refused) {
        boolean decides = PairDecisions.decides(officer, sides);
        boolean open = line.state() == State.OPEN;
        boolean mine = refused != null && refused.id() == line.id();
        return new Two(line.id(), line.kind().title(), line.state().title(), line.state().mark(), line.foundOn(), line.reason(), line.decidedBy(),
                line.decidedAt(), halves(sides, officer, open || line.state() == State.TO_CORRECT), decides && open, decides && line.kind() == Kind.SAME_PERSON
                && (open || line.state() == State.TO_CORRECT), mine ? refused.typed() : null, mine ? refused.error() : null);
    }

    /** @param changes whether something may have to be changed yet */
    private List<Half> halves(List<Side> sides, Officer officer, boolean changes) {
        List<Half> halves = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            Side other = sides.get(sides.size() - 1 - i);
            halves.add(half(sides.get(i), officer.covers(other.village()) ? other : null, officer, changes && MayReport.may(officer)));
        }
        return halves;
    }

    /** @param other null where this post does not see it, so that nothing can be held against it */
    private Half half(Side side, Side other, Officer officer, boolean changes) {
        if (!officer.covers(side.village())) {
            return new Half(true, null, null, null, null, null, null, List.of());
        }
        boolean household = side.place() == Place.HOUSEHOLD;
        List<Fact> facts = new ArrayList<>();
        add(facts, "姓名", side.name(), other == null ? null : other.name(), other != null);
        add(facts, "出生日期", words.fullDay(side.bornOn()), other == null ? null : words.fullDay(other.bornOn()), other != null);
        if (household) {
            boolean compared = other != null && other.place() == Place.HOUSEHOLD;
            add(facts, "证件号", side.idNumber() == null ? "没有" : side.idNumber(), compared ? other.idNumber() == null ? "没有" : other.idNumber() : null, compared);
            add(facts, "性别", side.sex(), compared ? other.sex() : null, compared);
            add(facts, "与户主关系", side.relation(), null, false);
            add(facts, "建档", words.fullDay(side.registeredOn()), null, false);
        }
        return new Half(false, side.name(), side.head(), regions.fullName(side.village()), household ? side.reference()
                : CaseNumbers.shortForm(side.reference()), (household ? "/households/" : "/cases/") + side.reference(),
                household && changes ? "/households/" + side.reference() + "/change" : null, facts);
    }

    private static void add(List<Fact> facts, String term, String text, String other, boolean compared) {
        if (text != null && !text.isEmpty()) {
            facts.add(new Fact(term, text, compared && !Objects.equals(text, other)));
        }
    }
}

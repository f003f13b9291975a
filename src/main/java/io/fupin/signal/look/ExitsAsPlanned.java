package io.fupin.signal.look;

import io.fupin.household.Exits;
import io.fupin.household.Exits.Count;
import io.fupin.plan.YearlyTargets;
import io.fupin.plan.YearlyTargets.Target;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.signal.Kind;
import io.fupin.signal.look.Found.Behind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** As many persons have left poverty in a place as its plan says, to the person. A small plan is met by chance and is not looked at. */
@Component
class ExitsAsPlanned implements Look {

    private static final int SHOWN = 200;

    private final YearlyTargets targets;
    private final Exits exits;
    private final PolicyParameters parameters;

    ExitsAsPlanned(YearlyTargets targets, Exits exits, PolicyParameters parameters) {
        this.targets = targets;
        this.exits = exits;
        this.parameters = parameters;
    }

    @Override
    public Kind kind() {
        return Kind.PLAN;
    }

    @Override
    public List<Found> in(RegionCode county, LocalDate since, LocalDate today) {
        int least = parameters.integer("signal-plan-least", county, today);
        List<Found> found = new ArrayList<>();
        for (int year = since.getYear(); year <= today.getYear(); year++) {
            for (RegionLevel level : List.of(RegionLevel.COUNTY, RegionLevel.TOWNSHIP, RegionLevel.VILLAGE)) {
                List<Target> planned = level == RegionLevel.COUNTY ? targets.of(county, year).stream().toList() : targets.below(county, level, year);
                if (planned.stream().anyMatch(target -> target.persons() != null)) {
                    Map<RegionCode, Count> done = exits.of(county, year, today, level);
                    planned.stream().filter(target -> target.persons() != null && target.persons() >= least
                            && target.persons() == done.getOrDefault(target.region(), Count.NONE).persons()).forEach(target -> found.add(exact(target, today)));
                }
            }
        }
        return found;
    }

    private Found exact(Target target, LocalDate today) {
        return new Found(Kind.PLAN, target.region(), target.region() + ":" + target.year(), LocalDate.of(target.year(), 1, 1),
                "%d年计划退出 %,d 人，实际退出 %,d 人".formatted(target.year(), target.persons(), target.persons()),
                exits.behind(target.region(), target.year(), today, null, SHOWN).stream()
                        .map(one -> Behind.household(one.head(), one.persons() + " 人，" + one.since() + " 退出", one.registerNumber())).toList());
    }
}

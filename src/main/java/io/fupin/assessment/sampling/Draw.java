package io.fupin.assessment.sampling;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Draws a sample from frame, plan and seed, and nothing else: the same three give the same sample on every machine and in every year
 * (ADR 62 states the algorithm so that it can be written again in another language).
 */
public final class Draw {

    private final Frame frame;
    private final DrawPlan plan;
    private final KeyedOrder order;

    private Draw(Frame frame, DrawPlan plan, Seed seed) {
        this.frame = frame;
        this.plan = plan;
        this.order = new KeyedOrder(seed);
    }

    /** Draws. A stratum that has fewer households than the plan wants gives all it has. */
    public static Sample of(Frame frame, DrawPlan plan, Seed seed) {
        Draw draw = new Draw(frame, plan, seed);
        return plan.twoStages() ? draw.twoStages() : draw.oneStage();
    }

    private Sample oneStage() {
        Map<Stratum, List<FrameUnit>> strata = new TreeMap<>();
        frame.units().forEach(unit -> strata.computeIfAbsent(unit.stratum(), key -> new ArrayList<>()).add(unit));
        List<DrawnHousehold> drawn = new ArrayList<>();
        strata.forEach((stratum, units) -> drawn.addAll(households(units, plan.take().get(stratum))));
        return new Sample(List.of(), drawn);
    }

    private Sample twoStages() {
        List<DrawnVillage> villages = new ArrayList<>();
        Map<VillageKind, SortedMap<String, Integer>> sizes = new EnumMap<>(VillageKind.class);
        frame.units().stream().filter(unit -> plan.take().get(unit.stratum()) > 0).forEach(unit -> sizes
                .computeIfAbsent(unit.stratum().village(), kind -> new TreeMap<>()).merge(unit.village(), 1, Integer::sum));
        VillageStage stage = new VillageStage(order);
        sizes.forEach((kind, open) -> villages.addAll(stage.draw(kind, plan.villages().get(kind), open)));
        Set<String> in = new HashSet<>(villages.stream().map(DrawnVillage::village).toList());
        Map<Stratum, SortedMap<String, List<FrameUnit>>> cells = new TreeMap<>();
        frame.units().stream().filter(unit -> in.contains(unit.village())).forEach(unit -> cells.computeIfAbsent(unit.stratum(), key -> new TreeMap<>())
                .computeIfAbsent(unit.village(), key -> new ArrayList<>()).add(unit));
        List<DrawnHousehold> drawn = new ArrayList<>();
        cells.forEach((stratum, byVillage) -> {
            SortedMap<String, Integer> present = new TreeMap<>();
            byVillage.forEach((village, units) -> present.put(village, units.size()));
            share(stratum, present).forEach((village, take) -> drawn.addAll(households(byVillage.get(village), take)));
        });
        return new Sample(villages, drawn);
    }

    /** By size: the same in each village, which gives every household the same chance. With equal chances: by the village's size, for the same end. */
    private SortedMap<String, Integer> share(Stratum stratum, SortedMap<String, Integer> present) {
        int take = plan.take().get(stratum);
        return plan.villages().get(stratum.village()).rule() == VillageDraw.Rule.SIZE ? Allocation.equal(take, present)
                : Allocation.proportional(take, present, 2);
    }

    private List<DrawnHousehold> households(List<FrameUnit> units, int take) {
        int asked = Math.min(take, units.size());
        int last = Math.min(units.size(), asked + plan.reserve(asked));
        List<FrameUnit> ordered = order.order("household", units, FrameUnit::household);
        List<DrawnHousehold> drawn = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            drawn.add(new DrawnHousehold(ordered.get(i), i + 1, i >= asked));
        }
        return drawn;
    }
}

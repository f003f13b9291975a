package io.fupin.assessment.draw;

import io.fupin.assessment.forms.CommissionForm;
import io.fupin.assessment.sampling.Allocation;
import io.fupin.assessment.sampling.DrawPlan;
import io.fupin.assessment.sampling.HouseholdKind;
import io.fupin.assessment.sampling.SampleSize;
import io.fupin.assessment.sampling.Stratum;
import io.fupin.assessment.sampling.VillageDraw;
import io.fupin.assessment.sampling.VillageKind;
import io.fupin.casework.Refusal;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Makes the plan of a draw out of what was commissioned and of the frame's sizes (policy 3.3). */
@Component
public class SamplePlans {

    /** Each stratum with households gets at least so many: with one alone there is no variance. */
    private static final int LEAST = 2;

    private final PolicyParameters parameters;
    private final Clock clock;

    SamplePlans(PolicyParameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** @throws Refusal when two stages are asked for with too few villages */
    public DrawPlan of(CommissionForm form, RegionCode county, Map<Stratum, Integer> sizes) {
        return new DrawPlan(villages(form, county), form.byHand() ? byHand(form) : computed(form, county, sizes), form.reservePercent());
    }

    private static SortedMap<Stratum, Integer> byHand(CommissionForm form) {
        return new TreeMap<>(Map.of(new Stratum(VillageKind.POOR, HouseholdKind.EXITED), form.poorExited(),
                new Stratum(VillageKind.POOR, HouseholdKind.REGISTERED), form.poorRegistered(),
                new Stratum(VillageKind.POOR, HouseholdKind.ORDINARY), form.poorOrdinary(),
                new Stratum(VillageKind.OTHER, HouseholdKind.EXITED), form.otherExited(),
                new Stratum(VillageKind.OTHER, HouseholdKind.REGISTERED), form.otherRegistered(),
                new Stratum(VillageKind.OTHER, HouseholdKind.ORDINARY), form.otherOrdinary()));
    }

    private SortedMap<Stratum, Integer> computed(CommissionForm form, RegionCode county, Map<Stratum, Integer> sizes) {
        int households = sizes.values().stream().mapToInt(Integer::intValue).sum();
        int total = "按公式".equals(form.sizeRule()) ? formula(form, county).of(households) : form.total();
        if (form.registerShare() == null) {
            return divided(form, total, sizes);
        }
        Map<Boolean, Integer> sides = new TreeMap<>(Map.of(false, 0, true, 0));
        sizes.forEach((stratum, size) -> sides.merge(onRegister(stratum), size, Integer::sum));
        SortedMap<Boolean, Integer> parts = Allocation.parts(total, Map.of(true, form.registerShare(), false, 100 - form.registerShare()), sides);
        SortedMap<Stratum, Integer> take = new TreeMap<>();
        parts.forEach((side, part) -> {
            SortedMap<Stratum, Integer> own = new TreeMap<>(sizes);
            own.keySet().removeIf(stratum -> onRegister(stratum) != side);
            take.putAll(divided(form, part, own));
        });
        return take;
    }

    private static boolean onRegister(Stratum stratum) {
        return stratum.household() != HouseholdKind.ORDINARY;
    }

    private SampleSize formula(CommissionForm form, RegionCode county) {
        LocalDate today = LocalDate.now(clock);
        return new SampleSize(parameters.number("assessment-z", county, today).doubleValue(), parameters.number("assessment-p", county, today).doubleValue(),
                form.marginOfError().doubleValue() / 100);
    }

    private static SortedMap<Stratum, Integer> divided(CommissionForm form, int total, Map<Stratum, Integer> sizes) {
        return "等额".equals(form.allocation()) ? Allocation.equal(total, sizes) : Allocation.proportional(total, sizes, LEAST);
    }

    private Map<VillageKind, VillageDraw> villages(CommissionForm form, RegionCode county) {
        Map<VillageKind, VillageDraw> villages = new EnumMap<>(VillageKind.class);
        if (form.twoStages()) {
            int least = parameters.integer("assessment-min-villages", county, LocalDate.now(clock));
            VillageDraw.Rule rule = "等概率".equals(form.villageRule()) ? VillageDraw.Rule.EQUAL : VillageDraw.Rule.SIZE;
            villages.put(VillageKind.POOR, village("poorVillages", form.poorVillages(), least, rule));
            villages.put(VillageKind.OTHER, village("otherVillages", form.otherVillages(), least, rule));
        }
        return villages;
    }

    private static VillageDraw village(String field, int count, int least, VillageDraw.Rule rule) {
        if (count < least) {
            throw Refusal.at(field, "每类村至少抽 " + least + " 个");
        }
        return new VillageDraw(count, rule);
    }
}

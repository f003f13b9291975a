package io.fupin.assessment;

import io.fupin.assessment.estimate.Answered;
import io.fupin.assessment.estimate.Population;
import io.fupin.assessment.sampling.Frame;
import io.fupin.assessment.sampling.FrameUnit;
import io.fupin.assessment.sampling.HouseholdKind;
import io.fupin.assessment.sampling.Stratum;
import io.fupin.assessment.sampling.VillageKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A county whose truth is known: villages of different size and honesty, families of one to six, errors that come in clusters by village.
 *
 * @param frame      of all households
 * @param truth      what each household would be found to be
 * @param population persons by kind
 */
public record SurveyedCounty(Frame frame, Map<FrameUnit, Answered> truth, Population population) {

    /** @param villages a third of them poor; about 60–180 households each */
    public static SurveyedCounty of(int villages, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<FrameUnit, Answered> truth = new HashMap<>();
        int[] persons = new int[HouseholdKind.values().length];
        for (int village = 0; village < villages; village++) {
            VillageKind kind = village % 3 == 0 ? VillageKind.POOR : VillageKind.OTHER;
            double carelessness = 0.5 + random.nextDouble();
            int households = 60 + random.nextInt(121);
            for (int i = 0; i < households; i++) {
                HouseholdKind household = kind(random.nextDouble(), kind);
                FrameUnit unit = new FrameUnit(new Stratum(kind, household), "V%03d".formatted(village), "H%03d-%03d".formatted(village, i));
                Answered answer = household(random, unit, carelessness);
                truth.put(unit, answer);
                persons[household.ordinal()] += answer.persons();
            }
        }
        return new SurveyedCounty(Frame.of(new ArrayList<>(truth.keySet())), truth, new Population(persons[HouseholdKind.EXITED.ordinal()],
                persons[HouseholdKind.REGISTERED.ordinal()], persons[HouseholdKind.ORDINARY.ordinal()]));
    }

    private static HouseholdKind kind(double draw, VillageKind village) {
        double poor = village == VillageKind.POOR ? 0.35 : 0.12;
        return draw < poor * 0.75 ? HouseholdKind.EXITED : draw < poor ? HouseholdKind.REGISTERED : HouseholdKind.ORDINARY;
    }

    private static Answered household(SplittableRandom random, FrameUnit unit, double carelessness) {
        int persons = 1 + random.nextInt(6);
        double wrong = switch (unit.stratum().household()) {
            case EXITED -> 0.025;
            case ORDINARY -> 0.012;
            case REGISTERED -> 0;
        };
        int poor = random.nextDouble() < wrong * carelessness ? persons : 0;
        boolean approves = random.nextDouble() < 0.94 - 0.04 * (carelessness - 1);
        return new Answered(unit, unit.village().substring(0, 2), persons, poor, approves);
    }

    /** Persons wrongly exited of those exited, or missed of those not on the register. */
    public double rate(HouseholdKind kind) {
        List<Answered> all = truth.values().stream().filter(one -> one.unit().stratum().household() == kind).toList();
        return (double) all.stream().mapToInt(Answered::poor).sum() / all.stream().mapToInt(Answered::persons).sum();
    }

    /** Households that approve. */
    public double approval() {
        return (double) truth.values().stream().filter(Answered::approves).count() / truth.size();
    }

    /** 综合贫困发生率 as it is. */
    public double incidence() {
        int poor = truth.values().stream().filter(one -> one.unit().stratum().household() != HouseholdKind.REGISTERED).mapToInt(Answered::poor).sum();
        return (double) (population.registered() + poor) / population.all();
    }
}

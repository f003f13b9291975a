package io.fupin.assessment.estimate;

import io.fupin.assessment.sampling.FrameUnit;
import io.fupin.assessment.sampling.HouseholdKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The four indicators of a sample, for all of it or for a part (a stratum, a township). */
public final class Indicators {

    private final List<Answered> answered;
    private final Population population;
    private final RatioEstimator ratio;

    /**
     * @param answered   every household that was asked
     * @param population of the whole scope
     * @param level      of confidence, for example 0.95
     */
    public Indicators(SurveyDesign design, List<Answered> answered, Population population, double level) {
        this.answered = List.copyOf(answered);
        this.population = population;
        this.ratio = new RatioEstimator(design, level);
    }

    /** The indicator for the whole scope; empty = 没有数据. */
    public Optional<Estimate> of(Indicator indicator) {
        return indicator == Indicator.INCIDENCE ? incidence() : of(indicator, one -> true);
    }

    /**
     * One of the three that are shares of the sample, for a part of it.
     *
     * @param part households that belong to it
     * @throws IllegalArgumentException for the incidence, whose persons are known for the whole scope only
     */
    public Optional<Estimate> of(Indicator indicator, Predicate<Answered> part) {
        return switch (indicator) {
            case WRONG_EXIT -> persons(HouseholdKind.EXITED, part);
            case MISSED -> persons(HouseholdKind.ORDINARY, part);
            case APPROVAL -> ratio.estimate(contributions(one -> part.test(one) && one.approves() != null ? 1 : 0,
                    one -> Boolean.TRUE.equals(one.approves()) ? 1 : 0));
            case INCIDENCE -> throw new IllegalArgumentException("the incidence is one of the whole scope");
        };
    }

    private Optional<Estimate> persons(HouseholdKind kind, Predicate<Answered> part) {
        return ratio.estimate(contributions(one -> one.unit().stratum().household() == kind && part.test(one) ? one.persons() : 0, Answered::poor));
    }

    private List<Contribution> contributions(ToDoubleFunction<Answered> base, ToDoubleFunction<Answered> found) {
        return answered.stream().map(one -> {
            double denominator = base.applyAsDouble(one);
            return new Contribution(one.unit(), denominator > 0 ? found.applyAsDouble(one) : 0, denominator);
        }).toList();
    }

    /**
     * (未脱贫人口 + 错退率 × 脱贫人口 + 漏评率 × 未建档人口) ÷ 农村户籍人口. The estimated part is one share of the exited and ordinary persons, each
     * kind raised to its known number; what is on the register is known and moves the interval along.
     */
    private Optional<Estimate> incidence() {
        Map<HouseholdKind, Double> raised = new EnumMap<>(HouseholdKind.class);
        int unsure = 0;
        for (HouseholdKind kind : List.of(HouseholdKind.EXITED, HouseholdKind.ORDINARY)) {
            Optional<Double> seen = ratio.total(contributions(one -> one.unit().stratum().household() == kind ? one.persons() : 0, one -> 0));
            if (population.of(kind) > 0 && seen.isEmpty() || population.all() == 0) {
                return Optional.empty();
            }
            raised.put(kind, seen.map(total -> population.of(kind) / total).orElse(0.0));
            unsure += population.of(kind);
        }
        double known = (double) population.registered() / population.all();
        double share = (double) unsure / population.all();
        if (unsure == 0) {
            return Optional.of(new Estimate(known, 0, Interval.certain(known, ratio.level()), 0, 0, 0, Double.POSITIVE_INFINITY));
        }
        Map<FrameUnit, Double> factors = new LinkedHashMap<>();
        answered.forEach(one -> factors.put(one.unit(), raised.getOrDefault(one.unit().stratum().household(), 0.0)));
        return ratio.calibrated(contributions(one -> one.unit().stratum().household() == HouseholdKind.REGISTERED ? 0 : one.persons(), Answered::poor),
                factors, one -> one.stratum().household()).map(part -> new Estimate(known + share * part.rate(), share * part.standardError(),
                        part.interval().scaled(known, share), part.households(), part.events(), part.base(), part.effective()));
    }
}

package io.fupin.village.rules;

import io.fupin.household.HouseholdRegister;
import io.fupin.household.RuralPopulation;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 村贫困发生率 = 未脱贫建档立卡人口 ÷ 村农村户籍人口 × 100 %, in persons (policy 2.4, L). Without a population of the year, or with a population of 0, there is
 * no incidence: no data, which is neither 0 % nor a pass (policy 12.2).
 */
@Component
public class Incidence {

    /** More digits than any village's population can tell apart: compared before rounding (policy 0.4). */
    private static final int DIGITS = 10;

    private final HouseholdRegister register;
    private final RuralPopulation population;
    private final Clock clock;

    Incidence(HouseholdRegister register, RuralPopulation population, Clock clock) {
        this.register = register;
        this.population = population;
        this.clock = clock;
    }

    /**
     * @param population null where none of the year is on file
     * @param percent    null is no data
     */
    public record Figure(int poorPersons, Integer population, BigDecimal percent, String source) {
    }

    /** As of today, over the population of this year. */
    public Figure of(RegionCode village) {
        return of(village, LocalDate.now(clock).getYear());
    }

    /** As of today, over the population of that year. */
    public Figure of(RegionCode village, int year) {
        RuralPopulation.Count rural = population.of(village, year).orElse(null);
        int poor = register.count(village).persons();
        return new Figure(poor, rural == null ? null : rural.persons(), percent(poor, rural == null ? null : rural.persons()),
                rural == null ? null : rural.source());
    }

    /** The same of many villages, with a fixed number of statements. */
    public Map<RegionCode, Figure> of(Collection<RegionCode> villages, int year) {
        Map<RegionCode, RuralPopulation.Count> rural = population.of(villages, year);
        Map<RegionCode, HouseholdRegister.Count> counts = register.counts(villages);
        Map<RegionCode, Figure> figures = new HashMap<>();
        villages.forEach(village -> {
            RuralPopulation.Count known = rural.get(village);
            int poor = counts.containsKey(village) ? counts.get(village).persons() : 0;
            figures.put(village, new Figure(poor, known == null ? null : known.persons(), percent(poor, known == null ? null : known.persons()),
                    known == null ? null : known.source()));
        });
        return figures;
    }

    /** @param population null or 0 is no data */
    public static BigDecimal percent(int poorPersons, Integer population) {
        return population == null || population == 0 ? null
                : BigDecimal.valueOf(poorPersons).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(population), DIGITS, RoundingMode.HALF_UP);
    }
}

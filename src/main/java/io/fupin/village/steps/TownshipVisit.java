package io.fupin.village.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.household.RuralPopulation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a township finds when it goes to see a village, and the rural population of the year that it answers for. */
@Component
class TownshipVisit {

    private final RuralPopulation population;
    private final Clock clock;

    TownshipVisit(RuralPopulation population, Clock clock) {
        this.population = population;
        this.clock = clock;
    }

    /** {@code village-township-check}. */
    record TownshipCheck(Visit visit, Integer populationYear, Integer ruralHouseholds, Integer ruralPopulation, String populationSource) {

        record Visit(LocalDate visitedOn, List<String> visitors, String finding, List<String> evidence) {
        }
    }

    /** Today's visit by whoever opens it, and the population that is on file for the year. */
    Map<String, Object> opening(CaseFile file, int year, Officer officer) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("visit", Map.of("visitedOn", LocalDate.now(clock).toString(), "visitors", List.of(officer.name())));
        form.put("populationYear", year);
        population.of(file.village(), year).ifPresent(known -> {
            form.put("ruralHouseholds", known.households());
            form.put("ruralPopulation", known.persons());
            form.put("populationSource", known.source());
        });
        return form;
    }

    /**
     * A population is told whole or not at all: without one the incidence is no data, which the rule does not pass.
     *
     * @throws Refusal at the field
     */
    void keep(CaseFile file, int year, TownshipCheck form, Decision decision) {
        boolean approved = "approve".equals(decision.outcome());
        LocalDate visitedOn = form.visit() == null ? null : form.visit().visitedOn();
        if (approved && visitedOn == null) {
            throw Refusal.at("visit.visitedOn", "乡镇到村核查，须填核查记录才能同意");
        }
        if (visitedOn != null && visitedOn.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("visit.visitedOn", "核查日期晚于今天");
        }
        boolean source = form.populationSource() != null && !form.populationSource().isBlank();
        if (form.ruralPopulation() == null && form.ruralHouseholds() == null && !source) {
            return;
        }
        if (form.ruralPopulation() == null || form.ruralHouseholds() == null || !source) {
            throw Refusal.at(form.ruralHouseholds() == null ? "ruralHouseholds" : form.ruralPopulation() == null ? "ruralPopulation" : "populationSource",
                    "户数、人口、数据来源要填就都填");
        }
        if (approved) {
            population.record(file.village(), new RuralPopulation.Count(year, form.ruralHouseholds(), form.ruralPopulation(), form.populationSource().strip()));
        }
    }
}

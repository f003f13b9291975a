package io.fupin.village.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseSheet.Check;
import io.fupin.casework.CaseSight;
import io.fupin.casework.Cases;
import io.fupin.household.RuralPopulation;
import io.fupin.household.VillageStates;
import io.fupin.household.VillageStates.Standing;
import io.fupin.household.VillageStates.State;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.village.VillageExit;
import io.fupin.village.data.VillageExitRows;
import io.fupin.village.data.VillageExitRows.VillageExitCase;
import io.fupin.village.data.VillageIdentificationRows;
import io.fupin.village.panel.VillageSheet;
import io.fupin.village.web.VillageView.Stage;
import io.fupin.village.web.VillageView.Year;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One village: its state through the years, and the eight items with who has them and since when. */
@Controller
class VillagePage {

    private final VillageStates states;
    private final RuralPopulation population;
    private final VillageExitRows exits;
    private final VillageIdentificationRows identifications;
    private final VillageSheet sheets;
    private final Cases cases;
    private final Regions regions;
    private final Clock clock;

    VillagePage(VillageStates states, RuralPopulation population, VillageExitRows exits, VillageIdentificationRows identifications,
                VillageSheet sheets, Cases cases, Regions regions, Clock clock) {
        this.states = states;
        this.population = population;
        this.exits = exits;
        this.identifications = identifications;
        this.sheets = sheets;
        this.cases = cases;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/villages/{code}")
    @Transactional(readOnly = true)
    public String one(Officer officer, @PathVariable String code, Model model) {
        RegionCode village = code.matches("\\d{12}") ? RegionCode.of(code) : null;
        if (village == null || village.level() != RegionLevel.VILLAGE || regions.find(village).isEmpty()
                || !CaseSight.sees(officer, VillageExit.PROCESS, village)) {
            throw Problem.notFound("没有这个村，或者它不在您的辖区。");
        }
        LocalDate today = LocalDate.now(clock);
        Standing standing = states.on(village, today);
        VillageExitCase exit = exits.of(village).stream().findFirst().orElse(null);
        CaseFile file = exit == null ? null : cases.get(exit.caseNumber());
        List<Check> checks = exit == null ? List.of() : sheets.checks(exit);
        boolean begins = officer.is(Role.VILLAGE_COMMITTEE) && standing.state() == State.POOR && (exit == null || !exit.active());
        List<Standing> history = new ArrayList<>(states.history(village));
        Collections.reverse(history);
        model.addAttribute("view", new VillageView(village.value(), regions.get(village).name(), regions.get(village.township()).name(),
                VillageSheet.mark(standing), sheets.standing(village).facts(), checks, exit == null ? null : exit.caseNumber(),
                file == null ? null : file.open() ? file.phase() : file.result(), identifications.open(village).orElse(null),
                begins ? "/cases/new?process=" + VillageExit.PROCESS : null, "申请出列",
                history.stream().map(one -> new Stage(one.state().title(), VillageSheet.mark(one).state(), one.since(), one.year(), one.caseNumber(), one.note())).toList(),
                population.years(village).stream().map(one -> new Year(one.year(), one.households(), one.persons(), one.source())).toList()));
        return "village/village";
    }
}

package io.fupin.village.api;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.household.AskedRegion;
import io.fupin.household.VillageStates;
import io.fupin.household.VillageStates.Standing;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.village.VillageExit;
import io.fupin.village.data.ItemCheckRows;
import io.fupin.village.data.ItemCheckRows.ItemCheck;
import io.fupin.village.data.VillageExitRows;
import io.fupin.village.data.VillageExitRows.VillageExitCase;
import io.fupin.village.rules.Incidence;
import io.fupin.village.rules.Incidence.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Poor villages for programs. Applications themselves are cases like any other. */
@RestController
@RequestMapping("/api/v1/villages")
class VillagesApi {

    private final VillageStates states;
    private final VillageExitRows exits;
    private final ItemCheckRows items;
    private final Incidence incidences;
    private final Regions regions;
    private final Clock clock;

    VillagesApi(VillageStates states, VillageExitRows exits, ItemCheckRows items, Incidence incidences, Regions regions, Clock clock) {
        this.states = states;
        this.exits = exits;
        this.items = items;
        this.incidences = incidences;
        this.regions = regions;
        this.clock = clock;
    }

    /** @param next code to go on after; null on the last page */
    record VillageList(List<VillageLine> items, String next) {
    }

    /**
     * @param state      POOR or EXITED
     * @param population of this year; null where none is on file, as {@code incidence}: no data is neither 0 nor a pass
     * @param incidence  per cent, four decimals
     * @param caseNumber of the newest application; null without one
     */
    record VillageLine(RegionCode region, String name, String state, LocalDate since, Integer exitYear, int poorPersons, Integer population,
                       BigDecimal incidence, String caseNumber, List<ItemLine> items) {
    }

    /** @param met null while the department has not answered */
    record ItemLine(String item, String department, String target, BigDecimal figure, String found, Boolean met, LocalDate checkedOn) {
    }

    @GetMapping
    VillageList list(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String after,
                     @RequestParam(defaultValue = "50") int size) {
        RegionCode asked = AskedRegion.of(officer, region);
        RegionCode area = asked == null ? officer.post().region() : asked;
        if (!CaseSight.sees(officer, VillageExit.PROCESS, area)) {
            throw Problem.forbidden("您现在的岗位看不到贫困村。");
        }
        if (size < 1 || size > 200) {
            throw Problem.invalid("size", "size 须在 1 到 200 之间");
        }
        if (after != null && !after.matches("\\d{12}")) {
            throw Problem.invalid("after", "after 不是本系统给出的翻页位置");
        }
        LocalDate today = LocalDate.now(clock);
        List<Standing> found = states.within(area, today, after, size + 1);
        List<Standing> shown = found.size() > size ? found.subList(0, size) : found;
        List<RegionCode> codes = shown.stream().map(Standing::village).toList();
        Map<RegionCode, Figure> figures = incidences.of(codes, today.getYear());
        Map<RegionCode, VillageExitCase> newest = exits.newest(codes);
        Map<String, List<ItemCheck>> checks = items.of(newest.values().stream().map(VillageExitCase::caseNumber).toList());
        return new VillageList(shown.stream().map(one -> line(one, figures.get(one.village()), newest.get(one.village()), checks)).toList(),
                found.size() > size ? shown.get(shown.size() - 1).village().value() : null);
    }

    private VillageLine line(Standing standing, Figure figure, VillageExitCase exit, Map<String, List<ItemCheck>> checks) {
        List<ItemLine> lines = exit == null ? List.of() : checks.getOrDefault(exit.caseNumber(), List.of()).stream()
                .map(check -> new ItemLine(check.item().asked(), check.unit(), check.target(), check.figure(), check.found(), check.met(), check.checkedOn()))
                .toList();
        return new VillageLine(standing.village(), regions.fullName(standing.village()), standing.state().name(), standing.since(), standing.year(),
                figure.poorPersons(), figure.population(), figure.percent() == null ? null : figure.percent().setScale(4, RoundingMode.HALF_UP),
                exit == null ? null : exit.caseNumber(), lines);
    }
}

package io.fupin.exit.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.CaseSight;
import io.fupin.exit.HouseholdExit;
import io.fupin.exit.HouseholdExit.Candidate;
import io.fupin.exit.matrix.MatrixDesk;
import io.fupin.exit.matrix.MatrixDesk.Visits;
import io.fupin.exit.web.CandidatesView.Area;
import io.fupin.exit.web.CandidatesView.Row;
import io.fupin.household.AskedRegion;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 退出候选: every poor household of a village with what the rule says of it this year; those that can exit first. */
@Controller
class CandidatesPage {

    private final HouseholdExit exits;
    private final MatrixDesk matrices;
    private final Regions regions;

    CandidatesPage(HouseholdExit exits, MatrixDesk matrices, Regions regions) {
        this.exits = exits;
        this.matrices = matrices;
        this.regions = regions;
    }

    @GetMapping("/exits")
    String candidates(Officer officer, @RequestParam(required = false) String region, Model model) {
        RegionCode asked = AskedRegion.of(officer, region);
        RegionCode area = asked == null ? officer.post().region() : asked;
        if (!CaseSight.sees(officer, area)) {
            throw Problem.forbidden("您现在的岗位看不到退出候选。");
        }
        model.addAttribute("view", area.level() == RegionLevel.VILLAGE ? village(officer, area) : above(area));
        return "exit/candidates";
    }

    private CandidatesView above(RegionCode area) {
        Map<RegionCode, Visits> visits = matrices.visitsBelow(area);
        return new CandidatesView(regions.fullName(area), matrices.year(area), regions.children(area).stream().map(child -> {
            Visits here = visits.getOrDefault(child.code(), new Visits(0, 0));
            return new Area(child.name(), "/exits?region=" + child.code(), here.households(), here.visited());
        }).toList(), null);
    }

    private CandidatesView village(Officer officer, RegionCode village) {
        List<Row> rows = exits.candidates(village).stream().map(one -> row(officer, one))
                .sorted(Comparator.comparing(Row::eligible).reversed().thenComparing(Row::registerNumber)).toList();
        return new CandidatesView(regions.fullName(village), matrices.year(village), List.of(), rows);
    }

    private static Row row(Officer officer, Candidate one) {
        String number = one.registerNumber();
        return new Row(number, one.headName(), (one.groupName() == null ? "" : one.groupName() + "　") + one.persons() + " 人", one.visitedOn(),
                one.perCapita(), one.incomeLine(), one.eligible(), one.reason(),
                officer.is(Role.VILLAGE_COMMITTEE) || officer.is(Role.VILLAGE_TEAM) ? "/households/" + number + "/exit-visit" : null,
                one.eligible() && officer.is(Role.VILLAGE_COMMITTEE) ? "/cases/new?process=" + HouseholdExit.PROCESS + "&finding=" + number : null);
    }
}

package io.fupin.exit.web;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.exit.data.FollowUpRows;
import io.fupin.exit.data.FollowUpRows.Due;
import io.fupin.exit.web.FollowUpsView.Area;
import io.fupin.exit.web.FollowUpsView.Row;
import io.fupin.household.AskedRegion;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 跟踪回访 that are due: where the visit is written down is one step away. */
@Controller
class FollowUpsPage {

    private static final int SIZE = 50;

    private final FollowUpRows rows;
    private final Regions regions;
    private final Clock clock;

    FollowUpsPage(FollowUpRows rows, Regions regions, Clock clock) {
        this.rows = rows;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/follow-ups")
    String due(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String after, Model model) {
        RegionCode asked = AskedRegion.of(officer, region);
        RegionCode area = asked == null ? officer.post().region() : asked;
        if (!CaseSight.sees(officer, area)) {
            throw Problem.forbidden("您现在的岗位看不到跟踪回访。");
        }
        List<Due> found = rows.due(officer, asked, after, SIZE + 1);
        List<Due> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        FilterAddress here = FilterAddress.of("/follow-ups", "region", asked == null ? null : asked.value());
        RegionCode own = officer.post().region();
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("view", new FollowUpsView(regions.fullName(area), rows.count(officer, asked),
                own.level() == RegionLevel.VILLAGE ? List.of() : regions.children(own).stream()
                        .map(child -> new Area(child.code().value(), child.name(), child.code().equals(asked))).toList(),
                shown.stream().map(one -> new Row("/households/" + one.registerNumber() + "/help", one.headName(), regions.fullName(one.village())
                        + (one.groupName() == null ? "" : " " + one.groupName()) + "　" + one.persons() + " 人", one.day(),
                        ChronoUnit.DAYS.between(one.day(), today), one.helper())).toList(),
                after == null ? null : here.toString(),
                found.size() > SIZE ? here.with("after", shown.get(SIZE - 1).registerNumber()).toString() : null));
        return "exit/follow-ups";
    }
}

package io.fupin.household.ordinary;

import io.fupin.account.Officer;
import io.fupin.household.ordinary.OrdinaryRows.Count;
import io.fupin.household.ordinary.OrdinaryRows.Filter;
import io.fupin.household.ordinary.OrdinaryRows.Line;
import io.fupin.household.ordinary.OrdinaryView.Choice;
import io.fupin.household.ordinary.OrdinaryView.Population;
import io.fupin.household.AskedRegion;
import io.fupin.problem.Problem;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 一般户: whom nobody has identified as poor. They are the denominator of every incidence and of 漏评. */
@Controller
class OrdinaryPages {

    private static final int SIZE = 50;
    private static final int FIRST_YEAR = 1949;

    private final OrdinaryRows rows;
    private final Regions regions;
    private final Clock clock;

    OrdinaryPages(OrdinaryRows rows, Regions regions, Clock clock) {
        this.rows = rows;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/ordinary-households")
    String households(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String q,
                      @RequestParam(defaultValue = "0") long after, Model model) {
        Filter filter = new Filter(officer, AskedRegion.of(officer, region), q == null || q.isBlank() ? null : q.strip(), LocalDate.now(clock));
        List<Line> found = rows.page(filter, after, SIZE + 1);
        List<Line> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        Count count = rows.count(filter);
        FilterAddress here = FilterAddress.of("/ordinary-households", "region", filter.region() == null ? null : filter.region().value(), "q", filter.q());
        model.addAttribute("view", new OrdinaryView(regions.get(officer.post().region()).name() + "一般户", count.households(), count.persons(),
                areas(officer, filter.region(), "全部地区"), filter.region() == null ? null : filter.region().value(), filter.q(),
                shown.stream().map(line -> new OrdinaryView.Row(line.head(), regions.fullName(line.village()) + (line.group() == null ? "" : " " + line.group()),
                        line.persons(), line.source())).toList(),
                after == 0 ? null : here.toString(),
                found.size() > SIZE ? here.with("after", String.valueOf(shown.get(SIZE - 1).id())).toString() : null));
        return "household/ordinary";
    }

    @GetMapping("/reports/population")
    String population(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) Integer year, Model model) {
        RegionCode area = area(officer, AskedRegion.of(officer, region));
        List<Integer> years = rows.years(area);
        int asked = year(years, year);
        List<OrdinaryView.Line> lines = rows.population(officer, area, below(area), asked).stream().map(this::line).toList();
        model.addAttribute("view", new Population(regions.fullName(area), asked,
                years.stream().map(one -> new Choice(String.valueOf(one), one + " 年", one == asked)).toList(), areas(officer, area, null), lines,
                lines.isEmpty() ? null : lines.stream().reduce(OrdinaryPages::sum).orElseThrow()));
        return "household/population";
    }

    /** @param years on file, newest first @param year null for the newest */
    int year(List<Integer> years, Integer year) {
        int now = LocalDate.now(clock).getYear();
        int asked = year != null ? year : years.isEmpty() ? now : years.get(0);
        if (asked < FIRST_YEAR || asked > now) {
            throw Problem.unreadable("年度写成 2015 这样。");
        }
        return asked;
    }

    /** The divisions that an area is told by; a village by itself. */
    static RegionLevel below(RegionCode area) {
        return area.level() == RegionLevel.COUNTY ? RegionLevel.TOWNSHIP : RegionLevel.VILLAGE;
    }

    private OrdinaryView.Line line(OrdinaryRows.Population one) {
        return new OrdinaryView.Line(regions.fullName(RegionCode.of(one.label())), one.households(), one.persons(), one.registered(), one.ordinary(),
                one.untold(), one.untold() < 0 ? "is-warn-ink" : "", one.source());
    }

    private static OrdinaryView.Line sum(OrdinaryView.Line one, OrdinaryView.Line other) {
        return new OrdinaryView.Line("合计", one.households() + other.households(), one.persons() + other.persons(),
                one.registered() + other.registered(), one.ordinary() + other.ordinary(), one.untold() + other.untold(), "", "");
    }

    /** A county, or what lies in it: provinces and cities see their first county until they choose one. */
    RegionCode area(Officer officer, RegionCode asked) {
        RegionCode area = asked == null ? officer.post().region() : asked;
        return area.level().compareTo(RegionLevel.COUNTY) >= 0 ? area : regions.within(area, RegionLevel.COUNTY).stream().findFirst().map(Region::code)
                .orElseThrow(() -> Problem.notFound("这里还没有县。"));
    }

    /** @param whole what the whole area is called; null where it stands by its own name */
    private List<Choice> areas(Officer officer, RegionCode chosen, String whole) {
        RegionCode top = officer.post().region();
        if (top.level() == RegionLevel.VILLAGE) {
            return List.of();
        }
        List<Choice> areas = new ArrayList<>();
        if (whole != null) {
            areas.add(new Choice("", whole, chosen == null));
        } else if (top.level().compareTo(RegionLevel.COUNTY) >= 0) {
            areas.add(new Choice(top.value(), regions.get(top).name(), top.equals(chosen)));
        }
        List<Region> below = top.level().compareTo(RegionLevel.COUNTY) < 0 ? regions.within(top, RegionLevel.COUNTY) : regions.children(top);
        below.forEach(region -> areas.add(new Choice(region.code().value(), region.name(), region.code().equals(chosen))));
        return areas;
    }
}

package io.fupin.campaign.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.campaign.Sorting;
import io.fupin.campaign.data.BoardCounts;
import io.fupin.campaign.data.BoardCounts.Of;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.Campaign.Dates;
import io.fupin.campaign.data.Campaign.State;
import io.fupin.campaign.data.CampaignRows;
import io.fupin.campaign.data.VillageRows;
import io.fupin.campaign.data.VillageRows.OfTownship;
import io.fupin.campaign.data.VillageRows.VillageOfCampaign;
import io.fupin.campaign.sight.Sight;
import io.fupin.campaign.web.CampaignView.Event;
import io.fupin.campaign.web.CampaignView.Phase;
import io.fupin.campaign.web.CampaignView.Place;
import io.fupin.campaign.web.CampaignView.PlanLine;
import io.fupin.campaign.web.CampaignView.Progress;
import io.fupin.household.Exits;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import io.fupin.web.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays a campaign out for whoever watches it; a fixed number of statements for any number of places. */
@Component
class CampaignViews {

    private static final int SIZE = 60;
    /** More villages than a township can have (GB/T 10114 leaves three digits). */
    private static final int WHOLE = 1_000;
    private static final BoardCounts.Of NOTHING = new Of(Map.of(), BoardCounts.Count.NONE);

    private final Sight sight;
    private final CampaignRows campaigns;
    private final VillageRows villages;
    private final BoardCounts counts;
    private final Exits exits;
    private final Regions regions;
    private final Words words;

    CampaignViews(Sight sight, CampaignRows campaigns, VillageRows villages, BoardCounts counts, Exits exits, Regions regions, Words words) {
        this.sight = sight;
        this.campaigns = campaigns;
        this.villages = villages;
        this.counts = counts;
        this.exits = exits;
        this.regions = regions;
        this.words = words;
    }

    CampaignView view(Campaign campaign, Officer officer, RegionCode area, String after, Map<String, String> errors) {
        return view(campaign, officer, area, after, SIZE, errors);
    }

    /** With every village of a township, for a file. */
    CampaignView whole(Campaign campaign, Officer officer, RegionCode area) {
        return view(campaign, officer, area, null, WHOLE, Map.of());
    }

    private CampaignView view(Campaign campaign, Officer officer, RegionCode area, String after, int size, Map<String, String> errors) {
        boolean county = area.level() == RegionLevel.COUNTY;
        VillageRows.Progress progress = villages.progress(campaign.id());
        Map<RegionCode, Of> board = counts.by(campaign.id(), area, county ? RegionLevel.TOWNSHIP : RegionLevel.VILLAGE);
        List<Place> places;
        String next = null;
        if (county) {
            places = townships(campaign, board);
        } else {
            List<VillageOfCampaign> found = villages.of(campaign.id(), area, after, size + 1);
            List<VillageOfCampaign> shown = found.size() > size ? found.subList(0, size) : found;
            places = shown.stream().map(village -> village(campaign, village, board.getOrDefault(village.village(), NOTHING))).toList();
            next = found.size() > size ? address(campaign, area).with("after", shown.get(size - 1).village().value()).toString() : null;
        }
        RegionCode top = Sight.area(officer, campaign);
        return new CampaignView(campaign.id(), campaign.caseNumber(), regions.fullName(area), area.value(), area.equals(top) ? null : address(campaign, area.up()).toString(),
                campaign.year(), campaign.incomeYear() + "年", campaign.standard(), campaign.state().title(), campaign.state().going(),
                campaign.state() == State.PAUSED, campaign.state() == State.RUNNING && progress.waiting() > 0,
                new Progress(progress.total(), progress.begun(), progress.in(), progress.stopped()), phases(campaign.dates()), plan(campaign, area),
                Arrays.stream(Sorting.values()).map(Sorting::title).toList(), county ? "乡镇（街）" : "村", places,
                place("合计", null, BoardCounts.sum(board.values()), null, null), counts.results(campaign.id(), area).stream()
                        .map(one -> new CampaignView.ResultLine(one.sorting().title(), one.result(), one.households(), one.persons())).toList(),
                campaigns.events(campaign.id()).stream().map(one -> new Event(one.at(), one.by(), one.what(), one.text())).toList(),
                after == null ? null : address(campaign, area).toString(), next, officer.is(Role.COUNTY_OFFICE) && officer.covers(campaign.county()), aboveVillages(officer),
                campaign.dates().visitEnd(), campaign.dates().entryDeadline(), errors);
    }

    private static FilterAddress address(Campaign campaign, RegionCode area) {
        return FilterAddress.of("/campaigns/" + campaign.id(), "region", area.level() == RegionLevel.COUNTY ? null : area.value());
    }

    /** Every township of the county, also one without a household (河北街 stands there with 0). */
    private List<Place> townships(Campaign campaign, Map<RegionCode, Of> board) {
        Map<RegionCode, OfTownship> progress = villages.townships(campaign.id()).stream()
                .collect(Collectors.toMap(OfTownship::township, Function.identity()));
        return regions.children(campaign.county()).stream().map(Region::code).map(town -> {
            OfTownship of = progress.get(town);
            return place(regions.get(town).name(), of == null ? null : address(campaign, town).toString(), board.getOrDefault(town, NOTHING),
                    of == null ? "不在范围" : of.progress().in() + "／" + of.progress().total(), null);
        }).toList();
    }

    private Place village(Campaign campaign, VillageOfCampaign village, Of board) {
        return place(regions.get(village.village()).name() + (village.late() ? "（后补）" : ""),
                village.caseNumber() == null ? null : "/campaigns/" + campaign.id() + "/villages/" + village.village(), board, null,
                village.state() == VillageRows.State.STARTED && village.phase() != null ? village.phase() : village.state().title());
    }

    private static Place place(String name, String href, Of board, String villages, String phase) {
        return new Place(name, href, Arrays.stream(Sorting.values()).map(sorting -> board.of(sorting).households()).toList(),
                board.unsorted().households(), board.open(), board.households(), board.persons(), villages, phase);
    }

    private List<Phase> phases(Dates dates) {
        LocalDate today = words.today();
        return List.of(phase("入户核实", dates.visitStart(), dates.visitEnd(), today), phase("录入", dates.visitEnd().plusDays(1), dates.entryDeadline(), today),
                phase("清洗", dates.cleaningStart(), dates.cleaningEnd(), today), phase("县级核查", dates.checkStart(), dates.checkEnd(), today),
                phase("年度报告", dates.checkEnd().plusDays(1), dates.reportDeadline(), today));
    }

    private Phase phase(String name, LocalDate from, LocalDate to, LocalDate today) {
        return new Phase(name, words.shortDay(from) + " 至 " + words.shortDay(to), today.isAfter(to) ? "is-done" : today.isBefore(from) ? "" : "is-now");
    }

    /** Plan beside actual of the county; below it the actual figures alone. */
    private List<PlanLine> plan(Campaign campaign, RegionCode area) {
        Exits.Count done = exits.byYear(area, words.today()).getOrDefault(campaign.year(), Exits.Count.NONE);
        boolean county = area.level() == RegionLevel.COUNTY;
        return List.of(line("户", county ? campaign.plan().households() : null, done.households()), line("人", county ? campaign.plan().persons() : null,
                done.persons()), line("村", county ? campaign.plan().villages() : null, exits.villages(area, campaign.year(), words.today()).size()));
    }

    private static PlanLine line(String unit, Integer planned, int done) {
        return new PlanLine(unit, planned, done, planned == null || planned == 0 ? null
                : BigDecimal.valueOf(done).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(planned), 1, RoundingMode.HALF_UP));
    }

    CampaignView.ListView list(Officer officer) {
        return new CampaignView.ListView(sight.all(officer).stream().map(one -> new CampaignView.Line(regions.get(one.county()).name(), one.year(),
                one.state().title(), "/campaigns/" + one.id(), one.launchedAt(), one.launchedByName())).toList(), officer.is(Role.COUNTY_OFFICE), aboveVillages(officer));
    }

    private static boolean aboveVillages(Officer officer) {
        return !officer.is(Role.VILLAGE_COMMITTEE) && !officer.is(Role.VILLAGE_TEAM);
    }
}

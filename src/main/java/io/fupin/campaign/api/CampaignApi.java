package io.fupin.campaign.api;

import io.fupin.account.Officer;
import io.fupin.campaign.Sorting;
import io.fupin.campaign.api.CampaignJson.Against;
import io.fupin.campaign.api.CampaignJson.Count;
import io.fupin.campaign.api.CampaignJson.Extension;
import io.fupin.campaign.api.CampaignJson.LateVillage;
import io.fupin.campaign.api.CampaignJson.Line;
import io.fupin.campaign.api.CampaignJson.Lines;
import io.fupin.campaign.api.CampaignJson.Progress;
import io.fupin.campaign.api.CampaignJson.Reason;
import io.fupin.campaign.api.CampaignJson.Village;
import io.fupin.campaign.api.CampaignJson.Villages;
import io.fupin.campaign.api.CampaignJson.Whole;
import io.fupin.campaign.data.BoardCounts;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.CampaignRows;
import io.fupin.campaign.data.VillageRows;
import io.fupin.campaign.data.VillageRows.VillageOfCampaign;
import io.fupin.campaign.launch.CampaignDesk;
import io.fupin.campaign.sight.Sight;
import io.fupin.casework.KeyCursor;
import io.fupin.household.Exits;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 年度核查 over the open API. It is launched as every case is begun: {@code POST /api/v1/cases}. */
@RestController
@RequestMapping("/api/v1/campaigns")
class CampaignApi {

    private static final int LARGEST_PAGE = 200;

    private final Sight sight;
    private final CampaignRows campaigns;
    private final VillageRows villages;
    private final BoardCounts counts;
    private final Exits exits;
    private final CampaignDesk desk;
    private final Words words;

    CampaignApi(Sight sight, CampaignRows campaigns, VillageRows villages, BoardCounts counts, Exits exits, CampaignDesk desk, Words words) {
        this.sight = sight;
        this.campaigns = campaigns;
        this.villages = villages;
        this.counts = counts;
        this.exits = exits;
        this.desk = desk;
        this.words = words;
    }

    /** Of the counties in the officer's area, the newest of each first. */
    @GetMapping
    Lines all(Officer officer) {
        Sight.requireReader(officer);
        return new Lines(sight.all(officer).stream().map(Line::of).toList());
    }

    /** A campaign, or the part of it that lies in {@code region}. */
    @GetMapping("/{id:\\d+}")
    Whole one(Officer officer, @PathVariable long id, @RequestParam(required = false) String region) {
        Campaign campaign = sight.campaign(officer, id);
        RegionCode area = Sight.asked(officer, campaign, region);
        BoardCounts.Of board = BoardCounts.sum(counts.by(id, area, area.level() == RegionLevel.COUNTY ? RegionLevel.TOWNSHIP : RegionLevel.VILLAGE).values());
        Map<String, Count> sorted = new LinkedHashMap<>();
        for (Sorting sorting : Sorting.values()) {
            sorted.put(sorting.title(), Count.of(board.of(sorting)));
        }
        return new Whole(Line.of(campaign), campaign.dates(), Progress.of(villages.progress(id)), sorted, Count.of(board.unsorted()), plan(campaign, area));
    }

    private List<Against> plan(Campaign campaign, RegionCode area) {
        Exits.Count done = exits.byYear(area, words.today()).getOrDefault(campaign.year(), Exits.Count.NONE);
        boolean county = area.level() == RegionLevel.COUNTY;
        return List.of(new Against("户", county ? campaign.plan().households() : null, done.households()),
                new Against("人", county ? campaign.plan().persons() : null, done.persons()),
                new Against("村", county ? campaign.plan().villages() : null, exits.villages(area, campaign.year(), words.today()).size()));
    }

    @GetMapping("/{id:\\d+}/villages")
    Villages villages(Officer officer, @PathVariable long id, @RequestParam(required = false) String region, @RequestParam(required = false) String after,
                      @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw Problem.unreadable("size 须在 1 到 " + LARGEST_PAGE + " 之间。");
        }
        Campaign campaign = sight.campaign(officer, id);
        List<VillageOfCampaign> found = villages.of(id, Sight.asked(officer, campaign, region), cursor(after), size + 1);
        List<VillageOfCampaign> shown = found.size() > size ? found.subList(0, size) : found;
        return new Villages(shown.stream().map(Village::of).toList(),
                found.size() > size ? KeyCursor.of(List.of(shown.get(size - 1).village().value())) : null);
    }

    private static String cursor(String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            return RegionCode.of(KeyCursor.parts(after, 1).get(0)).value();
        } catch (IllegalArgumentException bad) {
            throw Problem.unreadable("after 不是上一页给出的 next。");
        }
    }

    @PostMapping("/{id:\\d+}/pause")
    Line pause(Officer officer, @PathVariable long id, @RequestBody Reason body) {
        sight.campaign(officer, id);
        desk.pause(officer, id, body.reason());
        return now(id);
    }

    @PostMapping("/{id:\\d+}/resume")
    Line resume(Officer officer, @PathVariable long id) {
        sight.campaign(officer, id);
        desk.resume(officer, id);
        return now(id);
    }

    @PostMapping("/{id:\\d+}/extension")
    Line extend(Officer officer, @PathVariable long id, @RequestBody Extension body) {
        sight.campaign(officer, id);
        desk.extend(officer, id, body.visitEnd(), body.entryDeadline(), body.reason());
        return now(id);
    }

    @PostMapping("/{id:\\d+}/villages")
    @ResponseStatus(HttpStatus.CREATED)
    Village add(Officer officer, @PathVariable long id, @RequestBody LateVillage body) {
        sight.campaign(officer, id);
        return Village.of(villages.find(id, desk.addVillage(officer, id, body.village(), body.reason())).orElseThrow());
    }

    @PostMapping("/{id:\\d+}/stop")
    Line stop(Officer officer, @PathVariable long id, @RequestBody Reason body) {
        sight.campaign(officer, id);
        desk.stop(officer, id, body.reason());
        return now(id);
    }

    private Line now(long id) {
        return Line.of(campaigns.find(id).orElseThrow());
    }
}

package io.fupin.campaign.api;

import io.fupin.account.Officer;
import io.fupin.campaign.api.CampaignJson.Household;
import io.fupin.campaign.api.CampaignJson.Households;
import io.fupin.campaign.api.CampaignJson.Item;
import io.fupin.campaign.api.CampaignJson.Items;
import io.fupin.campaign.api.CampaignJson.Proof;
import io.fupin.campaign.api.CampaignJson.Sort;
import io.fupin.campaign.board.BoardDesk;
import io.fupin.campaign.board.SortInput;
import io.fupin.campaign.data.BoardRows;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.ItemRows;
import io.fupin.campaign.data.VillageRows;
import io.fupin.campaign.sight.Sight;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A village's board and its list of what is to be put right, over the open API. */
@RestController
@RequestMapping("/api/v1/campaigns")
class BoardApi {

    private final Sight sight;
    private final VillageRows villages;
    private final BoardRows board;
    private final ItemRows items;
    private final BoardDesk desk;

    BoardApi(Sight sight, VillageRows villages, BoardRows board, ItemRows items, BoardDesk desk) {
        this.sight = sight;
        this.villages = villages;
        this.board = board;
        this.items = items;
        this.desk = desk;
    }

    /** Every household of the village, by register number; a village has a few hundred at most. */
    @GetMapping("/{id:\\d+}/villages/{village}/households")
    Households households(Officer officer, @PathVariable long id, @PathVariable String village) {
        return new Households(board.of(id, village(officer, id, village)).stream().map(Household::of).toList());
    }

    /** Sorts a household; until the village hands its sheet in, as often as it likes. */
    @PutMapping("/{id:\\d+}/households/{number}")
    Household sort(Officer officer, @PathVariable long id, @PathVariable String number, @RequestBody Sort body) {
        sight.campaign(officer, id);
        desk.sort(officer, id, number, new SortInput(body.chosen(), body.ground(), body.visitedOn(), body.visitors(), body.found(),
                body.evidence() == null ? List.of() : body.evidence()));
        return Household.of(board.find(id, number).orElseThrow());
    }

    @GetMapping("/{id:\\d+}/villages/{village}/items")
    Items items(Officer officer, @PathVariable long id, @PathVariable String village) {
        return new Items(items.of(id, village(officer, id, village)).stream().map(Item::of).toList());
    }

    @PostMapping("/items/{item:\\d+}/closing")
    Item close(Officer officer, @PathVariable long item, @RequestBody Proof body) {
        desk.close(officer, item, body.proof());
        return Item.of(items.find(item).orElseThrow());
    }

    private RegionCode village(Officer officer, long id, String village) {
        Campaign campaign = sight.campaign(officer, id);
        RegionCode code = Sight.asked(officer, campaign, village);
        return villages.find(id, code).orElseThrow(() -> Problem.notFound("这个村不在本次核查里。")).village();
    }
}

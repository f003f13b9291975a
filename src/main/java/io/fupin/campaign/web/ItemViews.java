package io.fupin.campaign.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.ItemRows;
import io.fupin.campaign.data.ItemRows.Item;
import io.fupin.campaign.data.ItemRows.Tally;
import io.fupin.campaign.rules.Gaps;
import io.fupin.campaign.web.BoardView.ItemLine;
import io.fupin.campaign.web.BoardView.ItemsView;
import io.fupin.campaign.web.BoardView.PlaceLine;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 问题清单和政策落实清单: counted by place, and item by item in a village. */
@Component
class ItemViews {

    private static final List<String> KINDS = List.of(Gaps.HOUSE, Gaps.WATER, Gaps.INSURANCE, Gaps.SCHOOL, Gaps.NO_HELPER, Gaps.NO_MEASURE,
            Gaps.NO_PROJECT, Gaps.DOUBTS);

    private final ItemRows items;
    private final Regions regions;

    ItemViews(ItemRows items, Regions regions) {
        this.items = items;
        this.regions = regions;
    }

    /** @throws Problem 404 where there is none */
    Item item(long id) {
        return items.find(id).orElseThrow(() -> Problem.notFound("没有这一条。"));
    }

    ItemsView view(Campaign campaign, Officer officer, RegionCode area, Map<String, String> errors) {
        boolean village = area.level() == RegionLevel.VILLAGE;
        boolean mayClose = officer.is(Role.VILLAGE_COMMITTEE) || officer.is(Role.VILLAGE_TEAM) || officer.is(Role.TOWNSHIP_OFFICE);
        if (village) {
            List<Item> own = items.of(campaign.id(), area);
            return new ItemsView(campaign.id(), campaign.year(), regions.fullName(area), "/campaigns/" + campaign.id() + "/villages/" + area, own.size(),
                    (int) own.stream().filter(item -> item.closedOn() != null).count(), KINDS, List.of(), own.stream().map(ItemViews::line).toList(), mayClose,
                    errors);
        }
        Map<RegionCode, List<Tally>> tallies = items.tally(campaign.id(), area, area.level() == RegionLevel.COUNTY);
        List<PlaceLine> places = tallies.entrySet().stream().map(one -> place(campaign, one.getKey(), one.getValue())).toList();
        int found = places.stream().mapToInt(PlaceLine::found).sum();
        return new ItemsView(campaign.id(), campaign.year(), regions.fullName(area), "/campaigns/" + campaign.id()
                + (area.level() == RegionLevel.COUNTY ? "" : "?region=" + area), found, found - places.stream().mapToInt(PlaceLine::open).sum(), KINDS, places,
                List.of(), mayClose, errors);
    }

    private PlaceLine place(Campaign campaign, RegionCode code, List<Tally> tallies) {
        List<String> cells = KINDS.stream().map(kind -> tallies.stream().filter(one -> one.title().equals(kind)).findFirst()
                .map(one -> String.valueOf(one.found() - one.closed())).orElse("0")).toList();
        int found = tallies.stream().mapToInt(Tally::found).sum();
        return new PlaceLine(regions.get(code).name(), "/campaigns/" + campaign.id() + "/items?region=" + code, cells, found,
                found - tallies.stream().mapToInt(Tally::closed).sum());
    }

    private static ItemLine line(Item item) {
        return new ItemLine(item.id(), item.head(), item.registerNumber(), item.title(), item.foundOn(), item.closedOn(), item.closedBy(), item.proof());
    }
}

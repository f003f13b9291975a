package io.fupin.campaign.web;

import io.fupin.account.Officer;
import io.fupin.campaign.board.BoardDesk;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.data.ItemRows;
import io.fupin.campaign.data.VillageRows;
import io.fupin.campaign.data.VillageRows.VillageOfCampaign;
import io.fupin.campaign.sight.Sight;
import io.fupin.casework.Refusal;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 本村核查, and the list of what is to be put right. */
@Controller
class BoardPage {

    private final Sight sight;
    private final VillageRows villages;
    private final BoardViews boards;
    private final ItemViews lists;
    private final BoardDesk desk;

    BoardPage(Sight sight, VillageRows villages, BoardViews boards, ItemViews lists, BoardDesk desk) {
        this.sight = sight;
        this.villages = villages;
        this.boards = boards;
        this.lists = lists;
        this.desk = desk;
    }

    @GetMapping("/campaigns/{id:\\d+}/villages/{village}")
    String board(Officer officer, @PathVariable long id, @PathVariable String village, Model model) {
        Campaign campaign = sight.campaign(officer, id);
        RegionCode code = Sight.asked(officer, campaign, village);
        VillageOfCampaign found = villages.find(id, code).orElseThrow(() -> Problem.notFound("这个村不在本次核查里。"));
        model.addAttribute("view", boards.view(campaign, found, officer));
        return "campaign/board";
    }

    @GetMapping("/campaigns/{id:\\d+}/items")
    String items(Officer officer, @PathVariable long id, @RequestParam(required = false) String region, Model model) {
        Campaign campaign = sight.campaign(officer, id);
        model.addAttribute("view", lists.view(campaign, officer, Sight.asked(officer, campaign, region), Map.of()));
        return "campaign/items";
    }

    @PostMapping("/campaigns/items/{item:\\d+}/closing")
    String close(Officer officer, @PathVariable long item, @RequestParam(defaultValue = "") String proof, Model model, HttpServletResponse response,
                 RedirectAttributes redirect) {
        try {
            ItemRows.Item closed = desk.close(officer, item, proof);
            redirect.addFlashAttribute(Said.KEY, Said.ok("已销号：" + closed.title(), null));
            return "redirect:/campaigns/" + closed.campaign() + "/items?region=" + closed.village();
        } catch (Refusal refusal) {
            ItemRows.Item open = lists.item(item);
            Campaign campaign = sight.campaign(officer, open.campaign());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", lists.view(campaign, officer, Sight.asked(officer, campaign, open.village().value()),
                    Map.of(String.valueOf(item), refusal.getMessage())));
            return "campaign/items";
        }
    }
}

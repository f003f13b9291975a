package io.fupin.campaign.web;

import io.fupin.account.Officer;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.launch.CampaignDesk;
import io.fupin.campaign.sight.Sight;
import io.fupin.casework.Refusal;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 年度核查: how far a campaign is, and what the county does with it as a whole. */
@Controller
class CampaignPage {

    private static final String PAGE = "campaign/campaign";
    /** Brings the whole page when the last village has been started. */
    private static final String REFRESH = "HX-Refresh";

    private final Sight sight;
    private final CampaignViews views;
    private final CampaignDesk desk;
    private final Regions regions;

    CampaignPage(Sight sight, CampaignViews views, CampaignDesk desk, Regions regions) {
        this.sight = sight;
        this.views = views;
        this.desk = desk;
        this.regions = regions;
    }

    /** Where one's own part of the running campaign is; all campaigns where there is none. */
    @GetMapping("/campaigns")
    String campaigns(Officer officer, @RequestParam(defaultValue = "false") boolean all, Model model) {
        Sight.requireReader(officer);
        Optional<Campaign> current = sight.current(officer);
        if (current.isPresent() && !all) {
            return "redirect:/campaigns/" + current.get().id();
        }
        model.addAttribute("view", views.list(officer));
        return "campaign/list";
    }

    @GetMapping("/campaigns/{id:\\d+}")
    String campaign(Officer officer, @PathVariable long id, @RequestParam(required = false) String region, @RequestParam(required = false) String after,
                    Model model) {
        Campaign campaign = sight.campaign(officer, id);
        RegionCode area = Sight.asked(officer, campaign, region);
        if (area.level() == RegionLevel.VILLAGE) {
            return "redirect:/campaigns/" + id + "/villages/" + area;
        }
        model.addAttribute("view", views.view(campaign, officer, area, after, Map.of()));
        return PAGE;
    }

    /** How far the start is, asked for again and again while the page is open. */
    @GetMapping(path = "/campaigns/{id:\\d+}", headers = "HX-Request")
    String progress(Officer officer, @PathVariable long id, HttpServletResponse response, Model model,
                    @RequestHeader(name = "HX-Boosted", required = false) String boosted) {
        Campaign campaign = sight.campaign(officer, id);
        CampaignView view = views.view(campaign, officer, Sight.area(officer, campaign), null, Map.of());
        if (!view.starting()) {
            response.setHeader(REFRESH, "true");
        }
        model.addAttribute("view", view);
        return PAGE + " :: progress";
    }

    @PostMapping("/campaigns/{id:\\d+}/pause")
    String pause(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response,
                 RedirectAttributes redirect) {
        return act(officer, id, model, response, redirect, "已暂停", "没有启动的村先不启动；已经启动的照办，公示照常。", () -> desk.pause(officer, id, reason));
    }

    @PostMapping("/campaigns/{id:\\d+}/resume")
    String resume(Officer officer, @PathVariable long id, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return act(officer, id, model, response, redirect, "已恢复", "没有启动的村接着启动。", () -> desk.resume(officer, id));
    }

    @PostMapping("/campaigns/{id:\\d+}/extension")
    String extend(Officer officer, @PathVariable long id, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate visitEnd,
                  @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate entryDeadline,
                  @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return act(officer, id, model, response, redirect, "已延期", null, () -> desk.extend(officer, id, visitEnd, entryDeadline, reason));
    }

    @PostMapping("/campaigns/{id:\\d+}/villages")
    String add(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "") String village, @RequestParam(defaultValue = "") String reason,
               Model model, HttpServletResponse response, RedirectAttributes redirect) {
        return act(officer, id, model, response, redirect, "已补上", "这个村马上启动。", () -> desk.addVillage(officer, id, village, reason));
    }

    @PostMapping("/campaigns/{id:\\d+}/stop")
    String stop(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response,
                RedirectAttributes redirect) {
        return act(officer, id, model, response, redirect, "已停止", "各村的核查逐个终止；已经立案的户照办。", () -> desk.stop(officer, id, reason));
    }

    private String act(Officer officer, long id, Model model, HttpServletResponse response, RedirectAttributes redirect, String title, String text,
                       Runnable action) {
        Campaign campaign = sight.campaign(officer, id);
        try {
            action.run();
        } catch (Refusal refusal) {
            Map<String, String> errors = new LinkedHashMap<>();
            refusal.errors().forEach(error -> errors.putIfAbsent(error.field(), error.message()));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", views.view(campaign, officer, Sight.area(officer, campaign), null, errors));
            return PAGE;
        }
        redirect.addFlashAttribute(Said.KEY, Said.ok(title, text));
        return "redirect:/campaigns/" + id;
    }
}

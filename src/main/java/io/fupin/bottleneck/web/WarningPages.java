package io.fupin.bottleneck.web;

import io.fupin.account.Officer;
import io.fupin.bottleneck.read.Area;
import io.fupin.bottleneck.warn.WarningWords;
import io.fupin.casework.Refusal;
import io.fupin.region.Regions;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 预警: which queues have passed their threshold, since when, and what was done. */
@Controller
class WarningPages {

    private final WarningViews views;
    private final WarningWords words;
    private final Regions regions;

    WarningPages(WarningViews views, WarningWords words, Regions regions) {
        this.views = views;
        this.words = words;
        this.regions = regions;
    }

    /** @param all also those that are over */
    @GetMapping("/bottleneck/warnings")
    String list(Officer officer, @RequestParam(required = false) String region, @RequestParam(defaultValue = "false") boolean all,
                @RequestParam(required = false) Long before, Model model) {
        model.addAttribute("view", views.list(Area.of(officer, region, regions), all, before));
        return "bottleneck/warnings";
    }

    @GetMapping("/bottleneck/warnings/{id:\\d+}")
    String one(Officer officer, @PathVariable long id, Model model) {
        model.addAttribute("view", views.one(officer, id, "", null));
        return "bottleneck/warning";
    }

    @PostMapping("/bottleneck/warnings/{id:\\d+}/words")
    String say(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "") String text, Model model, HttpServletResponse response,
               RedirectAttributes redirect) {
        views.one(officer, id, "", null);
        try {
            words.say(officer, id, text);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", views.one(officer, id, text, refusal.getMessage()));
            return "bottleneck/warning";
        }
        redirect.addFlashAttribute(Said.KEY, Said.ok("已记下", "预警到数量降下来才解除，往后看的人两样都看得到。"));
        return "redirect:/bottleneck/warnings/" + id;
    }
}

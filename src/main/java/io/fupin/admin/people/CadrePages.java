package io.fupin.admin.people;

import io.fupin.account.Officer;
import io.fupin.account.administration.VillageCadres;
import io.fupin.problem.Problem;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.Said;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 包村干部, township by township. */
@Controller
@RequestMapping("/admin/cadres")
class CadrePages {

    private final VillageCadres cadres;
    private final Regions regions;

    CadrePages(VillageCadres cadres, Regions regions) {
        this.cadres = cadres;
        this.regions = regions;
    }

    @GetMapping
    String list(Officer officer, @RequestParam(required = false) String township, Model model) {
        List<Region> townships = regions.within(officer.post().region(), RegionLevel.TOWNSHIP);
        model.addAttribute("townships", townships);
        if (!townships.isEmpty()) {
            RegionCode chosen = township == null ? townships.get(0).code() : code(township);
            model.addAttribute("view", cadres.township(officer, chosen));
        }
        return "admin/cadres";
    }

    /** @param person blank ends the naming */
    @PostMapping("/{village}")
    String name(Officer officer, @PathVariable String village, @RequestParam(defaultValue = "") String person, RedirectAttributes redirect) {
        RegionCode code = code(village);
        try {
            if (person.isBlank()) {
                cadres.end(officer, code);
                redirect.addFlashAttribute(Said.KEY, Said.ok("已撤销包村干部", null));
            } else {
                cadres.name(officer, code, Long.parseLong(person));
                redirect.addFlashAttribute(Said.KEY, Said.ok("已指定包村干部", "没有驻村工作队时，评议后核实由他办理，他不再审核该村的案件。"));
            }
        } catch (Problem refusal) {
            redirect.addFlashAttribute(Said.KEY, Said.refused("没有办成", refusal.getMessage()));
        }
        return "redirect:/admin/cadres?township=" + code.township();
    }

    private static RegionCode code(String text) {
        if (!text.matches("\\d{12}")) {
            throw Problem.notFound("没有这个区划。");
        }
        return RegionCode.of(text);
    }
}

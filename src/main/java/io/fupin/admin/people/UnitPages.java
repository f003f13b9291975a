package io.fupin.admin.people;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.account.administration.UnitList;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 单位: the departments and firms that posts may be held at. */
@Controller
@RequestMapping("/admin/units")
class UnitPages {

    private final UnitList units;

    UnitPages(UnitList units) {
        this.units = units;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("units", units.all());
        model.addAttribute("roles", List.of(Role.DEPARTMENT, Role.ASSESSOR));
        return "admin/units";
    }

    @PostMapping
    String add(Officer officer, @RequestParam Role role, @RequestParam String key, @RequestParam String name, RedirectAttributes redirect) {
        try {
            units.add(officer, role, key.strip(), name);
            redirect.addFlashAttribute(Said.KEY, Said.ok("已登记", name.strip()));
        } catch (Problem refusal) {
            redirect.addFlashAttribute(Said.KEY, Said.refused("没有登记", refusal.errors().isEmpty() ? refusal.getMessage()
                    : String.join("", refusal.errors().stream().map(error -> error.message()).toList())));
        }
        return "redirect:/admin/units";
    }
}

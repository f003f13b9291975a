package io.fupin.admin.stuck;

import io.fupin.account.Officer;
import io.fupin.web.Said;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 卡住的步骤: seen and tried again by the administrator. */
@Controller
@RequestMapping("/admin/stuck")
class StuckPages {

    private final StuckDesk desk;

    StuckPages(StuckDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(Officer officer, Model model) {
        model.addAttribute("view", desk.view(officer));
        return "admin/stuck";
    }

    @PostMapping("/{id}/retry")
    String retry(Officer officer, @PathVariable String id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Said.KEY, desk.retry(officer, id).map(number -> Said.ok("再试一次", number + " 正在重新办这一步；办不成会再列到这里。"))
                .orElse(Said.warn("没有重试", "它已经走下去了。")));
        return "redirect:/admin/stuck";
    }
}

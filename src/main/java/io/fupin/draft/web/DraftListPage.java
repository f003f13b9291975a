package io.fupin.draft.web;

import io.fupin.account.Officer;
import io.fupin.draft.Drafts;
import io.fupin.web.Said;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 删除 in the box 草稿. The box itself stands among the lists of tasks. */
@Controller
class DraftListPage {

    private final Drafts drafts;

    DraftListPage(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/drafts/{key}/deletion")
    String delete(Officer officer, @PathVariable String key, RedirectAttributes redirect) {
        drafts.delete(officer, key);
        redirect.addFlashAttribute(Said.KEY, Said.ok("草稿已删除", null).clearing(key));
        return "redirect:/tasks?box=drafts";
    }
}

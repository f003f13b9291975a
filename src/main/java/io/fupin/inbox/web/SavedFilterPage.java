package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.inbox.Box;
import io.fupin.inbox.FilterAddresses;
import io.fupin.inbox.SavedFilters;
import io.fupin.inbox.SavedFilters.SavedFilter;
import io.fupin.inbox.web.TaskListView.Filter;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 常用筛选: kept from the list, renamed and removed on a page of their own. */
@Controller
class SavedFilterPage {

    private final SavedFilters filters;
    private final FilterAddresses addresses;

    SavedFilterPage(SavedFilters filters, FilterAddresses addresses) {
        this.filters = filters;
        this.addresses = addresses;
    }

    /** @param box the one whose filters are shown */
    public record View(Box box, List<SavedFilter> rows, int longest) {
    }

    /** @param filter address of the list as it stands */
    @PostMapping("/filters")
    String save(Officer officer, @RequestParam String filter, @RequestParam(required = false) String name,
                @RequestParam(defaultValue = "false") boolean preferred, RedirectAttributes redirect) {
        Filter present = ListAddress.parse(filter);
        Box box = Box.of(present.box()).orElseThrow();
        try {
            SavedFilter saved = filters.save(officer, box, name, addresses.kept(box, present.set()), preferred);
            redirect.addFlashAttribute(Said.KEY, Said.ok("已存为常用筛选“" + saved.name() + "”",
                    preferred ? "以后打开“" + saved.box().title() + "”先用它。" : null));
            return "redirect:" + saved.address();
        } catch (Problem refused) {
            return said(refused, redirect, present.here());
        }
    }

    @GetMapping("/filters")
    String manage(Officer officer, @RequestParam(defaultValue = "todo") String box, Model model) {
        Box shown = Box.of(box).orElseThrow(() -> Problem.notFound("没有这个办件箱。"));
        model.addAttribute("view", new View(shown, filters.of(officer, shown), SavedFilters.LONGEST_NAME));
        return "inbox/filters";
    }

    @PostMapping("/filters/{id}")
    String change(Officer officer, @PathVariable long id, @RequestParam(required = false) String name,
                  @RequestParam(defaultValue = "false") boolean preferred, @RequestParam(defaultValue = "todo") String box,
                  RedirectAttributes redirect) {
        try {
            SavedFilter changed = filters.change(officer, id, name, preferred);
            redirect.addFlashAttribute(Said.KEY, Said.ok("已改为“" + changed.name() + "”",
                    changed.preferred() ? "打开“" + changed.box().title() + "”先用它。" : null));
        } catch (Problem refused) {
            return said(refused, redirect, manage(box));
        }
        return "redirect:" + manage(box);
    }

    @PostMapping("/filters/{id}/deletion")
    String delete(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "todo") String box, RedirectAttributes redirect) {
        filters.delete(officer, id);
        redirect.addFlashAttribute(Said.KEY, Said.ok("常用筛选已删除", null));
        return "redirect:" + manage(box);
    }

    private static String manage(String box) {
        return "/filters?box=" + Box.of(box).orElse(Box.TODO).key();
    }

    private static String said(Problem refused, RedirectAttributes redirect, String back) {
        if (refused.errors().isEmpty()) {
            throw refused;
        }
        redirect.addFlashAttribute(Said.KEY, Said.refused("没有存", refused.getMessage() + "。"));
        return "redirect:" + back;
    }
}

package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.casework.KeyCursor.BadCursor;
import io.fupin.inbox.Box;
import io.fupin.inbox.SavedFilters;
import io.fupin.inbox.SavedFilters.SavedFilter;
import io.fupin.inbox.web.TaskListView.Filter;
import io.fupin.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 待办, 已办, 我发起的, 监督, on a page and as a file. */
@Controller
class TaskListPage {

    private final TaskLists lists;
    private final TaskFile file;
    private final SavedFilters filters;

    TaskListPage(TaskLists lists, TaskFile file, SavedFilters filters) {
        this.lists = lists;
        this.file = file;
        this.filters = filters;
    }

    @ModelAttribute("asked")
    Filter asked(@RequestParam Map<String, String> set) {
        return ListAddress.of(set::get);
    }

    @GetMapping("/tasks")
    String tasks(Officer officer, @ModelAttribute("asked") Filter filter, Model model) {
        List<SavedFilter> saved = filters.of(officer, Box.of(filter.box()).orElseThrow());
        Optional<SavedFilter> usual = saved.stream().filter(SavedFilter::preferred).findFirst();
        if (usual.isPresent() && filter.plain() && filter.all() == null && filter.after() == null) {
            return "redirect:" + usual.get().address();
        }
        try {
            model.addAttribute("view", lists.view(filter, saved, officer));
        } catch (BadCursor e) {
            throw Problem.unreadable("这个翻页位置已经失效，请回到列表第一页。");
        }
        return "inbox/tasks";
    }

    @GetMapping(path = "/tasks", params = "box=" + TaskLists.DRAFTS)
    String drafts(Officer officer, @RequestParam(required = false) String after, Model model) {
        model.addAttribute("view", lists.drafts(officer, after));
        return "inbox/drafts";
    }

    @GetMapping("/tasks/export.{format:xlsx|csv}")
    void export(Officer officer, @ModelAttribute("asked") Filter filter, @PathVariable String format, HttpServletResponse response)
            throws IOException {
        file.send(response, format, ListAddress.query(filter, officer));
    }
}

package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.KeyCursor.BadCursor;
import io.fupin.inbox.Inbox;
import io.fupin.inbox.web.TaskListView.Filter;
import io.fupin.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** 待办, 已办, 我发起的, 监督, on a page and as a file. */
@Controller
class TaskListPage {

    private final TaskLists lists;
    private final TaskFile file;
    private final Inbox inbox;
    private final AuditLog audit;

    TaskListPage(TaskLists lists, TaskFile file, Inbox inbox, AuditLog audit) {
        this.lists = lists;
        this.file = file;
        this.inbox = inbox;
        this.audit = audit;
    }

    @ModelAttribute("asked")
    Filter asked(@RequestParam(required = false) String box, @RequestParam(required = false) String process,
                 @RequestParam(required = false) String step, @RequestParam(required = false) String region,
                 @RequestParam(required = false) String due, @RequestParam(required = false) String flags,
                 @RequestParam(required = false) String q, @RequestParam(required = false) String after) {
        return ListAddress.of(box, process, step, region, due, flags, q, after);
    }

    @GetMapping("/tasks")
    String tasks(Officer officer, @ModelAttribute("asked") Filter filter, Model model) {
        try {
            model.addAttribute("view", lists.view(filter, officer));
        } catch (BadCursor e) {
            throw Problem.unreadable("这个翻页位置已经失效，请回到列表第一页。");
        }
        return "inbox/tasks";
    }

    @GetMapping("/tasks/export.xlsx")
    void workbook(Officer officer, @ModelAttribute("asked") Filter filter, HttpServletResponse response) throws IOException {
        send(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", filter, "xlsx");
        int rows = file.workbook(response.getOutputStream(), each -> inbox.export(ListAddress.query(filter, officer), each));
        audit(officer, filter, rows);
    }

    @GetMapping("/tasks/export.csv")
    void text(Officer officer, @ModelAttribute("asked") Filter filter, HttpServletResponse response) throws IOException {
        send(response, "text/csv;charset=UTF-8", filter, "csv");
        int rows = file.text(response.getOutputStream(), each -> inbox.export(ListAddress.query(filter, officer), each));
        audit(officer, filter, rows);
    }

    private static void send(HttpServletResponse response, String type, Filter filter, String ending) {
        String name = io.fupin.inbox.Box.of(filter.box()).orElseThrow().title() + "." + ending;
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    }

    private void audit(Officer officer, Filter filter, int rows) {
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "list.export", filter.box(),
                Map.of("rows", rows));
    }
}

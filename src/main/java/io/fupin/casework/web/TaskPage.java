package io.fupin.casework.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CaseViews;
import io.fupin.casework.OutcomeNames;
import io.fupin.casework.Refusal;
import io.fupin.casework.TaskDesk;
import io.fupin.casework.TaskDesk.Completion;
import io.fupin.casework.TaskDesk.OpenTask;
import io.fupin.casework.TaskQueue;
import io.fupin.casework.TaskQueue.Place;
import io.fupin.casework.WorkItem;
import io.fupin.casework.web.TaskView.Conflict;
import io.fupin.database.ReadOnce;
import io.fupin.engine.Overtaken;
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

/** One task: looked at, taken, put back, done. */
@Controller
class TaskPage {

    private static final String PAGE = "casework/task";

    private final TaskDesk desk;
    private final TaskViews views;
    private final TaskQueue queue;
    private final CaseViews looks;
    private final ObjectMapper json;
    private final ReadOnce once;

    TaskPage(TaskDesk desk, TaskViews views, TaskQueue queue, CaseViews looks, ObjectMapper json, ReadOnce once) {
        this.desk = desk;
        this.views = views;
        this.queue = queue;
        this.looks = looks;
        this.json = json;
        this.once = once;
    }

    @GetMapping("/tasks/{id}")
    String look(Officer officer, @PathVariable String id, @RequestParam(required = false) String list, Model model) {
        model.addAttribute("view", once.look(() -> {
            OpenTask task = desk.open(id, officer);
            looks.record(officer, task.file(), task.item().step());
            queue.opened(officer, id);
            return views.view(task, officer, list, null);
        }));
        return PAGE;
    }

    /**
     * @param form the form's data as JSON
     * @param list address of the list the task was opened from
     * @param then {@code next}, {@code list} or {@code stay}
     */
    @PostMapping("/tasks/{id}")
    String submit(Officer officer, @PathVariable String id, @RequestParam(defaultValue = "") String outcome,
                  @RequestParam(defaultValue = "") String opinion, @RequestParam(required = false) String returnTo,
                  @RequestParam(defaultValue = "false") boolean backToMe, @RequestParam(required = false) String form,
                  @RequestParam(required = false) String list, @RequestParam(defaultValue = "list") String then, Model model,
                  RedirectAttributes redirect, HttpServletResponse response) {
        Place place = queue.place(officer, list, id);
        ObjectNode data = data(outcome, returnTo, backToMe, form);
        try {
            Completion done = desk.complete(id, officer, outcome, opinion, data);
            redirect.addFlashAttribute(Said.KEY, said(id, officer, outcome, done));
            return "redirect:" + onwards(place, then, done.caseNumber());
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            Attempt attempt = new Attempt(outcome, opinion, returnTo, backToMe, data, refusal.errors());
            model.addAttribute("view", views.view(desk.open(id, officer), officer, place.listHref(), attempt));
            return PAGE;
        } catch (AlreadyDone done) {
            return overtaken(officer, id, place, done.getMessage(), opinion, model, response);
        } catch (Overtaken overtaken) {
            return overtaken(officer, id, place, overtaken.getMessage(), opinion, model, response);
        }
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(Officer officer, @PathVariable String id, @RequestParam(required = false) String list, RedirectAttributes redirect) {
        desk.claim(id, officer);
        redirect.addFlashAttribute(Said.KEY, Said.ok("已签收", "别人现在只能看，不能办。"));
        return "redirect:" + TaskViews.path(id, queue.place(officer, list, id).listHref());
    }

    @PostMapping("/tasks/{id}/release")
    String release(Officer officer, @PathVariable String id, @RequestParam(required = false) String list, RedirectAttributes redirect) {
        desk.release(id, officer);
        redirect.addFlashAttribute(Said.KEY, Said.ok("已放回", "同岗位的人都可以办。"));
        return "redirect:" + queue.place(officer, list, id).listHref();
    }

    private static String onwards(Place place, String then, String caseNumber) {
        return switch (then) {
            case "next" -> place.next() == null ? place.listHref() : TaskViews.path(place.next(), place.listHref());
            case "stay" -> "/cases/" + caseNumber;
            default -> place.listHref();
        };
    }

    private Said said(String id, Officer officer, String outcome, Completion done) {
        OpenTask task = desk.open(id, officer);
        String next = "CLOSED".equals(done.state()) ? "案件已经结束：" + task.file().result() + "。" : "现在到“" + done.phase() + "”。";
        String warnings = done.warnings().isEmpty() ? "" : "请留意：" + String.join("；", done.warnings()) + "。";
        return Said.ok("已提交：" + task.file().subject() + "，" + task.item().stepName() + " " + OutcomeNames.of(task.item().step(), outcome), next + warnings)
                .link("看卷宗", "/cases/" + done.caseNumber()).clearing(id);
    }

    private String overtaken(Officer officer, String id, Place place, String why, String opinion, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        OpenTask task = desk.open(id, officer);
        WorkItem item = task.item();
        String mine = opinion.isBlank() ? null : opinion;
        String next = TaskViews.path(place.next(), place.listHref());
        Conflict conflict = item.completedBy() == null ? new Conflict(null, null, why, mine, next)
                : new Conflict(item.completedName(), item.completedAt(), OutcomeNames.of(item.step(), item.outcome()), mine, next);
        model.addAttribute("view", views.overtaken(task, officer, place, conflict));
        return PAGE;
    }

    /** 退回 and 不予通过 hide the form: they need their reason only. */
    private ObjectNode data(String outcome, String returnTo, boolean backToMe, String form) {
        if ("return".equals(outcome)) {
            return JsonNodeFactory.instance.objectNode().put("returnTo", returnTo == null ? "" : returnTo).put("backToMe", backToMe);
        }
        if ("reject".equals(outcome) || form == null || form.isBlank()) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return json.readTree(form) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        } catch (JsonProcessingException e) {
            throw Refusal.at("form", "表单内容读不出来，请刷新页面后重新填写");
        }
    }
}

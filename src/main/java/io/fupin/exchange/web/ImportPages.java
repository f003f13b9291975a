package io.fupin.exchange.web;

import io.fupin.account.Officer;
import io.fupin.exchange.intake.ImportDesk;
import io.fupin.exchange.intake.ImportLists;
import io.fupin.exchange.intake.ImportRun;
import io.fupin.exchange.intake.ImportRun.State;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 导入: send a file, see what is in it, take it, get the bad rows back, take it all back. */
@Controller
class ImportPages {

    private static final String TO = "redirect:/imports/";

    private final ImportDesk desk;
    private final ImportLists lists;
    private final ImportViews views;

    ImportPages(ImportDesk desk, ImportLists lists, ImportViews views) {
        this.desk = desk;
        this.lists = lists;
        this.views = views;
    }

    @GetMapping("/imports")
    String list(Officer officer, @RequestParam(required = false) String before, Model model) {
        model.addAttribute("view", views.list(officer, before == null ? null : moment(before)));
        return "exchange/imports";
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.unreadable("这个翻页位置已经失效，请回到第一页。");
        }
    }

    @PostMapping("/imports")
    String upload(Officer officer, @RequestParam(required = false) MultipartFile file) throws IOException {
        if (!ImportDesk.may(officer)) {
            throw Problem.forbidden("档案由乡镇和县扶贫办导入。");
        }
        if (file == null || file.isEmpty()) {
            throw Problem.invalid("file", "请先选一个文件");
        }
        return TO + desk.upload(officer, file.getOriginalFilename(), file.getInputStream());
    }

    @GetMapping("/imports/{id}")
    String look(Officer officer, @PathVariable String id, @RequestParam(defaultValue = "errors") String show, @RequestParam(defaultValue = "0") long after,
                @RequestHeader(name = "HX-Request", required = false) String htmx,
                @RequestHeader(name = "HX-Boosted", required = false) String boosted, HttpServletResponse response, Model model) {
        ImportRun run = desk.get(officer, id);
        boolean progress = htmx != null && boosted == null;
        if (progress && !run.state().running()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("view", views.view(run, show, after));
        return progress ? "exchange/import :: progress" : "exchange/import";
    }

    @GetMapping("/imports/{id}/bad.xlsx")
    void badRows(Officer officer, @PathVariable String id, HttpServletResponse response) throws IOException {
        ImportRun run = desk.get(officer, id);
        if (run.tally().bad() == 0) {
            throw Problem.notFound("这次导入没有退回的户。");
        }
        ExportPages.head(response, "退回的户—" + run.fileName().replaceAll("\\.\\w+$", "") + ".xlsx");
        desk.recordBadRows(officer, run, lists.badRows(run, response.getOutputStream()));
    }

    @PostMapping("/imports/{id}/take")
    String take(Officer officer, @PathVariable String id) {
        desk.take(officer, id);
        return TO + id;
    }

    @PostMapping("/imports/{id}/cancel")
    String cancel(Officer officer, @PathVariable String id, RedirectAttributes redirect) {
        ImportRun before = desk.get(officer, id);
        desk.cancel(officer, id);
        redirect.addFlashAttribute(Said.KEY, before.state() == State.TAKING ? Said.ok("已停下", "已经写入档案的不变，可以整批撤销。") : Said.ok("已取消", "文件和里面的内容都已删除，档案没有变。"));
        return TO + id;
    }

    @PostMapping("/imports/{id}/undo")
    String undo(Officer officer, @PathVariable String id) {
        desk.undo(officer, id);
        return TO + id;
    }
}

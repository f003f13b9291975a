package io.fupin.plan.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.exchange.TableRows;
import io.fupin.exchange.TableRows.TableRow;
import io.fupin.exchange.TableRows.Unreadable;
import io.fupin.plan.PlanDesk;
import io.fupin.plan.YearlyTargets.Fault;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 导入规划: the plan's own table, from a file or pasted. */
@Controller
class PlanImportPage {

    private final PlanDesk desk;

    PlanImportPage(PlanDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/plan/import")
    String form(Officer officer, Model model) {
        requireCounty(officer);
        model.addAttribute("view", new ImportView(Map.of(), List.of(), null));
        return "plan/import";
    }

    @PostMapping("/plan/import")
    String take(Officer officer, @RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String year,
                @RequestParam(defaultValue = "") String rows, @RequestParam(required = false) MultipartFile file, Model model,
                HttpServletResponse response, RedirectAttributes redirect) throws IOException {
        requireCounty(officer);
        try {
            String name = file == null || file.isEmpty() ? null : file.getOriginalFilename();
            List<Fault> faults = desk.take(officer, officer.post().region(), title, name, year(year), rows(rows, file));
            redirect.addFlashAttribute(Said.KEY, faults.isEmpty() ? Said.ok("规划已导入", "逐项相加与合计一致。")
                    : Said.warn("规划已照原文导入", "规划本身有 " + faults.size() + " 处对不上，列在下面；照原文保留，不作调整。"));
            return "redirect:/plan";
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", new ImportView(Map.of("title", title, "year", year, "rows", rows),
                    refusal.errors().stream().filter(error -> !"title".equals(error.field())).map(error -> error.message()).toList(),
                    refusal.errors().stream().filter(error -> "title".equals(error.field())).map(error -> error.message()).findFirst().orElse(null)));
            return "plan/import";
        }
    }

    private static void requireCounty(Officer officer) {
        if (!officer.is(Role.COUNTY_OFFICE)) {
            throw new NotAllowed("规划由县扶贫办导入。");
        }
    }

    private static Integer year(String year) {
        if (year.isBlank()) {
            return null;
        }
        if (!year.strip().matches("20\\d\\d")) {
            throw Refusal.at("file", "年度写成 2016 这样");
        }
        return Integer.valueOf(year.strip());
    }

    private static List<TableRow> rows(String typed, MultipartFile file) throws IOException {
        try {
            return file == null || file.isEmpty() ? TableRows.ofText(typed) : TableRows.ofFile(file.getBytes());
        } catch (Unreadable unreadable) {
            throw Refusal.at("file", unreadable.getMessage());
        }
    }
}

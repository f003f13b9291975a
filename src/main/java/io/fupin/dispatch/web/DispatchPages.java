package io.fupin.dispatch.web;

import io.fupin.account.Officer;
import io.fupin.casework.Refusal;
import io.fupin.dispatch.duty.Duty;
import io.fupin.dispatch.duty.DutyReceipts;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 调度: what is due, done and late. */
@Controller
class DispatchPages {

    private final DispatchViews views;
    private final DutyReceipts receipts;

    DispatchPages(DispatchViews views, DutyReceipts receipts) {
        this.views = views;
        this.receipts = receipts;
    }

    @GetMapping("/dispatch")
    String calendar(Officer officer, @RequestParam(required = false) Integer year, Model model) {
        model.addAttribute("view", views.view(officer, year, Map.of(), Map.of()));
        return "dispatch/dispatch";
    }

    /** Records that a report on paper came, or went out. */
    @PostMapping("/dispatch/receipts")
    String receive(Officer officer, @RequestParam(defaultValue = "") String duty, @RequestParam(defaultValue = "") String owner, @RequestParam(defaultValue = "0") int year,
                   @RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String paper, Model model, HttpServletResponse response,
                   RedirectAttributes redirect) {
        try {
            receipts.record(officer, Arrays.stream(Duty.values()).filter(one -> one.name().equals(duty)).findFirst().orElse(null), owner, year, day(on), paper);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            Map<String, String> errors = new HashMap<>();
            refusal.errors().forEach(error -> errors.put(error.field(), error.message()));
            model.addAttribute("view", views.view(officer, year == 0 ? null : year, Map.of("duty", duty, "owner", owner, "on", on, "paper", paper), errors));
            return "dispatch/dispatch";
        }
        redirect.addFlashAttribute(Said.KEY, Said.ok("已登记", null));
        return "redirect:/dispatch?year=" + year;
    }

    /** Null for what is no day. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

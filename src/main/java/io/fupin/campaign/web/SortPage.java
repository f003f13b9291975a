package io.fupin.campaign.web;

import io.fupin.account.Officer;
import io.fupin.campaign.Sorting;
import io.fupin.campaign.Visit;
import io.fupin.campaign.board.BoardDesk;
import io.fupin.campaign.board.SortInput;
import io.fupin.campaign.data.Campaign;
import io.fupin.campaign.sight.Sight;
import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One household of a village's board: the visit, and what the village makes of it. */
@Controller
class SortPage {

    private static final String PAGE = "campaign/household";
    static final String YES = "是";

    private final Sight sight;
    private final SortViews views;
    private final BoardDesk desk;

    SortPage(Sight sight, SortViews views, BoardDesk desk) {
        this.sight = sight;
        this.views = views;
        this.desk = desk;
    }

    @GetMapping("/campaigns/{id:\\d+}/households/{number}")
    String form(Officer officer, @PathVariable long id, @PathVariable String number, Model model) {
        model.addAttribute("view", views.view(sight.campaign(officer, id), number, officer));
        return PAGE;
    }

    @PostMapping("/campaigns/{id:\\d+}/households/{number}")
    String sort(Officer officer, @PathVariable long id, @PathVariable String number, HttpServletRequest request, Model model, HttpServletResponse response,
                RedirectAttributes redirect) {
        Campaign campaign = sight.campaign(officer, id);
        try {
            SortInput input = input(request);
            desk.sort(officer, id, number, input);
            redirect.addFlashAttribute(Said.KEY, Said.ok("已分类：" + input.sorting().title(), "整村交上去以前都可以改。"));
            return "redirect:" + views.boardOf(campaign, number, officer);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", views.again(campaign, number, officer, typed(request), refusal.errors()));
            return PAGE;
        }
    }

    @PostMapping("/campaigns/{id:\\d+}/households/{number}/retry")
    String retry(Officer officer, @PathVariable long id, @PathVariable String number, RedirectAttributes redirect) {
        Campaign campaign = sight.campaign(officer, id);
        desk.retry(officer, id, number);
        redirect.addFlashAttribute(Said.KEY, Said.ok("再立一次案", "几秒以后刷新看结果。"));
        return "redirect:" + views.boardOf(campaign, number, officer);
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((key, values) -> typed.put(key, String.join(",", values)));
        return typed;
    }

    private static SortInput input(HttpServletRequest request) {
        List<FieldError> errors = new ArrayList<>();
        Map<String, Boolean> items = new LinkedHashMap<>();
        for (int i = 0; i < Visit.ITEMS.size(); i++) {
            String said = request.getParameter("item" + i);
            if (said != null && !said.isBlank()) {
                items.put(Visit.ITEMS.get(i), YES.equals(said));
            }
        }
        Visit visit = new Visit(sum(request, "wage", errors), sum(request, "business", errors), sum(request, "property", errors),
                sum(request, "transfer", errors), sum(request, "expense", errors), items, request.getParameter("remark"));
        String[] evidence = request.getParameterValues("evidence");
        SortInput input = new SortInput(Arrays.stream(Sorting.values()).filter(one -> one.name().equals(request.getParameter("sorting"))).findFirst()
                .orElse(null), request.getParameter("ground"), day(request.getParameter("visitedOn"), errors), request.getParameter("visitors"), visit,
                evidence == null ? List.of() : Arrays.stream(evidence).filter(one -> !one.isBlank()).distinct().toList());
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        return input;
    }

    private static BigDecimal sum(HttpServletRequest request, String field, List<FieldError> errors) {
        String typed = request.getParameter(field);
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!typed.strip().matches("\\d{1,8}(\\.\\d{1,2})?")) {
            errors.add(new FieldError(field, "写成 3200 或 3200.50 这样"));
            return null;
        }
        return new BigDecimal(typed.strip());
    }

    private static LocalDate day(String typed, List<FieldError> errors) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            errors.add(new FieldError("visitedOn", "日期写成 2016-10-10 这样"));
            return null;
        }
    }
}

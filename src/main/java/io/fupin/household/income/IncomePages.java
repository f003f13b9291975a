package io.fupin.household.income;

import io.fupin.account.Officer;
import io.fupin.form.FieldError;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.income.IncomeDesk.Filing;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import io.fupin.web.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 年度收入登记: one year at a time, by source. */
@Controller
class IncomePages {

    private final IncomeDesk desk;
    private final IncomeViews views;
    private final Words words;

    IncomePages(IncomeDesk desk, IncomeViews views, Words words) {
        this.desk = desk;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/households/{number}/income")
    String income(Officer officer, @PathVariable String number, @RequestParam(required = false) Integer year, Model model) {
        model.addAttribute("view", views.view(officer, desk.seen(officer, number), year, null, Map.of(), false));
        return "household/income";
    }

    @PostMapping("/households/{number}/income")
    ModelAndView file(Officer officer, @PathVariable String number, @RequestParam int year, @RequestParam(defaultValue = "false") boolean confirmed,
                      @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        Household household = desk.written(officer, number);
        List<FieldError> unreadable = new ArrayList<>();
        Map<IncomeItem, BigDecimal> amounts = amounts(typed, unreadable);
        try {
            if (!unreadable.isEmpty()) {
                throw Problem.invalid(unreadable);
            }
            Income income = desk.file(officer, number, new Filing(year, amounts, typed.get("reason"), confirmed));
            redirect.addFlashAttribute(Said.KEY, Said.ok(year + " 年收入已登记：人均 " + words.money(income.perCapita()) + " 元", null));
            return new ModelAndView("redirect:/households/" + number + "/income?year=" + year);
        } catch (Problem problem) {
            if (problem.status() != HttpStatus.UNPROCESSABLE_ENTITY) {
                throw problem;
            }
            Map<String, String> errors = problem.errors().stream().collect(Collectors.toMap(FieldError::field, FieldError::message, (one, other) -> one));
            ModelAndView page = new ModelAndView("household/income", "view", views.view(officer, household, year, typed, errors, IncomeDesk.doubtful(errors)));
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
    }

    private static Map<IncomeItem, BigDecimal> amounts(Map<String, String> typed, List<FieldError> errors) {
        Map<IncomeItem, BigDecimal> amounts = new EnumMap<>(IncomeItem.class);
        for (IncomeItem item : IncomeItem.values()) {
            String text = typed.getOrDefault(item.key(), "").strip().replace(",", "").replace("，", "");
            try {
                amounts.put(item, text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text));
            } catch (NumberFormatException e) {
                errors.add(new FieldError(item.key(), item.title() + "请填数字，不写单位"));
            }
        }
        return amounts;
    }
}

package io.fupin.assessment.web;

import io.fupin.account.Officer;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.Sheet;
import io.fupin.assessment.data.Sheet.State;
import io.fupin.assessment.data.SheetRows;
import io.fupin.assessment.data.SheetRows.VillageCount;
import io.fupin.assessment.data.SheetRows.Which;
import io.fupin.assessment.work.Answers;
import io.fupin.assessment.work.Circumstances;
import io.fupin.assessment.work.FieldDesk;
import io.fupin.assessment.work.TeamDesk;
import io.fupin.form.FieldError;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 入户: the sample by village, and the questionnaire of a household; answered first, compared with the file afterwards. */
@Controller
class SheetPages {

    private static final int SIZE = 50;

    private final FieldDesk field;
    private final TeamDesk team;
    private final SheetRows sheets;
    private final SheetViews views;
    private final Regions regions;

    SheetPages(FieldDesk field, TeamDesk team, SheetRows sheets, SheetViews views, Regions regions) {
        this.field = field;
        this.team = team;
        this.sheets = sheets;
        this.views = views;
        this.regions = regions;
    }

    @GetMapping("/assessments/{caseNumber}/sheets")
    String list(Officer officer, @PathVariable String caseNumber, @RequestParam(required = false) String village, @RequestParam(required = false) String state,
                @RequestParam(required = false) Long given, @RequestParam(defaultValue = "0") int after, Model model) {
        Assessment one = field.own(officer, caseNumber);
        field.listed(officer, caseNumber);
        RegionCode in = village(village);
        State only = state(state);
        boolean leads = FieldDesk.leads(officer);
        Which which = new Which(only, in, FieldDesk.viewer(officer), leads ? given : null);
        List<Sheet> found = sheets.page(caseNumber, which, after, SIZE + 1);
        List<Sheet> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        Map<State, Integer> counts = sheets.counts(caseNumber, new Which(null, in, which.viewer(), which.given()));
        FilterAddress here = FilterAddress.of("/assessments/" + caseNumber + "/sheets", "village", in == null ? null : in.value(), "state",
                only == null ? null : only.name(), "given", which.given() == null ? null : which.given().toString());
        model.addAttribute("view", new SheetsView(caseNumber, one.title(), in == null ? "全部村" : regions.fullName(in), counts.getOrDefault(State.OPEN, 0),
                counts.getOrDefault(State.SEALED, 0), counts.getOrDefault(State.REPLACED, 0), villages(caseNumber, in, which), states(only), leads ? surveyors(officer, caseNumber, given) : List.of(),
                shown.stream().map(views::row).toList(), after == 0 ? null : here.toString(),
                found.size() > SIZE ? here.with("after", String.valueOf(shown.get(SIZE - 1).number())).toString() : null));
        return "assessment/sheets";
    }

    private static RegionCode village(String village) {
        try {
            return village == null || village.isBlank() ? null : RegionCode.of(village);
        } catch (IllegalArgumentException e) {
            throw Problem.unreadable("村的代码是 12 位数字。");
        }
    }

    private static State state(String state) {
        if (state == null || state.isBlank()) {
            return null;
        }
        return List.of(State.OPEN, State.SEALED, State.REPLACED).stream().filter(one -> one.name().equals(state)).findFirst()
                .orElseThrow(() -> Problem.unreadable("没有这种状态。"));
    }

    private List<SheetsView.Choice> surveyors(Officer lead, String caseNumber, Long chosen) {
        List<SheetsView.Choice> choices = new ArrayList<>(List.of(new SheetsView.Choice("", "全部人", chosen == null),
                new SheetsView.Choice("0", "没有分给谁", chosen != null && chosen == 0)));
        team.surveyors(lead, caseNumber).forEach(one -> choices.add(new SheetsView.Choice(String.valueOf(one.person()), one.name() + (one.works() ? "" : "（停用）"),
                chosen != null && chosen == one.person())));
        return choices;
    }

    private List<SheetsView.Choice> villages(String caseNumber, RegionCode chosen, Which which) {
        List<SheetsView.Choice> choices = new ArrayList<>(List.of(new SheetsView.Choice("", "全部村", chosen == null)));
        for (VillageCount one : sheets.villages(caseNumber, which)) {
            choices.add(new SheetsView.Choice(one.village().value(), regions.fullName(one.village()) + (one.open() == 0 ? "（都答完了）" : "（还有 " + one.open() + " 户）"),
                    one.village().equals(chosen)));
        }
        return choices;
    }

    private static List<SheetsView.Choice> states(State chosen) {
        List<SheetsView.Choice> choices = new ArrayList<>(List.of(new SheetsView.Choice("", "全部", chosen == null)));
        List.of(State.OPEN, State.SEALED, State.REPLACED).forEach(state -> choices.add(new SheetsView.Choice(state.name(), state.title(), state == chosen)));
        return choices;
    }

    @GetMapping("/assessments/{caseNumber}/sheets/{number:\\d{1,6}}")
    String sheet(Officer officer, @PathVariable String caseNumber, @PathVariable int number, Model model) {
        Sheet sheet = field.look(officer, caseNumber, number);
        model.addAttribute("view", views.sheet(field.own(officer, caseNumber), sheet, Map.of(), Map.of()));
        return "assessment/sheet";
    }

    @PostMapping("/assessments/{caseNumber}/sheets/{number:\\d{1,6}}/seal")
    String seal(Officer officer, @PathVariable String caseNumber, @PathVariable int number, @RequestParam Map<String, String> sent, Model model,
                HttpServletResponse response, RedirectAttributes redirect) {
        Answers answers = Answers.of(sent);
        try {
            Sheet sealed = field.seal(officer, caseNumber, number, sent.getOrDefault("clientId", ""), answers, Circumstances.NONE);
            redirect.addFlashAttribute(Said.KEY, Said.ok(sealed.title() + " 已封存", "服务器已收到，不能再改。"));
            return "redirect:/assessments/" + caseNumber + "/sheets/" + number;
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            Map<String, String> errors = new LinkedHashMap<>();
            for (FieldError error : problem.errors()) {
                errors.putIfAbsent(error.field(), error.message());
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", views.sheet(field.own(officer, caseNumber), sheets.find(caseNumber, number).orElseThrow(), answers.answers(), errors));
            return "assessment/sheet";
        }
    }

    @PostMapping("/assessments/{caseNumber}/sheets/{number:\\d{1,6}}/replace")
    String replace(Officer officer, @PathVariable String caseNumber, @PathVariable int number, @RequestParam(defaultValue = "") String reason,
                   RedirectAttributes redirect) {
        try {
            redirect.addFlashAttribute(Said.KEY, field.replace(officer, caseNumber, number, reason)
                    .map(next -> Said.ok("已更换", "改问 " + next.title() + " " + next.headName() + "。")
                            .link("去这一户", "/assessments/" + caseNumber + "/sheets/" + next.number()))
                    .orElseGet(() -> Said.warn("已更换，没有备用户了", "这一户不再问，计算时由同层答了的户代表。")));
            return "redirect:/assessments/" + caseNumber + "/sheets";
        } catch (Problem problem) {
            if (problem.errors().isEmpty()) {
                throw problem;
            }
            redirect.addFlashAttribute(Said.KEY, Said.refused("没有更换", problem.getMessage() + "。"));
            return "redirect:/assessments/" + caseNumber + "/sheets/" + number;
        }
    }

    @GetMapping("/assessments/{caseNumber}/sheets/{number:\\d{1,6}}/official")
    String official(Officer officer, @PathVariable String caseNumber, @PathVariable int number, Model model) {
        model.addAttribute("view", views.official(field.own(officer, caseNumber), number, field.official(officer, caseNumber, number).orElse(null)));
        return "assessment/official";
    }
}

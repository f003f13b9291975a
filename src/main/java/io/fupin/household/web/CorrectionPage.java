package io.fupin.household.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.household.Corrections;
import io.fupin.household.Corrections.Correction;
import io.fupin.household.Corrections.Field;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.quality.OpenFindings;
import io.fupin.household.web.CorrectionView.Typed;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 更正: one entry of one member, with the ground. */
@Controller
class CorrectionPage {

    private final HouseholdRegister register;
    private final Corrections corrections;
    private final OpenFindings wrong;

    CorrectionPage(HouseholdRegister register, Corrections corrections, OpenFindings wrong) {
        this.register = register;
        this.wrong = wrong;
        this.corrections = corrections;
    }

    /** @param finding of data quality that led here, whose words are shown; the entry it is about stands chosen */
    @GetMapping("/households/{number}/correction")
    ModelAndView open(Officer officer, @PathVariable String number, @RequestParam(required = false) Integer position,
                      @RequestParam(required = false) String field, @RequestParam(required = false) Long finding) {
        Household household = seen(officer, number);
        ModelAndView page = page(household, new Typed(position, field, null, null), Map.of());
        if (finding != null) {
            wrong.at(household.registerNumber(), finding).ifPresent(text -> page.addObject("wrong", text));
        }
        return page;
    }

    @PostMapping("/households/{number}/correction")
    ModelAndView correct(Officer officer, @PathVariable String number, @RequestParam(defaultValue = "-1") int position,
                         @RequestParam(defaultValue = "") String field, @RequestParam(defaultValue = "") String value,
                         @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        Household household = seen(officer, number);
        Typed typed = new Typed(position, field, value, reason);
        try {
            Field which = Field.of(field).orElseThrow(() -> Refusal.at("field", "请选要更正的项目"));
            corrections.correct(officer, new Correction(number, position, which, value, reason));
            redirect.addFlashAttribute(Said.KEY, Said.ok("已更正：" + which.title(), "原来的记录留在档案里。"));
            return new ModelAndView("redirect:/households/" + number);
        } catch (Refusal refusal) {
            ModelAndView page = page(household, typed, refusal.errors().stream().collect(Collectors.toMap(error -> error.field(), error -> error.message())));
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
    }

    private Household seen(Officer officer, String number) {
        Household household = register.find(number).filter(found -> officer.covers(found.village()))
                .orElseThrow(() -> Problem.notFound("没有这个户编号，或者它不在您的辖区。"));
        if (!officer.is(Role.COUNTY_OFFICE)) {
            throw new NotAllowed("档案由县扶贫办更正。");
        }
        return household;
    }

    private ModelAndView page(Household household, Typed typed, Map<String, String> errors) {
        Map<String, String> codes = List.of(Field.values()).stream().filter(field -> !field.codes().isEmpty())
                .collect(Collectors.toMap(Field::title, field -> String.join("、", field.codes()), (one, other) -> one, LinkedHashMap::new));
        List<CorrectionView.Member> members = register.members(household.registerNumber()).stream()
                .map(member -> new CorrectionView.Member(member.position(), member.name(), member.relation())).toList();
        return new ModelAndView("household/correction", "view", new CorrectionView(household.registerNumber(), household.headName(),
                members, List.of(Field.values()), codes, typed, errors));
    }
}

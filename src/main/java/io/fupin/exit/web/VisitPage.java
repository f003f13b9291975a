package io.fupin.exit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.Refusal;
import io.fupin.exit.EvidenceMatrices;
import io.fupin.exit.EvidenceMatrices.Matrix;
import io.fupin.exit.panel.HouseholdSheet;
import io.fupin.form.FieldError;
import io.fupin.form.FormSchemas;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.problem.Problem;
import io.fupin.web.FilterAddress;
import io.fupin.web.FormPart;
import io.fupin.web.Said;
import io.fupin.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 入户取证 before an exit is proposed: on the phone, at the household. */
@Controller
class VisitPage {

    private static final String PAGE = "exit/visit";
    private static final String FORM = "exit-verification";
    /** The sheet of a year's campaign sends here for the evidence and takes whoever was sent back. */
    private static final Pattern SHEET = Pattern.compile("/campaigns/\\d{1,18}/households/[\\w-]{1,40}");

    private final EvidenceMatrices matrices;
    private final HouseholdRegister register;
    private final HouseholdSheet sheets;
    private final FormSchemas schemas;
    private final Words words;
    private final ObjectMapper json;

    VisitPage(EvidenceMatrices matrices, HouseholdRegister register, HouseholdSheet sheets, FormSchemas schemas, Words words, ObjectMapper json) {
        this.matrices = matrices;
        this.register = register;
        this.sheets = sheets;
        this.schemas = schemas;
        this.words = words;
        this.json = json;
    }

    @GetMapping("/households/{number}/exit-visit")
    String open(Officer officer, @PathVariable String number, @RequestParam(required = false) String back, Model model) {
        Household household = household(officer, number);
        model.addAttribute("view", view(household, officer, json.valueToTree(matrices.opening(number, officer)).toString(), List.of(), back));
        return PAGE;
    }

    @PostMapping("/households/{number}/exit-visit")
    String record(Officer officer, @PathVariable String number, @RequestParam(defaultValue = "") String form, @RequestParam(required = false) String back,
                  Model model, HttpServletResponse response, RedirectAttributes redirect) {
        Household household = household(officer, number);
        ObjectNode typed = read(form);
        try {
            Matrix matrix = matrices.record(officer, number, typed);
            redirect.addFlashAttribute(Said.KEY, Said.ok(household.headName() + "户已取证：人均 " + words.yuan(matrix.perCapita()) + " 元，标准 "
                    + words.yuan(matrix.incomeLine()) + " 元", matrix.lacking().isEmpty() ? null : "没有保障的：" + String.join("、", matrix.lacking()))
                    .clearing(key(number)));
            return "redirect:" + (sheet(back) ? back : "/exits?region=" + household.village());
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", view(household, officer, typed.toString(), refusal.errors(), back));
            return PAGE;
        }
    }

    private VisitView view(Household household, Officer officer, String data, List<FieldError> errors, String back) {
        FilterAddress action = FilterAddress.of("/households/" + household.registerNumber() + "/exit-visit");
        boolean sheet = sheet(back);
        return new VisitView(household.registerNumber(), household.headName(), new FormPart(schemas.get(FORM).json(), data,
                json.valueToTree(errors).toString()), sheets.standing(household, officer), sheet ? back : "/exits?region=" + household.village(),
                sheet ? "入户分类" : "退出候选", (sheet ? action.with("back", back) : action).toString());
    }

    private static boolean sheet(String back) {
        return back != null && SHEET.matcher(back).matches();
    }

    static String key(String registerNumber) {
        return "exit-visit-" + registerNumber;
    }

    private Household household(Officer officer, String number) {
        Household household = register.find(number).filter(found -> officer.covers(found.village()))
                .orElseThrow(() -> Problem.notFound("没有这个户编号，或者它不在您的辖区。"));
        if (!officer.is(Role.VILLAGE_COMMITTEE) && !officer.is(Role.VILLAGE_TEAM)) {
            throw Problem.forbidden("入户取证由村“两委”和驻村工作队登记。");
        }
        return household;
    }

    private ObjectNode read(String form) {
        try {
            if (json.readTree(form) instanceof ObjectNode typed) {
                return typed;
            }
        } catch (JsonProcessingException e) {
            throw Problem.unreadable("提交的内容不完整，请刷新页面后重试。填过的还存在本机。");
        }
        throw Problem.unreadable("提交的内容不完整，请刷新页面后重试。填过的还存在本机。");
    }
}

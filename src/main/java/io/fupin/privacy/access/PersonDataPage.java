package io.fupin.privacy.access;

import io.fupin.account.Officer;
import io.fupin.privacy.access.PersonData.Answer;
import io.fupin.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 本人查询: asked with a form, so that no identity number stands in an address or a log. */
@Controller
class PersonDataPage {

    private static final String PAGE = "privacy/person";
    private static final TableFile TABLE = new TableFile("本人信息", List.of("在哪里", "编号", "项目", "内容"));

    private final PersonData data;

    PersonDataPage(PersonData data) {
        this.data = data;
    }

    @GetMapping("/personal-data")
    String open(Officer officer, Model model) {
        data.requireRight(officer);
        model.addAttribute("view", new PersonDataView("", "", null, Map.of()));
        return PAGE;
    }

    @PostMapping("/personal-data")
    String ask(Officer officer, @RequestParam(defaultValue = "") String idNumber, @RequestParam(defaultValue = "") String basis, Model model,
               HttpServletResponse response) {
        Answer answer = data.answer(officer, idNumber, basis);
        if (!answer.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("view", new PersonDataView(idNumber, basis, answer.errors().isEmpty() ? answer.entries() : null, answer.errors()));
        return PAGE;
    }

    /** The same to take away, as a table. */
    @PostMapping("/personal-data/export.csv")
    String export(Officer officer, @RequestParam(defaultValue = "") String idNumber, @RequestParam(defaultValue = "") String basis, Model model,
                  HttpServletResponse response) throws IOException {
        Answer answer = data.answer(officer, idNumber, basis);
        if (!answer.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", new PersonDataView(idNumber, basis, null, answer.errors()));
            return PAGE;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        TABLE.send(response, "csv", each -> answer.entries().forEach(entry ->
                each.accept(List.of(entry.place(), entry.reference(), entry.term(), entry.value()))));
        return null;
    }
}

package io.fupin.casework.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.CaseStart;
import io.fupin.casework.CaseStart.Opening;
import io.fupin.casework.CaseStart.Started;
import io.fupin.casework.Refusal;
import io.fupin.casework.web.TaskView.Note;
import io.fupin.database.ReadOnce;
import io.fupin.engine.ProcedureModel;
import io.fupin.engine.ProcedureModels;
import io.fupin.form.FieldError;
import io.fupin.problem.Problem;
import io.fupin.region.Regions;
import io.fupin.web.FormPart;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 发起: a case begun by staff. */
@Controller
class StartPage {

    private static final String PAGE = "casework/start";
    /** A refusal there belongs to no field of the form. */
    private static final Set<String> NO_FIELD = Set.of("", "region", "process", "form");

    private final ObjectProvider<CaseStart> starts;
    private final ProcedureModels models;
    private final Regions regions;
    private final ObjectMapper json;
    private final ReadOnce once;

    StartPage(ObjectProvider<CaseStart> starts, ProcedureModels models, Regions regions, ObjectMapper json, ReadOnce once) {
        this.once = once;
        this.starts = starts;
        this.models = models;
        this.regions = regions;
        this.json = json;
    }

    @GetMapping("/cases/new")
    String form(Officer officer, @RequestParam(required = false) String process, @RequestParam(required = false) String finding, Model model) {
        CaseStart start = offered(officer, process);
        if (start.begunAt() != null && (finding == null || finding.isBlank())) {
            return "redirect:" + start.begunAt();
        }
        model.addAttribute("view", once.look(() -> view(start, officer, finding, json.valueToTree(start.open(officer, finding)), List.of())));
        return PAGE;
    }

    @PostMapping("/cases")
    String begin(Officer officer, @RequestParam String process, @RequestParam(required = false) String finding,
                 @RequestParam(defaultValue = "") String form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        CaseStart start = offered(officer, process);
        ObjectNode data = data(form);
        try {
            Started started = start.start(officer, officer.post().region(), data);
            String number = started.file().caseNumber();
            redirect.addFlashAttribute(Said.KEY, Said.ok(("申请".equals(start.word()) ? "已提交申请：" : "已" + start.word() + "：") + started.file().subject(), "案件号 " + CaseNumbers.shortForm(number) + "。"
                    + String.join("；", started.warnings())).clearing(draft(process, finding)));
            return "redirect:/cases/" + number;
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", view(start, officer, finding, data, refusal.errors()));
            return PAGE;
        }
    }

    private CaseStart offered(Officer officer, String process) {
        return starts.orderedStream().filter(start -> process == null || start.process().equals(process))
                .filter(start -> start.offeredTo(officer)).findFirst()
                .orElseThrow(() -> Problem.forbidden("您现在的岗位不能发起案件。"));
    }

    /** What is kept of a half-filled form under: one begun from a finding is not filled with another's. */
    private static String draft(String process, String finding) {
        return "start-" + process + (finding == null || finding.isBlank() ? "" : "-" + finding);
    }

    private StartView view(CaseStart start, Officer officer, String finding, ObjectNode data, List<FieldError> errors) {
        ProcedureModel model = models.newest(start.process());
        start.lists(officer, finding).forEach((key, values) -> data.set(key, json.valueToTree(values)));
        Opening opening = start.opening(officer);
        List<Note> notes = new ArrayList<>();
        if (opening.hindrance() != null) {
            notes.add(Note.of("warn", "现在不能发起", opening.hindrance() + "。"));
        }
        opening.warnings().forEach(warning -> notes.add(Note.of("info", "请留意", warning + "。")));
        List<String> apart = errors.stream().filter(error -> NO_FIELD.contains(error.field())).map(FieldError::message).toList();
        List<FieldError> inForm = errors.stream().filter(error -> !NO_FIELD.contains(error.field())).toList();
        FormPart form = opening.hindrance() != null && errors.isEmpty() ? null : new FormPart(models.form(model.modelRef(), model.startForm()),
                data.toString(), json.valueToTree(inForm).toString());
        return new StartView(start.process(), model.name() + start.word(), start.word(), regions.fullName(officer.post().region()), opening.round(), notes,
                apart.isEmpty() ? null : String.join("；", apart), finding, draft(start.process(), finding), form, start.beside(officer, finding));
    }

    private ObjectNode data(String form) {
        try {
            return json.readTree(form) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        } catch (JsonProcessingException e) {
            throw Problem.unreadable("表单内容读不出来，请刷新页面后重新填写。");
        }
    }
}

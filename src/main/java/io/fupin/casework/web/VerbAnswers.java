package io.fupin.casework.web;

import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How the pages of the verbs are shown, and shown again after a refusal. */
@Component
class VerbAnswers {

    private static final String PAGE = "casework/verb";

    /** @param part header HX-Request: the dialog alone; null for the whole page */
    String show(VerbView view, String part, Model model) {
        model.addAttribute("view", view);
        return part == null ? PAGE : PAGE + " :: shown(view=${view})";
    }

    /**
     * @param act     does it and says where to go then
     * @param view    the verb as it stands when it was refused
     * @param chosen  what was chosen; null where there is nothing to choose
     * @param written what was typed
     */
    String run(Supplier<String> act, Supplier<VerbView> view, String chosen, String written, Model model, HttpServletResponse response) {
        try {
            return "redirect:" + act.get();
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            Map<String, String> messages = refusal.errors().stream()
                    .collect(Collectors.toMap(FieldError::field, FieldError::message, (first, second) -> first));
            model.addAttribute("view", view.get().refused(messages, chosen, written));
            return PAGE;
        }
    }
}

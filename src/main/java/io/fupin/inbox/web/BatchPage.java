package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.casework.KeyCursor.BadCursor;
import io.fupin.form.FieldError;
import io.fupin.inbox.Batches;
import io.fupin.inbox.Batches.Batch;
import io.fupin.inbox.Batches.State;
import io.fupin.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** One review for many cases, with exceptions: put together, watched while it is worked, looked at afterwards, taken back. */
@Controller
class BatchPage {

    private static final String REFRESH = "HX-Refresh";
    private static final String TO = "redirect:/batches/";
    private static final int SIZE = 20;

    private final Batches batches;
    private final BatchViews views;
    private final BatchStates states;

    BatchPage(Batches batches, BatchViews views, BatchStates states) {
        this.batches = batches;
        this.views = views;
        this.states = states;
    }

    /** @param from address of the list in which the cases were ticked */
    @PostMapping("/batches")
    String choose(Officer officer, @RequestParam(defaultValue = "") List<String> ids, @RequestParam(required = false) String from) {
        return TO + batches.choose(officer, ids, ListAddress.parse(from).here());
    }

    @GetMapping("/batches")
    String list(Officer officer, @RequestParam(required = false) String after, Model model) {
        try {
            model.addAttribute("view", states.list(batches.page(officer, after, SIZE), after != null));
        } catch (BadCursor e) {
            throw Problem.unreadable("这个翻页位置已经失效，请回到列表第一页。");
        }
        return "inbox/batches";
    }

    @GetMapping("/batches/{id}")
    String look(Officer officer, @PathVariable String id, Model model) {
        Batch batch = batches.get(officer, id);
        if (batch.state() == State.CHOSEN) {
            model.addAttribute("view", views.view(officer, batch, null, Map.of()));
            return "inbox/batch";
        }
        return state(batch, Map.of(), model);
    }

    /** How far it is, asked for again and again while the page is open; the last answer brings the whole page. */
    @GetMapping(path = "/batches/{id}", headers = "HX-Request")
    String progress(Officer officer, @PathVariable String id, @RequestHeader(name = "HX-Boosted", required = false) String boosted,
                    HttpServletResponse response, Model model) {
        Batch batch = batches.get(officer, id);
        if (batch.state() != State.RUNNING) {
            response.setHeader(REFRESH, "true");
        }
        model.addAttribute("view", states.progress(batch));
        return "inbox/batch-state :: progress";
    }

    @PostMapping("/batches/{id}/submission")
    String submit(Officer officer, @PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
        BatchForm form = BatchForm.of(request);
        try {
            batches.submit(officer, id, form.opinion(), form.exceptions());
        } catch (Problem refused) {
            if (refused.errors().isEmpty()) {
                throw refused;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", views.view(officer, batches.get(officer, id), form, messages(refused)));
            return "inbox/batch";
        }
        return TO + id;
    }

    @PostMapping("/batches/{id}/stop")
    String stop(Officer officer, @PathVariable String id) {
        batches.stop(officer, id);
        return TO + id;
    }

    @PostMapping("/batches/{id}/take-back")
    String takeBack(Officer officer, @PathVariable String id, @RequestParam(required = false) String reason, HttpServletResponse response,
                    Model model) {
        try {
            return TO + batches.takeBack(officer, id, reason);
        } catch (Problem refused) {
            if (refused.errors().isEmpty()) {
                throw refused;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return state(batches.get(officer, id), messages(refused), model);
        }
    }

    private String state(Batch batch, Map<String, String> errors, Model model) {
        model.addAttribute("view", states.view(batch, errors));
        return "inbox/batch-state";
    }

    private static Map<String, String> messages(Problem refused) {
        return refused.errors().stream().collect(Collectors.toMap(FieldError::field, FieldError::message, (one, other) -> one));
    }
}

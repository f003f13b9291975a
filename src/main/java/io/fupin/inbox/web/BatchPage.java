package io.fupin.inbox.web;

import io.fupin.account.Officer;
import io.fupin.inbox.web.BatchDoneView.Result;
import io.fupin.inbox.web.Batches.Choice;
import io.fupin.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 批量审核: one review for many cases that were ticked in a list, with exceptions. Each case takes effect on its own. */
@Controller
class BatchPage {

    private final Batches batches;

    BatchPage(Batches batches) {
        this.batches = batches;
    }

    /** What a batch hands in. */
    static final class Sheet {

        private String outcome = "";
        private String opinion = "";
        private String list = "";
        private List<Line> items = new ArrayList<>();

        public String getOutcome() {
            return outcome;
        }

        public void setOutcome(String outcome) {
            this.outcome = outcome;
        }

        public String getOpinion() {
            return opinion;
        }

        public void setOpinion(String opinion) {
            this.opinion = opinion;
        }

        public String getList() {
            return list;
        }

        public void setList(String list) {
            this.list = list;
        }

        public List<Line> getItems() {
            return items;
        }

        public void setItems(List<Line> items) {
            this.items = items;
        }

        List<Choice> choices() {
            return items.stream().map(line -> new Choice(line.id, line.outcome, line.returnTo, line.opinion)).toList();
        }
    }

    /** One case of a batch as posted. */
    static final class Line {

        private String id = "";
        private String outcome = "";
        private String returnTo = "";
        private String opinion = "";

        public String getId() {
            return id;
        }

        public void setId(String id) {
            this.id = id;
        }

        public String getOutcome() {
            return outcome;
        }

        public void setOutcome(String outcome) {
            this.outcome = outcome;
        }

        public String getReturnTo() {
            return returnTo;
        }

        public void setReturnTo(String returnTo) {
            this.returnTo = returnTo;
        }

        public String getOpinion() {
            return opinion;
        }

        public void setOpinion(String opinion) {
            this.opinion = opinion;
        }
    }

    @GetMapping("/batches/new")
    String lay(Officer officer, @RequestParam(required = false) List<String> ids, @RequestParam(defaultValue = "") String from, Model model) {
        if (ids == null || ids.isEmpty()) {
            throw Problem.invalid("ids", "还没有勾选，请回到列表勾选要批量办理的事项");
        }
        model.addAttribute("view", batches.lay(officer, ids, from));
        return "inbox/batch";
    }

    @PostMapping("/batches")
    String submit(Officer officer, @ModelAttribute Sheet sheet, Model model, HttpServletResponse response) {
        Batches.Checked checked = batches.check(officer, sheet.getOutcome(), sheet.getOpinion(), sheet.getList(), sheet.choices());
        if (!checked.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", checked.view());
            return "inbox/batch";
        }
        List<Result> results = batches.complete(officer, sheet.getOutcome(), sheet.getOpinion(), sheet.choices());
        model.addAttribute("view", batches.done(officer, sheet.getList(), results));
        return "inbox/batch-done";
    }
}

package io.fupin.inbox.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.OneByOne;
import io.fupin.casework.OutcomeNames;
import io.fupin.casework.WorkItem;
import io.fupin.inbox.web.BatchDoneView.Result;
import io.fupin.inbox.web.BatchViews.Batch;
import io.fupin.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One review for many cases, with exceptions; each case takes effect on its own. */
@Controller
class BatchPage {

    private static final String LATER = "later";

    private final BatchViews views;
    private final OneByOne desk;

    BatchPage(BatchViews views, OneByOne desk) {
        this.views = views;
        this.desk = desk;
    }

    /** @param from address of the list in which the cases were ticked */
    @GetMapping("/batches/new")
    String choose(Officer officer, @RequestParam(defaultValue = "") List<String> ids, @RequestParam(required = false) String from, Model model) {
        if (ids.size() > BatchForm.MOST) {
            throw Problem.unreadable("一次最多一起办 " + BatchForm.MOST + " 件。");
        }
        model.addAttribute("view", views.view(officer, views.batch(officer, ids), null, ListAddress.parse(from).here(), Map.of()));
        return "inbox/batch";
    }

    @PostMapping("/batches")
    String submit(Officer officer, HttpServletRequest request, HttpServletResponse response, Model model) {
        BatchForm form = BatchForm.of(request);
        String list = ListAddress.parse(form.list()).here();
        Batch batch = views.batch(officer, form.items().stream().map(BatchForm.Item::id).toList());
        Map<String, String> errors = errors(batch, form);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", views.view(officer, batch, form, list, errors));
            return "inbox/batch";
        }
        List<Result> results = new ArrayList<>();
        batch.gone().forEach(gone -> results.add(new Result(gone.subject(), gone.href(), false, gone.text())));
        batch.items().stream().filter(item -> !LATER.equals(form.item(item.id()).outcome()))
                .forEach(item -> results.add(decide(officer, item, form)));
        results.sort(Comparator.comparing(Result::done));
        int done = (int) results.stream().filter(Result::done).count();
        model.addAttribute("view", new BatchDoneView("批量审核 " + batch.step().name(), list, done, results));
        return "inbox/batch-done";
    }

    /** A reason is asked for by each exception; nothing is done before all of them are there. */
    private static Map<String, String> errors(Batch batch, BatchForm form) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (int i = 0; i < batch.items().size(); i++) {
            BatchForm.Item item = form.item(batch.items().get(i).id());
            if (item.outcome() != null && !LATER.equals(item.outcome())) {
                if (!batch.step().outcomes().contains(item.outcome())) {
                    errors.put("items[" + i + "].opinion", "这一步没有这个结果");
                } else if (item.opinion() == null) {
                    errors.put("items[" + i + "].opinion", OutcomeNames.of(item.outcome()) + "要写明原因");
                } else if ("return".equals(item.outcome()) && item.returnTo() == null) {
                    errors.put("items[" + i + "].returnTo", "请选择退回到哪一步");
                }
            }
        }
        return errors;
    }

    private Result decide(Officer officer, WorkItem item, BatchForm form) {
        BatchForm.Item asked = form.item(item.id());
        String outcome = asked.outcome() == null ? BatchViews.COMMON : asked.outcome();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        if ("return".equals(outcome)) {
            data.put("returnTo", asked.returnTo());
        }
        OneByOne.Outcome done = desk.complete(officer, item.id(), outcome, asked.outcome() == null ? form.opinion() : asked.opinion(), data);
        if (done.refused() != null) {
            return new Result(item.subject(), "/tasks/" + item.id(), false, done.refused().getMessage());
        }
        String now = "CLOSED".equals(done.done().state()) ? "，案件办结" : "，进入" + done.done().phase();
        return new Result(item.subject(), "/cases/" + item.caseNumber(), true, OutcomeNames.of(outcome) + now);
    }
}

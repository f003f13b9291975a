package io.fupin.exchange.match;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseSight;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.exchange.match.Decisions.Action;
import io.fupin.exchange.match.Decisions.Kind;
import io.fupin.exchange.match.Doubts.Doubt;
import io.fupin.exchange.match.Doubts.Filter;
import io.fupin.exchange.match.DoubtsView.One;
import io.fupin.household.AskedRegion;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import io.fupin.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 疑点台账: what is still to be explained, what was said, and who accepted it. */
@Controller
class DoubtPages {

    private static final List<String> HEAD = List.of("乡镇和村", "组", "户主", "户编号", "案件", "成员", "名单", "名单日期", "性质", "类别", "情况", "状态", "说明", "谁写的",
            "什么时候", "谁认可的");

    private final Doubts doubts;
    private final Decisions decisions;
    private final DoubtViews views;
    private final AuditLog audit;

    DoubtPages(Doubts doubts, Decisions decisions, DoubtViews views, AuditLog audit) {
        this.doubts = doubts;
        this.decisions = decisions;
        this.views = views;
        this.audit = audit;
    }

    static Filter filter(Officer officer, String region, String source, String state, Long delivery) {
        if (!CaseSight.sees(officer, "household-identification", officer.post().region())) {
            throw new NotAllowed("疑点台账由村、乡镇、县里查看。");
        }
        DoubtState chosen = "ALL".equals(state) ? null : state == null || state.isBlank() ? delivery == null ? DoubtState.OPEN : null
                : DoubtState.of(state).orElseThrow(() -> Problem.notFound("没有这种状态。"));
        return new Filter(officer, AskedRegion.of(officer, region), source == null || source.isBlank() ? null : source.strip(), chosen, delivery);
    }

    @ModelAttribute("asked")
    Filter asked(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String source,
                 @RequestParam(required = false) String state, @RequestParam(required = false) Long delivery) {
        return filter(officer, region, source, state, delivery);
    }

    @GetMapping("/doubts")
    String list(@ModelAttribute("asked") Filter filter, @RequestParam(defaultValue = "0") long after, Model model) {
        model.addAttribute("view", views.view(filter, after));
        return "exchange/doubts";
    }

    @GetMapping("/doubts/export.{format:xlsx|csv}")
    void export(Officer officer, @ModelAttribute("asked") Filter filter, @PathVariable String format, HttpServletResponse response) throws IOException {
        int rows = new TableFile("疑点台账", HEAD).send(response, format, each -> doubts.each(filter, doubt -> each.accept(views.cells(doubt))));
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "list.export", "doubts", Map.of("rows", rows));
    }

    @GetMapping("/doubts/{id:\\d+}")
    String one(Officer officer, @PathVariable long id, Model model) {
        model.addAttribute("view", views.one(get(officer, id), officer, null, null, null));
        return "exchange/doubt";
    }

    @PostMapping("/doubts/{id:\\d+}/decisions")
    String decide(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "") String decision, @RequestParam(defaultValue = "") String action,
                  @RequestParam(defaultValue = "") String reason, @RequestParam(required = false) Integer seen, Model model, HttpServletResponse response,
                  RedirectAttributes redirect) {
        Kind kind = kind(decision);
        try {
            Doubt doubt = decisions.decide(officer, id, kind, kind == Kind.ACT ? Action.of(action).orElse(null) : null, reason, seen);
            redirect.addFlashAttribute(Said.KEY, Said.ok(doubt.head() + "户 " + doubt.category() + "：" + kind.title(), next(kind)));
            return "redirect:/doubts";
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            One view = views.one(get(officer, id), officer, reason, refusal.getMessage(), refusal.errors().get(0).field() + "-" + kind.name());
            model.addAttribute("view", view);
            return "exchange/doubt";
        }
    }

    static Kind kind(String decision) {
        return Kind.of(decision).orElseThrow(() -> Problem.invalid("decision", "请选写明情况、处理、认可或退回重写"));
    }

    private static String next(Kind kind) {
        return switch (kind) {
            case EXPLAIN -> "说明记在台账里，由乡镇、县里看过认可。";
            case ACT -> "处理的经过记在台账里。";
            case REOPEN -> "这一条回到待说明，村里会看到退回的原因。";
            default -> null;
        };
    }

    private Doubt get(Officer officer, long id) {
        return doubts.find(officer, id).orElseThrow(() -> Problem.notFound("没有这条疑点，或者它不在您的辖区。"));
    }
}

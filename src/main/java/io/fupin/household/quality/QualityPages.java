package io.fupin.household.quality;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.household.quality.QualityRows.Filter;
import io.fupin.household.quality.QualityRows.Line;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import io.fupin.web.TableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 数据质量: what rules the register breaks, where to mend it, and the run over all of it. */
@Controller
class QualityPages {

    private final QualityRows rows;
    private final QualityViews views;
    private final Confirmations confirmations;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QualityPages(QualityRows rows, QualityViews views, Confirmations confirmations, AuditLog audit, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.views = views;
        this.confirmations = confirmations;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/quality")
    String list(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String rule,
                @RequestParam(defaultValue = "0") long after, @RequestHeader(name = "HX-Request", required = false) String htmx, Model model) {
        model.addAttribute("view", views.view(views.filter(officer, region, rule), after));
        return htmx == null ? "household/quality" : "household/quality :: progress";
    }

    /** The work list to be handed out. */
    @GetMapping("/quality/export.xlsx")
    void workbook(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String rule,
                  HttpServletResponse response) throws IOException {
        Filter filter = views.filter(officer, region, rule);
        int count = new TableFile("数据质量", List.of("乡镇和村", "登记号", "户主", "成员", "错误或疑点", "规则", "问题", "哪天起")).send(response, "xlsx",
                each -> rows.each(filter, line -> each.accept(views.cells(line))));
        record(officer, "list.export", "quality", Map.of("rows", count));
    }

    @PostMapping("/quality/runs")
    String run(Officer officer, RedirectAttributes redirect) {
        if (!officer.is(Role.COUNTY_OFFICE)) {
            throw Problem.forbidden("全面检查由县扶贫办来做。");
        }
        boolean begun = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean first = rows.begin(officer.post().region(), officer.name(), clock.instant()).isPresent();
            if (first) {
                record(officer, "quality.run", officer.post().region().value(), Map.of());
            }
            return first;
        }));
        redirect.addFlashAttribute(Said.KEY, begun ? Said.ok("开始全面检查", "可以关掉这一页，系统会接着查完。") : Said.warn("已经在检查", "等这一次查完再查。"));
        return "redirect:/quality";
    }

    @PostMapping("/quality/{id}/confirmation")
    String confirm(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "") String reason,
                   @RequestParam(defaultValue = "/quality") String back, RedirectAttributes redirect) {
        Line line = confirmations.confirm(officer, id, reason);
        redirect.addFlashAttribute(Said.KEY, Said.ok("已确认：" + line.head() + "户 " + line.rule().title(), "原因记在档案里，情况变了会再列出来。"));
        return "redirect:" + (back.startsWith("/quality") ? back : "/quality");
    }

    private void record(Officer officer, String action, String subject, Map<String, ?> facts) {
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), action, subject, facts);
    }
}

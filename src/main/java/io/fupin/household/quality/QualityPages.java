package io.fupin.household.quality;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.household.quality.QualityRows.Line;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
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

    private static final Set<Role> CONFIRM = Set.of(Role.VILLAGE_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWNSHIP_OFFICE, Role.COUNTY_OFFICE);
    private static final int LONGEST_REASON = 200;

    private final QualityRows rows;
    private final QualityViews views;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QualityPages(QualityRows rows, QualityViews views, AuditLog audit, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.views = views;
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
        if (!CONFIRM.contains(officer.post().role())) {
            throw Problem.forbidden("疑点由村、乡镇、县扶贫办确认。");
        }
        Line line = rows.find(officer, id).orElseThrow(() -> Problem.notFound("没有这一条，或者它已经改好、确认过了。"));
        String why = reason.strip();
        if (line.rule().severity() != Rule.Severity.WARNING) {
            throw Problem.invalid("reason", "“" + line.rule().title() + "”是错误，要改正，不能确认");
        }
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", why.isEmpty() ? "请写明为什么这样是对的" : "原因不能超过 " + LONGEST_REASON + " 字");
        }
        transaction.executeWithoutResult(status -> {
            if (!rows.confirm(id, officer.name(), why, clock.instant())) {
                throw Problem.conflict("这一条刚刚已经改好或者确认过了。");
            }
            record(officer, "quality.confirm", line.registerNumber(), Map.of("what", line.rule().id(), "reason", why));
        });
        redirect.addFlashAttribute(Said.KEY, Said.ok("已确认：" + line.head() + "户 " + line.rule().title(), "原因记在档案里，情况变了会再列出来。"));
        return "redirect:" + (back.startsWith("/quality") ? back : "/quality");
    }

    private void record(Officer officer, String action, String subject, Map<String, ?> facts) {
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), action, subject, facts);
    }
}

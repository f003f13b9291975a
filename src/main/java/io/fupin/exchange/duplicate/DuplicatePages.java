package io.fupin.exchange.duplicate;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.exchange.duplicate.DuplicateViews.Refused;
import io.fupin.exchange.duplicate.Pair.Place;
import io.fupin.exchange.duplicate.Queue.Side;
import io.fupin.exchange.duplicate.Queue.State;
import io.fupin.household.MayReport;
import io.fupin.problem.Problem;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 查重: entries that may be one person, laid side by side. */
@Controller
class DuplicatePages {

    private static final String PAGE = "exchange/duplicates";

    private final DuplicateViews views;
    private final PairDecisions decisions;

    DuplicatePages(DuplicateViews views, PairDecisions decisions) {
        this.views = views;
        this.decisions = decisions;
    }

    @GetMapping("/duplicates")
    String list(Officer officer, @RequestParam(defaultValue = "OPEN") String state, @RequestParam(defaultValue = "0") long after,
                @RequestHeader(name = "HX-Request", required = false) String htmx, Model model) {
        if (!CaseSight.sees(officer, "household-identification", officer.post().region())) {
            throw new NotAllowed("查重由村、乡镇、县里查看。");
        }
        State chosen = Arrays.stream(State.values()).filter(one -> one.name().equals(state)).findFirst()
                .orElseThrow(() -> Problem.notFound("没有这种状态。"));
        model.addAttribute("view", views.view(officer, chosen, after, null));
        return htmx == null ? PAGE : PAGE + " :: progress";
    }

    @PostMapping("/duplicates/runs")
    String run(Officer officer, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Said.KEY, decisions.begin(officer) ? Said.ok("开始全面查重", "可以关掉这一页，系统会接着查完。")
                : Said.warn("已经在查", "等这一次查完再查。"));
        return "redirect:/duplicates";
    }

    @PostMapping("/duplicates/{id:\\d+}/decision")
    String decide(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "") String decision, @RequestParam(defaultValue = "") String reason,
                  Model model, HttpServletResponse response, RedirectAttributes redirect) {
        boolean same = "SAME".equals(decision);
        try {
            List<Side> sides = decisions.decide(officer, id, same, reason);
            Said said = same ? Said.ok("记下了：是同一人，要更正", "改好以后这一对自己会消掉。") : Said.ok("记下了：不是同一人", "这两个人以后不再问。");
            String household = sides.stream().filter(side -> side.place() == Place.HOUSEHOLD).reduce((one, last) -> last).map(Side::reference).orElse(null);
            redirect.addFlashAttribute(Said.KEY, same && household != null ? said.link(MayReport.may(officer) ? "报信息变更" : "看这一户",
                    "/households/" + household + (MayReport.may(officer) ? "/change" : "")) : said);
            return "redirect:/duplicates";
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", views.view(officer, State.OPEN, 0, new Refused(id, reason, refusal.getMessage())));
            return PAGE;
        }
    }
}

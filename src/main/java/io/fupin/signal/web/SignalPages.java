package io.fupin.signal.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.Refusal;
import io.fupin.problem.Problem;
import io.fupin.signal.work.SignalNotes;
import io.fupin.signal.work.SignalWork;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 需要留意: signals against 数字脱贫, with what stands behind each. */
@Controller
class SignalPages {

    private final SignalViews views;
    private final SignalNotes notes;
    private final SignalWork work;
    private final AuditLog audit;

    SignalPages(SignalViews views, SignalNotes notes, SignalWork work, AuditLog audit) {
        this.views = views;
        this.notes = notes;
        this.work = work;
        this.audit = audit;
    }

    @GetMapping("/signals")
    String list(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String kind,
                @RequestParam(required = false) Long before, Model model) {
        model.addAttribute("view", views.list(officer, SignalSight.area(officer, region), SignalSight.kind(kind), before));
        return "signal/signals";
    }

    @GetMapping("/signals/{id:\\d+}")
    String one(Officer officer, @PathVariable long id, Model model) {
        SignalSight.requireReader(officer);
        model.addAttribute("view", views.one(officer, id, "", null));
        return "signal/signal";
    }

    @PostMapping("/signals/{id:\\d+}/notes")
    String note(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "") String text, Model model, HttpServletResponse response,
                RedirectAttributes redirect) {
        SignalSight.requireReader(officer);
        try {
            notes.write(officer, id, text);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", views.one(officer, id, text, refusal.getMessage()));
            return "signal/signal";
        }
        redirect.addFlashAttribute(Said.KEY, Said.ok("已记下核实情况", "这一条还在，往后看到的人两样都看得到。"));
        return "redirect:/signals/" + id;
    }

    @PostMapping("/signals/looks")
    String look(Officer officer, RedirectAttributes redirect) {
        if (!officer.is(Role.COUNTY_OFFICE)) {
            throw Problem.forbidden("由县扶贫办来查。");
        }
        boolean done = work.look(officer.post().region());
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "signal.look", officer.post().region().value(), Map.of());
        redirect.addFlashAttribute(Said.KEY, done ? Said.ok("查过一遍", null) : Said.warn("正在查", "等这一遍查完再看。"));
        return "redirect:/signals";
    }
}

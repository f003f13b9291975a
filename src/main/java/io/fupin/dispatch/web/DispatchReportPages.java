package io.fupin.dispatch.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.Refusal;
import io.fupin.clock.BusinessClock;
import io.fupin.dispatch.report.Content;
import io.fupin.dispatch.report.Content.Section;
import io.fupin.dispatch.report.Letterhead;
import io.fupin.dispatch.report.Report;
import io.fupin.dispatch.report.ReportDesk;
import io.fupin.dispatch.report.ReportKind;
import io.fupin.dispatch.report.ReportRows;
import io.fupin.dispatch.web.ReportView.Choice;
import io.fupin.dispatch.web.ReportView.Listed;
import io.fupin.problem.Problem;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reports: listed, read, worded, issued. */
@Controller
class DispatchReportPages {

    private static final int SIZE = 50;

    private final ReportRows rows;
    private final ReportDesk desk;
    private final DispatchViews views;
    private final Letterhead letterhead;
    private final Regions regions;

    DispatchReportPages(ReportRows rows, ReportDesk desk, DispatchViews views, Letterhead letterhead, Regions regions) {
        this.rows = rows;
        this.desk = desk;
        this.views = views;
        this.letterhead = letterhead;
        this.regions = regions;
    }

    /** @param before last day of the period and id of the row before, with a comma between */
    @GetMapping("/dispatch/reports")
    String list(Officer officer, @RequestParam(required = false) String kind, @RequestParam(required = false) String before, Model model) {
        requireReader(officer);
        ReportKind asked = kind(kind).orElse(null);
        if (before != null && !before.matches("\\d{4}-\\d{2}-\\d{2},\\d{1,18}")) {
            throw Problem.unreadable("这个翻页位置已经失效，请回到列表第一页。");
        }
        String[] key = before == null ? null : before.split(",");
        List<Report> found = rows.page(officer, asked, key == null ? null : LocalDate.parse(key[0]), key == null ? null : Long.valueOf(key[1]), SIZE + 1);
        List<Report> shown = found.subList(0, Math.min(SIZE, found.size()));
        FilterAddress here = FilterAddress.of("/dispatch/reports", "kind", asked == null ? null : asked.name());
        List<Choice> kinds = new ArrayList<>(List.of(new Choice("", "全部", asked == null)));
        Arrays.stream(ReportKind.values()).forEach(one -> kinds.add(new Choice(one.name(), one.title(), one == asked)));
        model.addAttribute("view", new Listed(regions.get(officer.post().region()).name(), kinds, shown.stream().map(views::line).toList(),
                before == null ? null : here.toString(), found.size() > SIZE
                        ? here.with("before", shown.get(SIZE - 1).period().last() + "," + shown.get(SIZE - 1).id()).toString() : null));
        return "dispatch/reports";
    }

    /** @param day any one of the period */
    @PostMapping("/dispatch/reports")
    String draft(Officer officer, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String day) {
        requireReader(officer);
        LocalDate on = DispatchPages.day(day);
        if (on == null) {
            throw Problem.invalid("day", "请选是哪一期");
        }
        return "redirect:/dispatch/reports/" + desk.draft(officer, kind(kind).filter(ReportKind::worded).orElseThrow(() -> Problem.invalid("kind", "请选是哪一种报告")), on);
    }

    @GetMapping("/dispatch/reports/{id:\\d+}")
    String one(Officer officer, @PathVariable long id, Model model) {
        model.addAttribute("view", view(officer, id, null, null, Map.of()));
        return "dispatch/report";
    }

    @GetMapping("/dispatch/reports/{id:\\d+}/edit")
    String edit(Officer officer, @PathVariable long id, Model model) {
        ReportView view = view(officer, id, null, null, Map.of());
        model.addAttribute("view", view);
        return view.mine() ? "dispatch/edit" : "redirect:/dispatch/reports/" + id;
    }

    @PostMapping("/dispatch/reports/{id:\\d+}")
    String word(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String title,
                @RequestParam Map<String, String> form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; form.containsKey("text-" + i); i++) {
            texts.add(form.get("text-" + i));
        }
        requireReader(officer);
        try {
            desk.word(officer, id, version, title, texts);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            Map<String, String> errors = new HashMap<>();
            refusal.errors().forEach(error -> errors.put(error.field(), error.message()));
            model.addAttribute("view", view(officer, id, title, texts, errors));
            return "dispatch/edit";
        }
        redirect.addFlashAttribute(Said.KEY, Said.ok("已保存", "还是草稿，印发以后别人才看得到。"));
        return "redirect:/dispatch/reports/" + id;
    }

    @PostMapping("/dispatch/reports/{id:\\d+}/redraft")
    String redraft(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "0") int version, RedirectAttributes redirect) {
        requireReader(officer);
        desk.redraft(officer, id, version);
        redirect.addFlashAttribute(Said.KEY, Said.ok("已重新取数起草", "文字也是新的。"));
        return "redirect:/dispatch/reports/" + id;
    }

    @PostMapping("/dispatch/reports/{id:\\d+}/issue")
    String issue(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "0") int version, Model model, HttpServletResponse response,
                 RedirectAttributes redirect) {
        requireReader(officer);
        try {
            desk.issue(officer, id, version);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", view(officer, id, null, null, Map.of("issue", refusal.getMessage())));
            return "dispatch/report";
        }
        redirect.addFlashAttribute(Said.KEY, Said.ok("已印发", "编了号，内容从此不变；要看的人收到消息。"));
        return "redirect:/dispatch/reports/" + id;
    }

    private ReportView view(Officer officer, long id, String title, List<String> texts, Map<String, String> errors) {
        Report report = requireReader(officer, id);
        Content content = report.content();
        return new ReportView(id, report.kind(), letterhead.issuer(report), report.period().words(), content, report.issue(), report.issue() == null ? null
                : LocalDate.ofInstant(report.issue().at(), BusinessClock.ZONE), report.version(), report.draftedAt(), report.editedAt(), report.editedBy(),
                report.issue() == null && officer.post().equals(report.office()),
                content.sections().stream().anyMatch(section -> section.text().contains(Content.TO_BE_WRITTEN)),
                title == null ? content.title() : title, texts == null ? content.sections().stream().map(Section::text).toList() : padded(texts, content), errors);
    }

    /** One for each section, whatever was sent. */
    private static List<String> padded(List<String> texts, Content content) {
        List<String> padded = new ArrayList<>(texts.subList(0, Math.min(texts.size(), content.sections().size())));
        while (padded.size() < content.sections().size()) {
            padded.add("");
        }
        return padded;
    }

    Report requireReader(Officer officer, long id) {
        requireReader(officer);
        return rows.find(officer, id).orElseThrow(() -> Problem.notFound("没有这份报告，或者它不归您看。"));
    }

    private static void requireReader(Officer officer) {
        Role role = officer.post().role();
        if (!ReportRows.open(role)) {
            throw Problem.forbidden("调度报告由乡镇以上扶贫办看。");
        }
    }

    private static Optional<ReportKind> kind(String name) {
        return Arrays.stream(ReportKind.values()).filter(one -> one.name().equals(name)).findFirst();
    }
}

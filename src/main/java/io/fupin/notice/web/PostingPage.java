package io.fupin.notice.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.casework.AlreadyDone;
import io.fupin.casework.CasePanels;
import io.fupin.casework.CasePanels.Brief;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.casework.SharedForm;
import io.fupin.form.FieldError;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeDesk;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.NoticePlan;
import io.fupin.notice.data.ReadyCases;
import io.fupin.notice.paper.NoticePapers;
import io.fupin.notice.posting.NoticePlans;
import io.fupin.notice.web.PostingView.Period;
import io.fupin.notice.web.PostingView.Ready;
import io.fupin.notice.web.PostingView.Village;
import io.fupin.paper.Paper;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.web.FormPart;
import io.fupin.web.Pdf;
import io.fupin.web.Said;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 张贴: one notice for many cases of a village. */
@Controller
class PostingPage {

    private final NoticeDesk desk;
    private final NoticePlans plans;
    private final ReadyCases waiting;
    private final NoticePapers papers;
    private final SharedForm forms;
    private final ObjectProvider<CasePanels> panels;
    private final Regions regions;
    private final ObjectMapper json;
    private final Clock clock;

    PostingPage(NoticeDesk desk, NoticePlans plans, ReadyCases waiting, NoticePapers papers, SharedForm forms,
                ObjectProvider<CasePanels> panels, Regions regions, ObjectMapper json, Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.waiting = waiting;
        this.papers = papers;
        this.forms = forms;
        this.panels = panels;
        this.regions = regions;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/notices/new")
    String open(Officer officer, @RequestParam NoticeKind kind, @RequestParam(required = false) RegionCode village, Model model) {
        model.addAttribute("view", view(officer, kind, village, null, Attempt.none(today(kind))));
        return "notice/posting";
    }

    @PostMapping("/notices")
    ModelAndView post(Officer officer, @RequestParam NoticeKind kind, @RequestParam RegionCode village,
                      @RequestParam(required = false) List<String> caseNumbers, @RequestParam(defaultValue = "") String form,
                      RedirectAttributes redirect) {
        List<String> ticked = caseNumbers == null ? List.of() : caseNumbers;
        ObjectNode typed = typed(form);
        Attempt attempt;
        HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
        try {
            Notice notice = desk.post(officer, kind, village, ticked, typed);
            redirect.addFlashAttribute(Said.KEY, Said.ok(kind.holds() ? "已发布，公示开始计日" : "公告已发布",
                    kind.holds() ? "%d%s，%d月%d日24时期满".formatted(ticked.size(), kind.counted(), notice.endsOn().getMonthValue(),
                            notice.endsOn().getDayOfMonth()) : ticked.size() + kind.counted() + "，村里贴出后补公示栏照片")
                    .clearing("notice-" + kind + "-" + village));
            return new ModelAndView("redirect:/notices/" + notice.number());
        } catch (Refusal refusal) {
            attempt = Attempt.refused(typed, refusal.errors(), ticked);
        } catch (AlreadyDone overtaken) {
            attempt = new Attempt(typed, overtaken.getMessage(), Map.of(), List.of());
            status = HttpStatus.CONFLICT;
        } catch (NotAllowed | Cases.NotFound refusal) {
            attempt = new Attempt(typed, refusal.getMessage(), Map.of(), List.of());
            status = HttpStatus.FORBIDDEN;
        }
        ModelAndView page = new ModelAndView("notice/posting", status);
        page.addObject("view", view(officer, kind, village, ticked, attempt));
        return page;
    }

    /** What is printed and posted before it is entered here. */
    @PostMapping("/notices/preview")
    ResponseEntity<byte[]> preview(Officer officer, @RequestParam NoticeKind kind, @RequestParam RegionCode village,
                                   @RequestParam(required = false) List<String> caseNumbers, @RequestParam(defaultValue = "") String form) {
        ObjectNode typed = typed(form);
        Paper paper = papers.draft(kind, village, caseNumbers, typed.path("place").asText(null), typed.path("documentNumber").asText(null),
                officer);
        return Pdf.of(paper);
    }

    private ObjectNode today(NoticeKind kind) {
        return json.createObjectNode().put(kind.holds() ? "postedOn" : "announcedOn", LocalDate.now(clock).toString());
    }

    private ObjectNode typed(String form) {
        try {
            return json.readTree(form) instanceof ObjectNode object ? object : json.createObjectNode();
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }

    private PostingView view(Officer officer, NoticeKind kind, RegionCode asked, List<String> ticked, Attempt attempt) {
        NoticePlan plan = plans.of(kind).filter(found -> officer.is(kind.issuer()))
                .orElseThrow(() -> new NotAllowed(kind.title() + "由" + kind.issuer().title() + "张贴，您的岗位不能登记。"));
        List<Village> villages = waiting.byVillage(plan, officer).entrySet().stream()
                .map(one -> new Village(one.getKey().value(), regions.get(one.getKey()).name(), one.getValue())).toList();
        Village chosen = villages.stream().filter(one -> asked != null && one.code().equals(asked.value())).findFirst()
                .orElse(villages.isEmpty() ? null : villages.get(0));
        List<ReadyCases.Ready> ready = chosen == null ? List.of()
                : waiting.in(plan, officer, RegionCode.of(chosen.code()), NoticeDesk.MOST_CASES);
        String refused = attempt.refused();
        Period period = null;
        if (chosen != null && kind.holds()) {
            try {
                period = period(desk.period(kind, RegionCode.of(chosen.code())));
            } catch (Refusal unknown) {
                refused = refused == null ? unknown.getMessage() : refused;
            }
        }
        String again = ready.stream().anyMatch(ReadyCases.Ready::again) ? "原来的公示提前撤下了，须按全期重新张贴。" : null;
        return new PostingView(kind.name(), kind.counted(), NoticeWords.posting(kind), LocalDate.now(clock).getYear() + "年" + kind.list(), villages, chosen,
                rows(plan, ready, ticked), period, again, refused, attempt.byCase(), "/notices/preview",
                new FormPart(schema(plan, ready), attempt.form().toString(), errors(attempt.fields())));
    }

    private String schema(NoticePlan plan, List<ReadyCases.Ready> ready) {
        return forms.schema(plan.process(), plan.step(), ready.stream().map(ReadyCases.Ready::modelRef).toList());
    }

    private List<Ready> rows(NoticePlan plan, List<ReadyCases.Ready> ready, List<String> ticked) {
        List<String> numbers = ready.stream().map(ReadyCases.Ready::caseNumber).toList();
        Map<String, Brief> briefs = panels.stream().filter(one -> one.process().equals(plan.process())).findFirst()
                .map(one -> one.briefs(numbers)).orElse(Map.of());
        return ready.stream().map(one -> new Ready(one.caseNumber(), "/cases/" + one.caseNumber(), one.subject(), one.group(), one.persons(),
                briefs.containsKey(one.caseNumber()) ? briefs.get(one.caseNumber()).votes() : null,
                ticked == null || ticked.contains(one.caseNumber()))).toList();
    }

    private static Period period(NoticeDesk.Period period) {
        return new Period(period.firstDay(), period.endsOn(), period.days(), period.workingDays() ? "个工作日" : "天");
    }

    private String errors(List<FieldError> errors) {
        JsonNode list = json.valueToTree(errors);
        return list.toString();
    }

    /** What was tried, and what came of it. */
    private record Attempt(ObjectNode form, String refused, Map<String, String> byCase, List<FieldError> fields) {

        static Attempt none(ObjectNode form) {
            return new Attempt(form, null, Map.of(), List.of());
        }

        static Attempt refused(ObjectNode form, List<FieldError> errors, List<String> ticked) {
            Map<String, String> byCase = new HashMap<>();
            List<FieldError> fields = new ArrayList<>();
            List<String> whole = new ArrayList<>();
            for (FieldError error : errors) {
                if (error.field().matches("caseNumbers\\[\\d+]")) {
                    int index = Integer.parseInt(error.field().replaceAll("\\D", ""));
                    byCase.put(ticked.get(index), error.message());
                } else if (form.has(error.field().replaceAll("[\\[.].*", "")) || error.field().matches("(postedOn|place|photoEvidence|"
                        + "announcedOn|documentNumber).*")) {
                    fields.add(error);
                } else {
                    whole.add(error.message());
                }
            }
            return new Attempt(form, whole.isEmpty() ? null : String.join("；", whole), byCase, fields);
        }
    }
}

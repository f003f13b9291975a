package io.fupin.notice.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseStart;
import io.fupin.casework.Cases;
import io.fupin.casework.NotAllowed;
import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import io.fupin.form.FormSchemas;
import io.fupin.notice.Notice;
import io.fupin.notice.NoticeEntry;
import io.fupin.notice.Notices;
import io.fupin.notice.Objection;
import io.fupin.notice.Objection.Finding;
import io.fupin.notice.ObjectionDesk;
import io.fupin.notice.ObjectionDesk.Filed;
import io.fupin.notice.ObjectionDesk.Filter;
import io.fupin.notice.ObjectionDesk.Line;
import io.fupin.notice.data.Receipts;
import io.fupin.notice.objection.VillageView;
import io.fupin.notice.objection.VillageView.Known;
import io.fupin.notice.paper.ObjectionPapers;
import io.fupin.notice.web.ObjectionListView.Row;
import io.fupin.notice.web.ObjectionListView.State;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.FormPart;
import io.fupin.web.Pdf;
import io.fupin.web.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** 异议 of an area, and the recording of those that come by letter, phone or in person. */
@Controller
class ObjectionPages {

    private static final int SIZE = 30;

    private final ObjectionDesk desk;
    private final VillageView villages;
    private final ObjectProvider<CaseStart> starts;
    private final Notices notices;
    private final Cases cases;
    private final ObjectionPapers papers;
    private final FormSchemas schemas;
    private final PostNames posts;
    private final Regions regions;
    private final ObjectMapper json;

    ObjectionPages(ObjectionDesk desk, VillageView villages, ObjectProvider<CaseStart> starts, Notices notices, Cases cases, ObjectionPapers papers,
                   FormSchemas schemas, PostNames posts, Regions regions, ObjectMapper json) {
        this.desk = desk;
        this.villages = villages;
        this.starts = starts;
        this.notices = notices;
        this.cases = cases;
        this.papers = papers;
        this.schemas = schemas;
        this.posts = posts;
        this.regions = regions;
        this.json = json;
    }

    @GetMapping("/objections")
    String list(Officer officer, @RequestParam(defaultValue = "OPEN") ObjectionDesk.State state, @RequestParam(required = false) String q,
                @RequestParam(required = false) String after, Model model) {
        if (VillageView.of(officer)) {
            VillageView.Page page = villages.page(officer, state, after, SIZE);
            model.addAttribute("view", view(officer, state, null, after, villages.counts(officer),
                    page.items().stream().map(known -> row(known, officer)).toList(), page.next()));
        } else {
            ObjectionDesk.Page page = desk.listing(officer, new Filter(state, q), after, SIZE);
            Map<String, NoticeEntry> holding = notices.openEntries(page.items().stream().map(Line::objection)
                    .filter(one -> one.caseNumber() != null && one.open()).map(Objection::caseNumber).distinct().toList());
            model.addAttribute("view", view(officer, state, q, after, desk.counts(officer, q),
                    page.items().stream().map(line -> row(line, holding)).toList(), page.next()));
        }
        return "notice/objections";
    }

    private ObjectionListView view(Officer officer, ObjectionDesk.State state, String q, String after, Map<ObjectionDesk.State, Integer> counts,
                                   List<Row> rows, String nextPage) {
        List<State> states = new ArrayList<>(List.of(new State("OPEN", "在办", counts.get(ObjectionDesk.State.OPEN)),
                new State("DONE", "已办结", counts.get(ObjectionDesk.State.DONE))));
        if (officer.is(Role.COUNTY_OFFICE)) {
            states.add(new State("REMOVAL", "待清退", counts.get(ObjectionDesk.State.REMOVAL)));
        }
        UriComponentsBuilder here = UriComponentsBuilder.fromPath("/objections").queryParam("state", state);
        if (q != null && !q.isBlank()) {
            here.queryParam("q", q);
        }
        String first = after == null ? null : here.cloneBuilder().encode().toUriString();
        String next = nextPage == null ? null : here.cloneBuilder().queryParam("after", nextPage).encode().toUriString();
        return new ObjectionListView(place(officer), states, state.name(), q, mayEnter(officer), VillageView.of(officer), rows, first, next);
    }

    private static Row row(Known one, Officer officer) {
        String start = one.missed() != null && officer.is(Role.VILLAGE_COMMITTEE) ? one.missed().startPath() : null;
        return new Row(one.number(), null, one.about(), null, null, false, one.state(), "", one.handler(), null, one.raisedAt(), null, start);
    }

    private Row row(Line line, Map<String, NoticeEntry> holding) {
        Objection one = line.objection();
        String about = one.householdName() == null ? one.about().title() : one.about().title() + "：" + one.householdName();
        boolean appealed = one.appealedAt() != null && one.appealDecidedAt() == null;
        String mark = line.step() != null || one.finding() == null ? "" : one.finding() == Finding.REJECTED ? "is-ok" : "is-warn";
        return new Row(one.number(), "/cases/" + one.number(), about, regions.fullName(one.village()), one.channel(), !one.anonymous(),
                line.step() != null ? line.step() : line.state(), mark, posts.of(appealed ? one.appealPost() : one.handlingPost()), holds(one, holding),
                one.raisedAt(), line.dueAt(), null);
    }

    private static String holds(Objection one, Map<String, NoticeEntry> holding) {
        NoticeEntry entry = one.open() ? holding.get(one.caseNumber()) : null;
        return entry == null ? null : entry.kind().title() + " 第" + entry.position() + "户";
    }

    @GetMapping("/objections/new")
    String open(Officer officer, @RequestParam(name = "notice", required = false) String noticeNumber,
                @RequestParam(name = "case", required = false) String caseNumber, Model model) {
        requireMayEnter(officer);
        ObjectNode form = json.createObjectNode().put("channel", "来访");
        String about = null;
        if (noticeNumber != null) {
            Notice notice = notices.get(noticeNumber, officer);
            form.put("about", "listed").put("village", notice.village().value()).put("noticeNumber", noticeNumber);
            about = regions.get(notice.village()).name() + " " + notice.kind().title();
        } else if (caseNumber != null) {
            CaseFile file = cases.get(caseNumber, officer);
            form.put("about", "listed").put("village", file.village().value()).put("caseNumber", caseNumber)
                    .put("householdName", file.subject());
            about = file.shortNumber() + " " + file.subject();
        }
        model.addAttribute("view", entry(officer, about, null, form, List.of()));
        return "notice/objection-entry";
    }

    @PostMapping("/objections")
    ModelAndView record(Officer officer, @RequestParam(defaultValue = "") String form, RedirectAttributes redirect) {
        requireMayEnter(officer);
        ObjectNode typed = typed(form);
        typed.remove("villages");
        try {
            Filed filed = desk.file(officer, typed);
            boolean village = officer.post().role().level() == RegionLevel.VILLAGE;
            redirect.addFlashAttribute(Said.KEY, Said.ok("已登记，回执号 " + Receipts.spoken(filed.receipt()),
                            "由" + filed.handler() + "核查。把回执号告诉提出人，凭它查办到哪一步；这里只显示这一次。")
                    .link("打印回执", "/public/receipts/" + filed.receipt() + "/receipt.pdf").clearing("start-objection-handling"));
            return new ModelAndView(village ? "redirect:/" : "redirect:/cases/" + filed.number());
        } catch (Refusal refusal) {
            List<FieldError> fields = refusal.errors().stream().filter(error -> !error.field().isBlank()).toList();
            String whole = fields.isEmpty() ? refusal.getMessage() : null;
            ModelAndView page = new ModelAndView("notice/objection-entry", HttpStatus.UNPROCESSABLE_ENTITY);
            page.addObject("view", entry(officer, null, whole, typed, fields));
            return page;
        }
    }

    @GetMapping("/objections/{number}/reply.pdf")
    ResponseEntity<byte[]> reply(Officer officer, @PathVariable String number) {
        return Pdf.of(papers.reply(number, officer));
    }

    private ObjectionEntryView entry(Officer officer, String about, String refused, ObjectNode form, List<FieldError> errors) {
        ObjectNode data = form.deepCopy();
        ArrayNode villages = data.putArray("villages");
        for (Region village : villages(officer.post().region())) {
            villages.addObject().put("label", regions.fullName(village.code())).put("value", village.code().value());
        }
        return new ObjectionEntryView(place(officer), about, refused,
                new FormPart(schemas.get("objection").json(), data.toString(), json.valueToTree(errors).toString()));
    }

    private List<Region> villages(RegionCode area) {
        return area.level() == RegionLevel.VILLAGE ? List.of(regions.get(area)) : regions.within(area, RegionLevel.VILLAGE);
    }

    private ObjectNode typed(String form) {
        try {
            return json.readTree(form) instanceof ObjectNode object ? object : json.createObjectNode();
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }

    private String place(Officer officer) {
        return regions.fullName(officer.post().region());
    }

    private boolean mayEnter(Officer officer) {
        return starts.stream().anyMatch(start -> start.process().equals(ObjectionDesk.PROCESS) && start.offeredTo(officer));
    }

    private void requireMayEnter(Officer officer) {
        if (!mayEnter(officer)) {
            throw new NotAllowed("异议由村、乡镇、县扶贫办登记，您的岗位不能登记。");
        }
    }
}

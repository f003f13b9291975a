package io.fupin.identification.web;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseSight;
import io.fupin.casework.Cases;
import io.fupin.casework.Refusal;
import io.fupin.identification.intake.MatchList;
import io.fupin.identification.intake.MatchList.Wrong;
import io.fupin.identification.intake.TableRows;
import io.fupin.identification.intake.TableRows.Unreadable;
import io.fupin.identification.matches.Deliveries;
import io.fupin.identification.matches.Deliveries.Delivered;
import io.fupin.identification.matches.Deliveries.Delivery;
import io.fupin.identification.matches.Matches;
import io.fupin.identification.matches.Matches.Hit;
import io.fupin.identification.matches.Sources;
import io.fupin.identification.matches.Sources.Source;
import io.fupin.identification.web.MatchesView.Problem;
import io.fupin.identification.web.MatchesView.Result;
import io.fupin.identification.web.MatchesView.Typed;
import io.fupin.identification.web.MatchesView.Unit;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 部门比对: departments hand in their lists, by pasting or as a file, and see what came of them. */
@Controller
class MatchesPage {

    private static final String PAGE = "identification/matches";
    private static final int NEWEST = 100;

    private final Deliveries deliveries;
    private final Matches matches;
    private final Sources sources;
    private final Cases cases;
    private final PolicyParameters parameters;
    private final PostNames posts;
    private final Regions regions;
    private final Clock clock;

    MatchesPage(Deliveries deliveries, Matches matches, Sources sources, Cases cases, PolicyParameters parameters, PostNames posts,
                Regions regions, Clock clock) {
        this.deliveries = deliveries;
        this.matches = matches;
        this.sources = sources;
        this.cases = cases;
        this.parameters = parameters;
        this.posts = posts;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/matches")
    String show(Officer officer, Model model) {
        model.addAttribute("view", view(officer, null, List.of(), null));
        return PAGE;
    }

    @GetMapping("/matches/{id:\\d+}")
    String one(Officer officer, @PathVariable long id, Model model) {
        Delivery delivery = deliveries.get(id, officer);
        model.addAttribute("view", view(officer, null, List.of(), result(delivery, officer, model.containsAttribute(Said.KEY))));
        return PAGE;
    }

    @PostMapping("/matches")
    String deliver(Officer officer, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String source,
                   @RequestParam(defaultValue = "") String deliveredOn, @RequestParam(defaultValue = "") String rows,
                   @RequestParam(required = false) MultipartFile file, Model model, HttpServletResponse response, RedirectAttributes redirect) throws IOException {
        Typed typed = new Typed(unit, source, day(deliveredOn), rows);
        MatchList list;
        try {
            list = MatchList.of(file == null || file.isEmpty() ? TableRows.ofText(rows) : TableRows.ofFile(file.getBytes()));
        } catch (Unreadable unreadable) {
            return again(officer, typed, List.of(new Problem(0, "", unreadable.getMessage())), model, response);
        }
        try {
            Delivered done = deliveries.deliver(officer, unit, source.isBlank() ? null : source, typed.deliveredOn(), list.lines());
            redirect.addFlashAttribute(Said.KEY, said(done));
            return "redirect:/matches/" + done.id();
        } catch (Refusal refusal) {
            return again(officer, typed, refusal.errors().stream().map(list::located).sorted(Comparator.comparingInt(Wrong::line))
                    .map(wrong -> new Problem(wrong.line(), wrong.column(), wrong.text())).toList(), model, response);
        }
    }

    private static Said said(Delivered done) {
        String back = done.sentBack() == 0 ? "" : "，" + done.sentBack() + " 户因此回到入户调查";
        return Said.ok("名单已收下，" + done.rows() + " 行", done.casesHit() == 0 ? null : "命中 " + done.casesHit() + " 户" + back + "。");
    }

    /** A date that is none is left to the rule, which asks for one. */
    private static LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String again(Officer officer, Typed typed, List<Problem> problems, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("view", view(officer, typed, problems, null));
        return PAGE;
    }

    private MatchesView view(Officer officer, Typed typed, List<Problem> problems, Result result) {
        RegionCode county = officer.post().region().county();
        List<MatchesView.Delivery> listed = deliveries.of(officer, NEWEST).stream().map(one -> new MatchesView.Delivery(one.id(),
                name(one.unit()), one.source(), one.deliveredOn(), one.rows(), one.hits(), one.uploadedBy(), one.purged())).toList();
        LocalDate today = LocalDate.now(clock);
        return new MatchesView(regions.get(county).name(), units(officer), sources.names(county), covered(officer, county), MatchList.COLUMNS,
                parameters.list("red-line-items", county, today), today, typed, problems, result, listed);
    }

    /** Which sources are missing is the county's business, not a single department's. */
    private List<Source> covered(Officer officer, RegionCode county) {
        return officer.is(Role.DEPARTMENT) ? List.of() : sources.of(county);
    }

    private List<Unit> units(Officer officer) {
        return switch (officer.post().role()) {
            case DEPARTMENT -> List.of(new Unit(officer.post().unit(), name(officer.post().unit())));
            case COUNTY_OFFICE -> posts.units(Role.DEPARTMENT).entrySet().stream().map(unit -> new Unit(unit.getKey(), unit.getValue())).toList();
            default -> List.of();
        };
    }

    private String name(String unit) {
        return posts.unit(Role.DEPARTMENT, unit);
    }

    private Result result(Delivery delivery, Officer officer, boolean fresh) {
        List<Hit> hits = matches.ofDelivery(delivery.id());
        Map<String, CaseFile> files = cases.all(hits.stream().map(Hit::caseNumber).distinct().toList()).stream()
                .filter(file -> CaseSight.sees(officer, file)).collect(Collectors.toMap(CaseFile::caseNumber, Function.identity()));
        return new Result(delivery.id(), name(delivery.unit()), delivery.rows(), hits.size(), hits.stream()
                .filter(hit -> files.containsKey(hit.caseNumber())).map(hit -> named(hit, files.get(hit.caseNumber()))).toList(), fresh);
    }

    private MatchesView.Hit named(Hit hit, CaseFile file) {
        return new MatchesView.Hit(file.subject(), regions.fullName(file.village()) + (file.groupName() == null ? "" : " " + file.groupName()),
                hit.memberName(), hit.category(), hit.detail(), "/cases/" + file.caseNumber());
    }
}

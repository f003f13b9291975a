package io.fupin.audit.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.audit.AuditChain;
import io.fupin.audit.AuditLog;
import io.fupin.audit.pages.AuditSearch.Entry;
import io.fupin.audit.pages.AuditSearch.Filter;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 留痕: for auditors, who read and change nothing. That they looked is itself recorded. */
@Controller
@RequestMapping("/audit")
class AuditPages {

    private static final int PAGE = 100;
    private static final int ROOTS = 14;

    private final AuditSearch search;
    private final AuditChain chain;
    private final AuditLog log;
    private final PostNames posts;
    private final Regions regions;
    private final ObjectMapper json;

    AuditPages(AuditSearch search, AuditChain chain, AuditLog log, PostNames posts, Regions regions, ObjectMapper json) {
        this.search = search;
        this.chain = chain;
        this.log = log;
        this.posts = posts;
        this.regions = regions;
        this.json = json;
    }

    record Line(long id, Instant businessAt, Instant realAt, String name, String post, String action, String subject,
                Map<String, String> details, boolean sealed) {
    }

    @GetMapping
    @Transactional
    public String list(Officer officer, @RequestParam(defaultValue = "") String who, @RequestParam(defaultValue = "") String action,
                       @RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String from,
                       @RequestParam(defaultValue = "") String to, @RequestParam(required = false) Long before, Model model) {
        requireAuditor(officer);
        Filter filter = new Filter(who, action, subject, day(from, "from"), day(to, "to"));
        List<Entry> found = search.find(officer.post().region(), filter, before, PAGE + 1);
        boolean more = found.size() > PAGE;
        String here = UriComponentsBuilder.fromPath("/audit").queryParam("who", "{who}").queryParam("action", "{action}")
                .queryParam("subject", "{subject}").queryParam("from", from).queryParam("to", to)
                .encode().buildAndExpand(who, action, subject).toUriString();
        model.addAttribute("lines", (more ? found.subList(0, PAGE) : found).stream().map(this::line).toList());
        model.addAttribute("first", before == null ? null : here);
        model.addAttribute("next", more ? here + "&before=" + found.get(PAGE - 1).id() : null);
        model.addAttribute("filter", filter);
        model.addAttribute("actions", ActionNames.groups());
        model.addAttribute("roots", chain.roots(ROOTS));
        log.record(actor(officer), "audit.view", null, Map.of("who", who, "action", action, "subject", subject, "from", from, "to", to));
        return "audit/list";
    }

    /** Walks the whole chain; the answer is a part of the page. */
    @PostMapping("/verification")
    String verify(Officer officer, Model model) {
        requireAuditor(officer);
        AuditChain.Report report = chain.verify();
        log.record(actor(officer), "audit.verified", null, Map.of("links", report.links(), "faults", report.faults().size()));
        model.addAttribute("report", report);
        return "audit/report :: report";
    }

    private Line line(Entry entry) {
        return new Line(entry.id(), entry.businessAt(), entry.realAt(), entry.name(), entry.post() == null ? null : posts.full(Post.parse(entry.post())),
                ActionNames.of(entry.action()), entry.subject() == null ? null : value("subject", entry.subject()), details(entry.details()), entry.sealed());
    }

    private Map<String, String> details(String text) {
        try {
            Map<String, Object> facts = json.readValue(text, new TypeReference<LinkedHashMap<String, Object>>() { });
            return facts.entrySet().stream().filter(fact -> !String.valueOf(fact.getValue()).isEmpty())
                    .collect(Collectors.toMap(fact -> ActionNames.fact(fact.getKey()), fact -> text(fact.getKey(), fact.getValue()),
                            (one, other) -> one + "，" + other, LinkedHashMap::new));
        } catch (JsonProcessingException e) {
            return Map.of("", text);
        }
    }

    private String text(String fact, Object value) {
        return value instanceof List<?> several ? several.stream().map(one -> value(fact, String.valueOf(one))).collect(Collectors.joining("、"))
                : value(fact, String.valueOf(value));
    }

    /** Posts, places and departments by their names. */
    private String value(String fact, String value) {
        if (value.matches("[A-Z_]+(\\.[a-z0-9-]+)?@\\d{12}")) {
            return posts.full(Post.parse(value));
        }
        if (value.matches("\\d{12}")) {
            return regions.find(RegionCode.of(value)).map(region -> regions.fullName(region.code())).orElse(value);
        }
        return fact.equals("unit") ? posts.unit(Role.DEPARTMENT, value) : ActionNames.value(fact, value);
    }

    private static AuditLog.Actor actor(Officer officer) {
        return new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key());
    }

    private static void requireAuditor(Officer officer) {
        if (!officer.is(Role.AUDITOR)) {
            throw Problem.forbidden("只有审计可以查看留痕。");
        }
    }

    private static LocalDate day(String text, String field) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Problem.invalid(field, "日期写法如 2016-10-10。");
        }
    }
}

package io.fupin.admin.settings;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.admin.input.Fields;
import io.fupin.admin.input.PlaceInput;
import io.fupin.audit.AuditLog;
import io.fupin.policy.PolicyAdministration;
import io.fupin.policy.PolicyAdministration.Effective;
import io.fupin.policy.PolicyAdministration.NewSetting;
import io.fupin.policy.PolicyAdministration.Parameter;
import io.fupin.policy.PolicyRefused;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 政策参数: what applies in a place, on which document it rests, and entering a value; nothing entered is ever changed. */
@Controller
@RequestMapping("/admin/parameters")
class ParameterPages {

    private final PolicyAdministration policy;
    private final Regions regions;
    private final PlaceInput places;
    private final PostNames postNames;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock businessClock;

    ParameterPages(PolicyAdministration policy, Regions regions, PlaceInput places, PostNames postNames, AuditLog audit,
                   TransactionTemplate transaction, Clock businessClock) {
        this.policy = policy;
        this.regions = regions;
        this.places = places;
        this.postNames = postNames;
        this.audit = audit;
        this.transaction = transaction;
        this.businessClock = businessClock;
    }

    /** @param time a day (for parameters by date) or a year (for parameters by year) from which the value is to hold */
    record Entry(String time, String value, String source, Boolean takeBack) {

        Entry {
            time = time == null ? "" : time;
            source = source == null ? "" : source;
        }

        boolean takesBack() {
            return Boolean.TRUE.equals(takeBack);
        }
    }

    @GetMapping
    String list(Officer officer, @RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "") String q, Model model) {
        RegionCode region = region(officer, place);
        LocalDate today = LocalDate.now(businessClock);
        List<Effective> effective = policy.catalogue().stream()
                .filter(parameter -> q.isBlank() || parameter.key().contains(q.strip()) || parameter.meaning().contains(q.strip()))
                .map(parameter -> policy.effective(parameter.key(), region, today)).toList();
        model.addAttribute("parameters", effective);
        model.addAttribute("q", q);
        return shown(region, model, "admin/parameters");
    }

    @GetMapping("/{key}")
    String one(Officer officer, @PathVariable String key, @RequestParam(defaultValue = "") String place, Model model) {
        return one(region(officer, place), known(key), new Entry("", "", "", false), Map.of(), model);
    }

    @PostMapping("/{key}")
    String set(Officer officer, @PathVariable String key, @RequestParam String place, Entry entry, HttpServletResponse response,
               RedirectAttributes redirect, Model model) {
        RegionCode region = region(officer, place);
        Parameter parameter = known(key);
        try {
            if (!officer.covers(region)) {
                throw Problem.forbidden("不在您管理的区域。");
            }
            save(officer, parameter, region, entry);
        } catch (Problem refusal) {
            response.setStatus(refusal.status().value());
            return one(region, parameter, entry, Fields.of(refusal), model);
        }
        redirect.addFlashAttribute(Said.KEY, Said.ok(entry.takesBack() ? "已撤销这次录入" : "已录入", "原来的录入留在历史里。"));
        redirect.addAttribute("place", region.value());
        return "redirect:/admin/parameters/" + key;
    }

    private void save(Officer officer, Parameter parameter, RegionCode region, Entry entry) {
        LocalDate day = parameter.byYear() ? null : day(entry.time());
        Integer year = parameter.byYear() ? year(entry.time()) : null;
        NewSetting setting = new NewSetting(parameter.key(), region, day, year, entry.takesBack() ? null : entry.value(), entry.source(),
                officer.name() + "（" + postNames.of(officer.post()) + "）");
        try {
            transaction.executeWithoutResult(status -> {
                PolicyAdministration.Setting stored = policy.set(setting);
                audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "policy.set", parameter.key(),
                        Map.of("region", region.value(), "value", stored.value() == null ? "撤销" : stored.value(), "from", entry.time(),
                                "source", entry.source().strip()));
            });
        } catch (PolicyRefused refused) {
            boolean time = refused.field().equals("validFrom") || refused.field().equals("year");
            throw Problem.invalid(time ? "time" : refused.field(), refused.getMessage() + "。");
        }
    }

    private String one(RegionCode region, Parameter parameter, Entry entry, Map<String, String> errors, Model model) {
        model.addAttribute("effective", policy.effective(parameter.key(), region, LocalDate.now(businessClock)));
        model.addAttribute("history", policy.history(parameter.key(), region));
        model.addAttribute("entry", entry);
        model.addAttribute("errors", errors);
        return shown(region, model, "admin/parameter");
    }

    private String shown(RegionCode region, Model model, String view) {
        model.addAttribute("region", region);
        model.addAttribute("placeName", region.equals(RegionCode.NATION) ? "全国" : regions.fullName(region));
        return view;
    }

    private Parameter known(String key) {
        return policy.catalogue().stream().filter(parameter -> parameter.key().equals(key)).findFirst()
                .orElseThrow(() -> Problem.notFound("没有这个参数。"));
    }

    private RegionCode region(Officer officer, String place) {
        return place.isBlank() ? officer.post().region() : places.read(place, RegionCode.NATION, RegionLevel.COUNTY, "place");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Problem.invalid("time", "请填从哪一天起施行，写法如 2016-10-10。");
        }
    }

    private static Integer year(String text) {
        if (!text.strip().matches("\\d{4}")) {
            throw Problem.invalid("time", "请填四位数的年度。");
        }
        return Integer.valueOf(text.strip());
    }
}

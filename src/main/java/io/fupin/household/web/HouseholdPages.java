package io.fupin.household.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.household.Household;
import io.fupin.household.HouseholdFile;
import io.fupin.household.HouseholdFiles;
import io.fupin.household.HouseholdSection;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdSight;
import io.fupin.household.HouseholdSight.Seen;
import io.fupin.household.MayReport;
import io.fupin.household.PersonalData;
import io.fupin.household.data.RegisterList;
import io.fupin.household.data.RegisterList.Filter;
import io.fupin.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 档案: the register's list, its export, and one household. */
@Controller
class HouseholdPages {

    private final HouseholdRegister register;
    private final HouseholdSight sight;
    private final HouseholdFiles files;
    private final RegisterList list;
    private final RegisterViews lists;
    private final HouseholdViews views;
    private final RegisterFile file;
    private final LedgerViews ledgers;
    private final List<HouseholdSection> sections;
    private final AuditLog audit;
    private final Clock clock;

    HouseholdPages(HouseholdRegister register, HouseholdSight sight, HouseholdFiles files, RegisterList list, RegisterViews lists, HouseholdViews views,
                   RegisterFile file, LedgerViews ledgers, List<HouseholdSection> sections, AuditLog audit, Clock clock) {
        this.register = register;
        this.sight = sight;
        this.files = files;
        this.list = list;
        this.lists = lists;
        this.views = views;
        this.file = file;
        this.ledgers = ledgers;
        this.sections = sections;
        this.audit = audit;
        this.clock = clock;
    }

    @ModelAttribute("asked")
    Filter asked(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String q,
                 @RequestParam(required = false) String on) {
        return lists.filter(officer, region, q, on);
    }

    @GetMapping("/households")
    String households(Officer officer, @ModelAttribute("asked") Filter filter, @RequestParam(required = false) String after, Model model) {
        model.addAttribute("view", lists.view(filter, after));
        model.addAttribute("mayImport", officer.is(Role.TOWNSHIP_OFFICE) || officer.is(Role.COUNTY_OFFICE));
        model.addAttribute("mayAsk", officer.is(Role.COUNTY_OFFICE));
        return "household/households";
    }

    @GetMapping("/households/export.xlsx")
    void workbook(Officer officer, @ModelAttribute("asked") Filter filter, HttpServletResponse response) throws IOException {
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        int rows = file.workbook(response.getOutputStream(), officer, taker -> list.each(filter, taker));
        audit.record(actor(officer), "list.export", "households", Map.of("rows", rows));
    }

    @GetMapping("/households/export.csv")
    void text(Officer officer, @ModelAttribute("asked") Filter filter, HttpServletResponse response) throws IOException {
        head(response, "text/csv;charset=UTF-8", "csv");
        int rows = file.text(response.getOutputStream(), officer, taker -> list.each(filter, taker));
        audit.record(actor(officer), "list.export", "households", Map.of("rows", rows));
    }

    /** @param on a past day as of which all is told, read-only */
    @GetMapping("/households/{number}")
    String household(Officer officer, @PathVariable String number, @RequestParam(required = false) String on, Model model) {
        LocalDate day = AskedDay.past(on, LocalDate.now(clock));
        Seen seen = sight.on(officer, number, day);
        HouseholdFile asked = (day == null ? files.today(number) : files.on(number, day))
                .orElseThrow(() -> Problem.notFound("这一天还没有这一户的档案。"));
        audit.record(actor(officer), "household.view", number, day == null ? Map.of() : Map.of("day", day.toString()));
        model.addAttribute("view", views.view(asked, day, seen.here(), officer));
        model.addAttribute("moved", !seen.here());
        model.addAttribute("ledger", ledgers.view(number, day, officer));
        model.addAttribute("changeable", day == null && MayReport.may(officer) && asked.household().state().stands());
        model.addAttribute("sections", day == null ? sections.stream().flatMap(section -> section.of(number, officer).stream()).toList() : List.of());
        return "household/household";
    }

    /** The members' numbers in full: who looked is recorded before they are shown. */
    @GetMapping("/households/{number}/members")
    String members(Officer officer, @PathVariable String number, @RequestParam(required = false) String on, Model model) {
        LocalDate day = AskedDay.past(on, LocalDate.now(clock));
        Household household = sight.on(officer, number, day).household();
        if (!PersonalData.needsIdentityNumbers(officer)) {
            throw Problem.forbidden("您的岗位用不到完整的证件号。");
        }
        audit.record(actor(officer), "household.identity-seen", number, day == null ? Map.of() : Map.of("day", day.toString()));
        model.addAttribute("members", views.members(household, day == null ? register.members(number) : files.membersOn(number, day), day, officer, true));
        return "household/members";
    }

    private static void head(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("档案." + ending, StandardCharsets.UTF_8).build().toString());
    }

    private static AuditLog.Actor actor(Officer officer) {
        return new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key());
    }
}

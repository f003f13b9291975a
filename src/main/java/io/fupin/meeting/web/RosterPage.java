package io.fupin.meeting.web;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.Cases;
import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import io.fupin.meeting.MeetingForm;
import io.fupin.meeting.roster.Composition;
import io.fupin.meeting.roster.Roster;
import io.fupin.meeting.roster.Rosters;
import io.fupin.meeting.roster.Rosters.NewMember;
import io.fupin.meeting.rules.MeetingRules;
import io.fupin.meeting.web.RosterView.Member;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 组成人员: who is to be called to a village's meetings. */
@Controller
class RosterPage {

    private static final String PAGE = "meeting/roster";
    private static final String BACK = "redirect:/meetings/roster";

    private final Rosters rosters;
    private final Composition composition;
    private final MeetingRules rules;
    private final Regions regions;
    private final Clock clock;

    RosterPage(Rosters rosters, Composition composition, MeetingRules rules, Regions regions, Clock clock) {
        this.rosters = rosters;
        this.composition = composition;
        this.rules = rules;
        this.regions = regions;
        this.clock = clock;
    }

    /** @param region village; an officer of a village means his own */
    @GetMapping("/meetings/roster")
    String show(Officer officer, @RequestParam(required = false) RegionCode region, Model model) {
        RegionCode village = region == null ? officer.post().region() : region;
        if (village.level() != RegionLevel.VILLAGE) {
            throw new Cases.NotFound("名册按村登记，请从一个村进入。");
        }
        model.addAttribute("view", view(rosters.of(village, officer), officer, Map.of(), Map.of()));
        return PAGE;
    }

    @PostMapping("/meetings/roster")
    String add(Officer officer, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String sex,
               @RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "") String groupName, Model model,
               HttpServletResponse response, RedirectAttributes redirect) {
        try {
            rosters.add(officer, officer.post().region(), List.of(new NewMember(name, "女".equals(sex), RosterLines.body(body), groupName)));
        } catch (Refusal refusal) {
            Map<String, String> typed = Map.of("name", name, "sex", sex, "body", body, "groupName", groupName);
            return again(officer, typed, refusal, "members[0].", model, response);
        }
        redirect.addFlashAttribute(Said.KEY, Said.ok(name.strip() + "已加到名册", null));
        return BACK;
    }

    @PostMapping("/meetings/roster/lines")
    String addMany(Officer officer, @RequestParam(defaultValue = "") String rows, @RequestParam(defaultValue = "false") boolean replace,
                   Model model, HttpServletResponse response, RedirectAttributes redirect) {
        RegionCode village = officer.post().region();
        try {
            List<NewMember> members = RosterLines.read(rows);
            Roster roster = replace ? rosters.replace(officer, village, members) : rosters.add(officer, village, members);
            redirect.addFlashAttribute(Said.KEY, Said.ok("名册现在有 " + roster.due() + " 人", null));
            return BACK;
        } catch (Refusal refusal) {
            return again(officer, Map.of("rows", rows, "replace", String.valueOf(replace)), refusal, null, model, response);
        }
    }

    @PostMapping("/meetings/roster/{id:\\d+}/removal")
    String remove(Officer officer, @PathVariable long id, RedirectAttributes redirect) {
        Roster roster = rosters.remove(officer, officer.post().region(), id);
        redirect.addFlashAttribute(Said.KEY, Said.ok("已移出，名册还有 " + roster.due() + " 人", null));
        return BACK;
    }

    /** @param prefix of the fields of one person; null where all errors belong to the pasted lines */
    private String again(Officer officer, Map<String, String> typed, Refusal refusal, String prefix, Model model,
                         HttpServletResponse response) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (FieldError error : refusal.errors()) {
            boolean own = prefix != null && error.field().startsWith(prefix);
            errors.merge(own ? error.field().substring(prefix.length()) : prefix == null ? "rows" : "name", error.message(),
                    (before, more) -> before + "；" + more);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("view", view(rosters.of(officer.post().region(), officer), officer, typed, errors));
        return PAGE;
    }

    private RosterView view(Roster roster, Officer officer, Map<String, String> typed, Map<String, String> errors) {
        LocalDate today = LocalDate.now(clock);
        boolean own = officer.is(Role.VILLAGE_COMMITTEE) && officer.post().region().equals(roster.village());
        return new RosterView(regions.fullName(roster.village()), roster.village().value(), own, roster.members().stream()
                .map(member -> new Member(member.id(), member.name(), member.woman(), member.body().title(),
                        member.groupName() == null ? "" : member.groupName())).toList(), roster.women(), roster.representatives(),
                roster.kept() ? rules.quorum(representatives(roster, today), roster.village()).needed() : 0, composition.of(roster, today),
                typed, errors);
    }

    private static MeetingForm representatives(Roster roster, LocalDate on) {
        return new MeetingForm("村民代表会议", null, on, null, null, null, null, roster.due(), 0, roster.women(), 0, List.of(), List.of(),
                List.of(), List.of());
    }
}

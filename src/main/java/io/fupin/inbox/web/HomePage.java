package io.fupin.inbox.web;

import io.fupin.account.Officer;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everybody begins. */
@Controller
class HomePage {

    private final VillageHome village;
    private final OfficeHome office;

    HomePage(VillageHome village, OfficeHome office) {
        this.village = village;
        this.office = office;
    }

    /** @param from a day of the first of the two weeks shown */
    @GetMapping("/")
    String home(Officer officer, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from, Model model) {
        return switch (officer.post().role()) {
            case VILLAGE_COMMITTEE, VILLAGE_TEAM -> {
                model.addAttribute("view", village.view(officer));
                yield "inbox/home-village";
            }
            case TOWNSHIP_OFFICE, COUNTY_OFFICE, COUNTY_LEADERS, CITY_OFFICE, PROVINCE_OFFICE -> {
                model.addAttribute("view", office.view(officer, from));
                yield "inbox/home-office";
            }
            case ADMIN -> "redirect:/admin/people";
            case AUDITOR -> "redirect:/audit";
            // A department delivers its lists, and verifies what villages say they have.
            case DEPARTMENT -> office.waits(officer) ? "redirect:/tasks?box=todo" : "redirect:/matches";
            case HELPER -> "redirect:/my-households";
            case ASSESSOR, SURVEYOR -> "redirect:/assessments";
        };
    }
}

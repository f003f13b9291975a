package io.fupin.assessment.web;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.AssessmentRows;
import io.fupin.assessment.web.AssessmentsView.Row;
import io.fupin.problem.Problem;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 第三方评估: the list, for the firm and for whoever commissions or is assessed. */
@Controller
class AssessmentsPage {

    private static final int SIZE = 20;
    private static final Set<Role> READERS = Set.of(Role.ASSESSOR, Role.SURVEYOR, Role.COUNTY_OFFICE, Role.COUNTY_LEADERS, Role.CITY_OFFICE,
            Role.PROVINCE_OFFICE, Role.AUDITOR);

    private final AssessmentRows rows;
    private final PostNames posts;
    private final Regions regions;

    AssessmentsPage(AssessmentRows rows, PostNames posts, Regions regions) {
        this.rows = rows;
        this.posts = posts;
        this.regions = regions;
    }

    @GetMapping("/assessments")
    String list(Officer officer, @RequestParam(required = false) String before, Model model) {
        if (!READERS.contains(officer.post().role())) {
            throw Problem.forbidden("您现在的岗位不看第三方评估。");
        }
        List<Assessment> found = rows.seenBy(officer, before, SIZE + 1);
        List<Assessment> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        model.addAttribute("view", new AssessmentsView(regions.get(officer.post().region()).name(),
                officer.is(Role.COUNTY_OFFICE) || officer.is(Role.PROVINCE_OFFICE), shown.stream().map(this::row).toList(),
                before == null ? null : "/assessments", found.size() > SIZE
                ? FilterAddress.of("/assessments", "before", shown.get(SIZE - 1).caseNumber()).toString() : null));
        return "assessment/list";
    }

    private Row row(Assessment one) {
        Stage stage = Stage.of(one);
        return new Row(one.caseNumber(), one.title(), regions.get(one.county()).name(), posts.unit(Role.ASSESSOR, one.firm()), one.year(), stage.title(),
                stage.state(), null);
    }
}

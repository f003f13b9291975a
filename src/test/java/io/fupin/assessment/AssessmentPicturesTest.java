package io.fupin.assessment;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.fupin.account.Officer;
import io.fupin.assessment.data.Sheet;
import io.fupin.assessment.report.Edition;
import io.fupin.assessment.report.PublishedReports;
import io.fupin.assessment.sampling.HouseholdKind;
import io.fupin.browser.AtWork;
import io.fupin.browser.TestBrowser;
import io.fupin.journey.Gallery;
import io.fupin.support.Surfer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The handbook's pictures of an assessment, where {@code fupin.pictures} is set. What they show is tested elsewhere. */
@EnabledIfSystemProperty(named = "fupin.pictures", matches = "true")
class AssessmentPicturesTest extends AssessmentTest {

    @LocalServerPort
    private int port;
    @Autowired
    private PublishedReports reports;

    @Test
    void ofAnAssessmentOnItsWay() {
        AssessedCounty county = county();
        AssessmentTrace fresh = commissioned(county);
        AssessmentTrace running = commissioned(county).drawnAfterAll();
        Officer second = people.holding("SURVEYOR.xinan@" + county.code());
        shared(county, running, second);
        List<Sheet> open = running.open();
        open.subList(0, 9).forEach(sheet -> running.sealed(sheet, said -> said));
        field.replace(county.assessor(), running.number(), open.get(9).number(), "全家外出务工，三次上门没人");
        AssessmentTrace done = published(county);
        int mine = running.open().stream().filter(sheet -> sheet.isFor(county.surveyor().personId())).findFirst().orElseThrow().number();
        try (TestBrowser browser = TestBrowser.start()) {
            for (boolean phone : new boolean[] {false, true}) {
                BrowserContext context = phone ? browser.phone() : browser.desk();
                String prefix = phone ? "phone-" : "";
                Page lead = new AtWork(context, port, county.assessor(), phone).page();
                picture(lead, "/assessments", prefix + "assessments");
                picture(lead, "/assessments/" + fresh.number(), prefix + "assessment-new");
                picture(lead, "/assessments/" + running.number() + "/team", prefix + "assessment-team");
                picture(lead, "/assessments/" + running.number() + "/sheets", prefix + "assessment-sheets");
                picture(lead, "/assessments/" + running.number(), prefix + "assessment-running");
                picture(lead, "/assessments/" + done.number(), prefix + "assessment-results");
                context.clearCookies();
                Page surveyor = new AtWork(context, port, county.surveyor(), phone).page();
                picture(surveyor, "/assessments/" + running.number() + "/sheets/" + mine, prefix + "assessment-sheet");
                picture(surveyor, "/assessments/" + running.number() + "/sheets/" + open.get(0).number() + "/official", prefix + "assessment-official");
                surveyor.navigate("http://localhost:" + port + "/assessments/" + running.number() + "/field");
                surveyor.waitForSelector("[data-groups] li");
                Gallery.show(surveyor, prefix + "assessment-offline");
                if (phone) {
                    Gallery.addToHandbook(surveyor, "assessor-phone");
                }
                context.clearCookies();
                picture(surveyor, "/public/assessments", prefix + "public-assessments");
                picture(surveyor, "/public/assessments/" + done.number(), prefix + "public-assessment");
                context.close();
            }
        }
        Gallery.addPaperToHandbook(reports.file(done.number(), Edition.FULL, PublishedReports.PDF).orElseThrow(), "assessor-report");
    }

    private void shared(AssessedCounty county, AssessmentTrace trace, Officer second) {
        Surfer lead = Surfer.signedIn(port, county.assessor().username());
        String team = "/assessments/" + trace.number() + "/team";
        lead.get(team);
        lead.post(team + "/quotas", "person", "" + county.surveyor().personId(), "quota", "10");
        lead.post(team + "/quotas", "person", "" + second.personId(), "quota", "8");
        lead.post(team + "/sharing");
    }

    private AssessmentTrace published(AssessedCounty county) {
        AssessmentTrace done = commissioned(county).drawnAfterAll();
        Sheet wrong = done.open().stream().filter(sheet -> sheet.stratum().household() == HouseholdKind.EXITED).findFirst().orElseThrow();
        done.sealed(wrong, said -> {
            said.put("housing", "no");
            return said;
        });
        return done.sealedAll().surveyed().answered(Map.of("F-01", "有鉴定书，B级")).ruled(Map.of("F-01", "成立")).concluded().published(county.office());
    }

    private void picture(Page page, String address, String name) {
        page.navigate("http://localhost:" + port + address);
        Gallery.show(page, name);
        if (List.of("assessment-team", "assessment-sheets", "assessment-results", "public-assessment").contains(name)) {
            Gallery.addToHandbook(page, name.replace("assessment-", "assessor-").replace("public-assessment", "assessor-public"));
        }
    }
}

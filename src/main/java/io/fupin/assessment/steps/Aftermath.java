package io.fupin.assessment.steps;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.assessment.FindingsPublished;
import io.fupin.assessment.FindingsPublished.Found;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.FindingRows;
import io.fupin.casework.CaseNumbers;
import io.fupin.clock.BusinessClock;
import io.fupin.rectification.Finding;
import io.fupin.rectification.Rectifications;
import io.fupin.rectification.Source;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What follows from a publication, in its transaction: every finding and a verdict that is not met become items, which the county gives to a unit and
 * a person and whoever commissioned checks again; who keeps the register hears of the households.
 */
@Component("assessmentAftermath")
class Aftermath {

    private static final String NOT_MET = "不达标";
    private static final int LONGEST = 100;

    private final FindingRows findings;
    private final Rectifications rectifications;
    private final ApplicationEventPublisher events;

    Aftermath(FindingRows findings, Rectifications rectifications, ApplicationEventPublisher events) {
        this.findings = findings;
        this.rectifications = rectifications;
        this.events = events;
    }

    /** @param assessment as it is published */
    void follow(Assessment assessment, Officer publisher) {
        List<Found> upheld = findings.upheld(assessment.caseNumber());
        upheld.forEach(found -> rectifications.file(item(assessment, found.reference(), found.village(), found.kind() + "：" + found.headName() + "户（"
                + found.grounds() + "不达标）", "第三方评估认定" + found.kind() + "（" + CaseNumbers.shortForm(assessment.caseNumber()) + "）。"
                + (found.wrongExit() ? "按错退恢复办理，补上帮扶，查清当初怎么退的。" : "按漏评补录办理，查清当初怎么漏的。"), false), publisher));
        if (NOT_MET.equals(assessment.verdict())) {
            rectifications.file(item(assessment, assessment.caseNumber() + ".verdict", assessment.county(), "第三方评估不达标：" + assessment.verdictReason(),
                    assessment.title() + "结论不达标：" + assessment.verdictReason() + "。查清原因，全面排查，逐项整改。", true), publisher);
        }
        events.publishEvent(new FindingsPublished(assessment.caseNumber(), LocalDate.ofInstant(assessment.publishedAt(), BusinessClock.ZONE), publisher, upheld));
    }

    private static Finding item(Assessment assessment, String reference, RegionCode place, String problem, String detail, boolean serious) {
        String line = problem.length() > LONGEST ? problem.substring(0, LONGEST - 1) + "…" : problem;
        return new Finding(Source.ASSESSMENT, reference, assessment.caseNumber(), place, assessment.organiser(), null,
                Post.of(Role.COUNTY_OFFICE, assessment.county()), line, detail, serious, null);
    }
}

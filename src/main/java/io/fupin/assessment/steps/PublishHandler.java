package io.fupin.assessment.steps;

import io.fupin.account.Role;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.AssessmentRows;
import io.fupin.assessment.forms.PublicationForm;
import io.fupin.assessment.report.PublishedReports;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.clock.BusinessClock;
import io.fupin.countyexit.AssessmentPublished;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 公布: whoever commissioned it publishes what was concluded, and cannot change a figure of it. */
@Component("publishAssessment")
class PublishHandler implements UserTaskHandler<PublicationForm> {

    private static final String MET = "达标";
    private static final String NO_DATA = "没有数据";

    private final AssessmentRows rows;
    private final PublishedReports reports;
    private final Aftermath aftermath;
    private final ApplicationEventPublisher events;

    PublishHandler(AssessmentRows rows, PublishedReports reports, Aftermath aftermath, ApplicationEventPublisher events) {
        this.rows = rows;
        this.reports = reports;
        this.aftermath = aftermath;
        this.events = events;
    }

    @Override
    public String taskKey() {
        return Steps.key("publish");
    }

    @Override
    public Class<PublicationForm> formType() {
        return PublicationForm.class;
    }

    @Override
    public Routing apply(CaseFile file, PublicationForm form, Decision decision) {
        rows.published(file.caseNumber(), decision.at());
        reports.publish(rows.get(file.caseNumber()), form.documentNumber(), decision.at());
        tellTheCountysExit(file, rows.get(file.caseNumber()), form, LocalDate.ofInstant(decision.at(), BusinessClock.ZONE));
        aftermath.follow(rows.get(file.caseNumber()), decision.officer());
        return Routing.none();
    }

    /** The province's assessment is what a county's exit waits for (国开办发〔2017〕56号); the county's own is for its own eyes. No data is no verdict. */
    private void tellTheCountysExit(CaseFile file, Assessment assessment, PublicationForm form, LocalDate on) {
        if (assessment.organiser().role() == Role.PROVINCE_OFFICE && !NO_DATA.equals(assessment.verdict())) {
            events.publishEvent(new AssessmentPublished(assessment.county(), assessment.year(), MET.equals(assessment.verdict()),
                    form.documentNumber() == null ? file.caseNumber() : form.documentNumber(), on));
        }
    }

    @Override
    public String summary(PublicationForm form) {
        return form.documentNumber() == null ? "" : form.documentNumber();
    }
}

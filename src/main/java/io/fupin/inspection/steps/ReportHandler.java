package io.fupin.inspection.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.inspection.Inspections;
import io.fupin.inspection.steps.ReportHandler.Report;
import java.util.List;
import org.springframework.stereotype.Component;

/** 通报结果. */
@Component("reportInspection")
class ReportHandler implements UserTaskHandler<Report> {

    /** {@code inspection-report}. */
    record Report(String documentNumber, String summary, List<String> evidence) {
    }

    @Override
    public String taskKey() {
        return Inspections.PROCESS + ".report";
    }

    @Override
    public Class<Report> formType() {
        return Report.class;
    }

    @Override
    public Routing apply(CaseFile file, Report form, Decision decision) {
        return Routing.none();
    }

    @Override
    public String summary(Report form) {
        return (form.documentNumber() == null ? "" : form.documentNumber() + "：") + form.summary().strip();
    }
}

package io.fupin.incident.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.incident.Incidents;
import io.fupin.incident.data.IncidentRows;
import io.fupin.incident.steps.HandleHandler.Handled;
import io.fupin.rectification.Listed;
import io.fupin.rectification.Rectifications;
import io.fupin.rectification.Source;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 处置: what was done and what has to be put right; or that there was nothing. */
@Component("handleIncident")
class HandleHandler implements UserTaskHandler<Handled> {

    private final IncidentRows rows;
    private final Rectifications rectifications;
    private final Clock clock;

    HandleHandler(IncidentRows rows, Rectifications rectifications, Clock clock) {
        this.rows = rows;
        this.rectifications = rectifications;
        this.clock = clock;
    }

    /** {@code incident-handling}. */
    record Handled(LocalDate handledOn, String reason, String measures, String households, List<String> evidence, List<Listed> findings) {

        List<Listed> problems() {
            return findings == null ? List.of() : findings;
        }
    }

    @Override
    public String taskKey() {
        return Incidents.PROCESS + ".handle";
    }

    @Override
    public Class<Handled> formType() {
        return Handled.class;
    }

    @Override
    public Map<String, List<String>> lists(CaseFile file) {
        return Map.of("rectificationUnits", rectifications.units(rows.get(file.caseNumber()).handling()));
    }

    @Override
    public Routing apply(CaseFile file, Handled form, Decision decision) {
        if (form.handledOn().isAfter(LocalDate.now(clock))) {
            throw Refusal.at("handledOn", "处置日期晚于今天");
        }
        boolean founded = "submit".equals(decision.outcome());
        if (!founded && !form.problems().isEmpty()) {
            throw Refusal.at("findings", "查无此事的不用下达整改");
        }
        rectifications.file(Source.INCIDENT, file.caseNumber(), "findings", form.problems(), decision.officer());
        rows.looked(file.caseNumber(), founded);
        return Routing.of(Map.of("founded", founded));
    }

    @Override
    public String outcomeName(String outcome) {
        return "submit".equals(outcome) ? "处置好了" : "refuse".equals(outcome) ? "查无此事" : null;
    }

    @Override
    public String summary(Handled form) {
        return form.measures() == null ? "" : form.measures().strip() + (form.problems().isEmpty() ? "" : "；下达整改 " + form.problems().size() + " 条");
    }
}

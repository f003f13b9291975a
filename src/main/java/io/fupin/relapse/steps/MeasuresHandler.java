package io.fupin.relapse.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.policy.PolicyParameters;
import io.fupin.relapse.RelapseMonitoring;
import io.fupin.relapse.data.MonitoredRows;
import io.fupin.relapse.steps.MeasuresHandler.Plan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 落实帮扶: who answers for the household and what is done first. */
@Component
class MeasuresHandler implements UserTaskHandler<Plan> {

    private final MonitoredRows monitored;
    private final PolicyParameters parameters;
    private final Clock clock;

    MeasuresHandler(MonitoredRows monitored, PolicyParameters parameters, Clock clock) {
        this.monitored = monitored;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** {@code monitoring-measures}. */
    record Plan(String helper, String helperUnit, List<Planned> measures) {

        record Planned(String kind, LocalDate since, String detail) {
        }
    }

    @Override
    public String taskKey() {
        return RelapseMonitoring.PROCESS + ".plan-measures";
    }

    @Override
    public Class<Plan> formType() {
        return Plan.class;
    }

    @Override
    public Map<String, List<String>> lists(CaseFile file) {
        return Map.of("measureKinds", parameters.list("measure-kinds", file.village(), LocalDate.now(clock)));
    }

    @Override
    public Routing apply(CaseFile file, Plan form, Decision decision) {
        LocalDate latest = LocalDate.now(clock).plusYears(1);
        for (int i = 0; i < form.measures().size(); i++) {
            if (form.measures().get(i).since().isAfter(latest)) {
                throw Refusal.at("measures[" + i + "].since", "从哪天起不能晚于一年以后");
            }
        }
        monitored.helpedBy(file.caseNumber(), form.helper(), form.helperUnit());
        form.measures().forEach(one -> monitored.addMeasure(file.caseNumber(), one.kind(), one.detail(), one.since(), decision.officer()));
        return Routing.none();
    }
}

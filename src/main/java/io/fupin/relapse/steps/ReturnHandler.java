package io.fupin.relapse.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseNumbers;
import io.fupin.casework.Cases;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.Timeline;
import io.fupin.casework.Timeline.Event;
import io.fupin.casework.Timeline.Kind;
import io.fupin.casework.UserTaskHandler;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.OpenMatters;
import io.fupin.identification.Identification;
import io.fupin.relapse.RelapseMonitoring;
import io.fupin.relapse.data.RelapseRows;
import io.fupin.relapse.data.RelapseRows.Who;
import io.fupin.relapse.steps.ReturnHandler.Application;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 办理识别申请: a household that is poor already comes back by an identification (policy 4.2), which the village begins by its own form. This
 * step is done when it has been begun, so that nobody falls between the two.
 */
@Component
class ReturnHandler implements UserTaskHandler<Application> {

    private static final String FIELD = "applicationNumber";

    private final RelapseRows rows;
    private final Cases cases;
    private final HouseholdRegister register;
    private final ObjectProvider<OpenMatters> matters;
    private final Timeline timeline;
    private final Clock clock;

    ReturnHandler(RelapseRows rows, Cases cases, HouseholdRegister register, ObjectProvider<OpenMatters> matters, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.register = register;
        this.matters = matters;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** {@code relapse-return}. */
    record Application(String applicationNumber) {
    }

    @Override
    public String taskKey() {
        return RelapseMonitoring.PROCESS + ".apply-for-return";
    }

    @Override
    public Class<Application> formType() {
        return Application.class;
    }

    @Override
    public Routing apply(CaseFile file, Application form, Decision decision) {
        CaseFile application = CaseNumbers.fullForm(form.applicationNumber(), file.county().value()).flatMap(cases::find)
                .filter(found -> found.process().equals(Identification.PROCESS) && found.village().equals(file.village()))
                .orElseThrow(() -> Refusal.at(FIELD, "本村没有这件识别申请，请先提出申请，再填它的编号"));
        Who who = rows.get(file.caseNumber()).who();
        if (!sameHousehold(who, application)) {
            throw Refusal.at(FIELD, application.shortNumber() + " 是" + application.subject() + "户的申请，不是" + who.headName() + "户按"
                    + (who.registerNumber() == null ? "新识别" : "返贫") + "提出的");
        }
        rows.appliedFor(file.caseNumber(), application.caseNumber());
        timeline.add(Event.happened(application, clock.instant(), Kind.RISK_ASSESSED, "由防返贫监测转来，案件 " + file.shortNumber()));
        return Routing.none();
    }

    private boolean sameHousehold(Who who, CaseFile application) {
        if (who.registerNumber() == null) {
            return application.subject().equals(who.headName());
        }
        Household household = register.find(who.registerNumber()).orElseThrow();
        return matters.stream().flatMap(owner -> owner.about(household, List.of()).stream()).anyMatch(matter -> matter.caseNumber().equals(application.caseNumber()))
                || register.states(who.registerNumber()).stream().anyMatch(state -> application.caseNumber().equals(state.caseNumber()));
    }
}

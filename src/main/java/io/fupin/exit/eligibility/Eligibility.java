package io.fupin.exit.eligibility;

import io.fupin.exit.EvidenceMatrices.Matrix;
import io.fupin.household.Household;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdRegister.StateChange;
import io.fupin.household.OpenMatters;
import io.fupin.household.OpenMatters.Matter;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What {@code household-exit-eligibility.dmn} is fed with for a household (processes.md 3, 初选). */
@Component
public class Eligibility {

    public static final String DECISION = "household-exit-eligibility";

    private static final Set<String> ABLE = Set.of("普通劳动力", "技能劳动力");

    private final HouseholdRegister register;
    private final ObjectProvider<OpenMatters> matters;
    private final PolicyParameters parameters;
    private final Clock clock;

    Eligibility(HouseholdRegister register, ObjectProvider<OpenMatters> matters, PolicyParameters parameters, Clock clock) {
        this.register = register;
        this.matters = matters;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * @param matrix  of the income year; null where there is none
     * @param ownCase the exit that asks, which is no hindrance to itself; null before there is one
     */
    public Map<String, Object> inputs(Household household, Matrix matrix, String ownCase) {
        RegionCode village = household.village();
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("onRegister", household.state().onRegister());
        inputs.put("openCase", open(household, ownCase));
        inputs.put("identifiedThisYear", !parameters.flag("exit-same-year-allowed", village, today()) && cameThisYear(household));
        inputs.put("matrixPresent", matrix != null);
        // Without a matrix its own rule answers before the figures are looked at.
        inputs.put("perCapitaIncome", matrix == null ? BigDecimal.ZERO : matrix.perCapita());
        inputs.put("incomeLine", matrix == null ? BigDecimal.ZERO : matrix.incomeLine());
        inputs.put("lacking", matrix == null ? 0 : matrix.lacking().size());
        inputs.put("projectMissing", parameters.flag("exit-project-required-with-labour", village, today()) && withoutProject(household));
        return inputs;
    }

    /** The figures behind the inputs, for the frozen file. */
    public Map<String, String> figures(Household household, Matrix matrix) {
        RegionCode village = household.village();
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("income-line", matrix.incomeYear() + "年 " + matrix.incomeLine().toPlainString() + "元");
        figures.put("income-line-source", parameters.text("income-line-source", village.county(), today()));
        figures.put("exit-same-year-allowed", parameters.text("exit-same-year-allowed", village, today()));
        figures.put("exit-project-required-with-labour", parameters.text("exit-project-required-with-labour", village, today()));
        return figures;
    }

    private boolean open(Household household, String ownCase) {
        return matters.stream().flatMap(owner -> owner.about(household, List.of()).stream()).map(Matter::caseNumber)
                .anyMatch(number -> !number.equals(ownCase));
    }

    /** Identified, returned or taken back within the calendar year. */
    private boolean cameThisYear(Household household) {
        int year = today().getYear();
        return household.registeredOn().getYear() == year || register.states(household.registerNumber()).stream()
                .filter(change -> change.state() == State.REGISTERED || change.state() == State.RELAPSED).map(StateChange::on)
                .anyMatch(day -> day.getYear() == year);
    }

    private boolean withoutProject(Household household) {
        List<String> projects = parameters.list("industry-measure-kinds", household.village(), today());
        return register.members(household.registerNumber()).stream().map(HouseholdMember::labourSkill).anyMatch(ABLE::contains)
                && register.measures(household.registerNumber()).stream().noneMatch(measure -> projects.contains(measure.kind()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

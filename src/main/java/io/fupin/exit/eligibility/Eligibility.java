package io.fupin.exit.eligibility;

import io.fupin.exit.EvidenceMatrices.Matrix;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdRegister.Prospect;
import io.fupin.household.OpenMatters;
import io.fupin.household.OpenMatters.Matter;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
     * What stands around a household.
     *
     * @param open whether something else is open about it
     */
    public record Around(boolean open, Prospect prospect) {
    }

    /** @param ownCase the exit that asks, which is no hindrance to itself; null before there is one */
    public Around around(Household household, String ownCase) {
        boolean open = matters.stream().flatMap(owner -> owner.about(household, List.of()).stream()).map(Matter::caseNumber)
                .anyMatch(number -> !number.equals(ownCase));
        return new Around(open, register.prospects(List.of(household.registerNumber())).get(household.registerNumber()));
    }

    /** The same of many households without an exit of their own, by register number, with a fixed number of statements. */
    public Map<String, Around> around(Collection<Household> households) {
        Set<String> busy = matters.stream().flatMap(owner -> owner.busy(households).stream()).collect(Collectors.toSet());
        Map<String, Prospect> prospects = register.prospects(households.stream().map(Household::registerNumber).toList());
        return households.stream().collect(Collectors.toMap(Household::registerNumber,
                household -> new Around(busy.contains(household.registerNumber()), prospects.get(household.registerNumber()))));
    }

    /** @param matrix of the income year; null where there is none */
    public Map<String, Object> inputs(Household household, Matrix matrix, Around around) {
        RegionCode village = household.village();
        Prospect prospect = around.prospect();
        boolean cameThisYear = prospect.cameOn().getYear() == today().getYear();
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("onRegister", household.state().onRegister());
        inputs.put("openCase", around.open());
        inputs.put("identifiedThisYear", cameThisYear && !parameters.flag("exit-same-year-allowed", village, today()));
        inputs.put("matrixPresent", matrix != null);
        // Without a matrix its own rule answers before the figures are looked at.
        inputs.put("perCapitaIncome", matrix == null ? BigDecimal.ZERO : matrix.perCapita());
        inputs.put("incomeLine", matrix == null ? BigDecimal.ZERO : matrix.incomeLine());
        inputs.put("lacking", matrix == null ? 0 : matrix.lacking().size());
        inputs.put("projectMissing", withoutProject(prospect, village) && parameters.flag("exit-project-required-with-labour", village, today()));
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

    private boolean withoutProject(Prospect prospect, RegionCode village) {
        List<String> projects = parameters.list("industry-measure-kinds", village, today());
        return prospect.labourSkills().stream().anyMatch(ABLE::contains) && prospect.measures().stream().noneMatch(projects::contains);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

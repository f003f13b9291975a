package io.fupin.relapse.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.NetIncome;
import io.fupin.household.Household;
import io.fupin.policy.PolicyParameters;
import io.fupin.relapse.data.RelapseRows.Who;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What both visits have in common: who went when, and the income of the twelve months before held against the line of the year. */
@Component
class RiskIncome {

    private final HouseholdRegister register;
    private final PolicyParameters parameters;
    private final Clock clock;

    RiskIncome(HouseholdRegister register, PolicyParameters parameters, Clock clock) {
        this.register = register;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * @param line  of the county and the year of the visit
     * @param limit the line times {@code monitoring-income-factor}: below it a household is at risk
     */
    record Measured(NetIncome income, BigDecimal line, BigDecimal limit) {
    }

    /**
     * @param notBefore the visit cannot lie before it
     * @throws Refusal naming what is wrong
     */
    Measured measure(CaseFile file, Who who, LocalDate visitedOn, LocalDate notBefore, List<String> investigators, BigDecimal total, BigDecimal costs) {
        List<FieldError> errors = new ArrayList<>();
        if (visitedOn.isAfter(LocalDate.now(clock))) {
            errors.add(new FieldError("visitedOn", "入户日期晚于今天"));
        } else if (notBefore != null && visitedOn.isBefore(notBefore)) {
            errors.add(new FieldError("visitedOn", "入户日期早于发现的那一天（" + notBefore + "）"));
        }
        if (new HashSet<>(investigators).size() < 2) {
            errors.add(new FieldError("investigators", "入户核实须两人以上，且不能是同一个人"));
        }
        Optional<BigDecimal> line = parameters.incomeLine(file.county(), visitedOn.getYear());
        if (line.isEmpty()) {
            errors.add(new FieldError("visitedOn", "县里还没有录入" + visitedOn.getYear() + "年的收入标准，请县扶贫办先录入"));
        }
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        int persons = who.registerNumber() == null ? who.persons() : register.find(who.registerNumber()).map(Household::persons).orElse(who.persons());
        BigDecimal limit = line.get().multiply(parameters.number("monitoring-income-factor", file.village(), visitedOn));
        return new Measured(NetIncome.of(total, costs, persons), line.get(), limit);
    }
}

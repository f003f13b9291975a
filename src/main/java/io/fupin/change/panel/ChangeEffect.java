package io.fupin.change.panel;

import io.fupin.change.data.ChangeRows.Change;
import io.fupin.change.plan.ChangeKind;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.RegisterChanges.Line;
import io.fupin.policy.PolicyParameters;
import io.fupin.web.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a change of the number of people does to the income per head: told, because an approver should see it; nothing is decided by it, for
 * income is measured at the yearly visit.
 */
@Component
class ChangeEffect {

    private static final String SIZE = "家庭人口数";

    private final HouseholdRegister register;
    private final PolicyParameters parameters;
    private final Words words;

    ChangeEffect(HouseholdRegister register, PolicyParameters parameters, Words words) {
        this.register = register;
        this.parameters = parameters;
        this.words = words;
    }

    /** 2015 年收入按变更后的人口算：人均 2,800 → 3,500 元，高于当年标准 3,000 元; empty where the number of people stays, or nobody is left. */
    Optional<String> perCapita(Change change) {
        Line size = change.lines().stream().filter(line -> SIZE.equals(line.what()) && change.registerNumber().equals(line.registerNumber())).findFirst()
                .orElse(null);
        int after = size == null ? 0 : number(size.after());
        Optional<Income> income = register.incomes(change.registerNumber()).stream().findFirst();
        // Who takes which income along is not known before the next visit.
        if (after == 0 || change.kind() == ChangeKind.SPLIT || change.kind() == ChangeKind.MERGE) {
            return Optional.empty();
        }
        if (income.isPresent()) {
            return Optional.of(words(change, income.get().year(), income.get().net(), income.get().perCapita(), after));
        }
        Household household = register.find(change.registerNumber()).orElseThrow();
        return household.perCapita() == null || household.incomeYear() == null ? Optional.empty() : Optional.of(words(change, household.incomeYear(),
                household.perCapita().multiply(BigDecimal.valueOf(number(size.before()))), household.perCapita(), after));
    }

    private String words(Change change, int year, BigDecimal net, BigDecimal before, int persons) {
        BigDecimal after = net.divide(BigDecimal.valueOf(persons), 2, RoundingMode.CEILING);
        String line = parameters.incomeLine(change.village().county(), year).map(standard -> after.compareTo(standard) > 0 ? "，高于当年标准 " + words.yuan(standard) + " 元"
                : "，不高于当年标准 " + words.yuan(standard) + " 元").orElse("");
        return year + " 年的收入按变更后的人口算，人均 " + words.yuan(before) + " → " + words.yuan(after) + " 元" + line;
    }

    private static int number(String persons) {
        return Integer.parseInt(persons.replace(" 人", ""));
    }
}

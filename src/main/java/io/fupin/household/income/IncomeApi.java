package io.fupin.household.income;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.income.IncomeDesk.Filing;
import io.fupin.household.income.IncomeRows.Filed;
import io.fupin.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Yearly incomes over the open API. */
@RestController
@RequestMapping("/api/v1")
class IncomeApi {

    private final IncomeDesk desk;
    private final IncomeRows rows;
    private final AuditLog audit;

    IncomeApi(IncomeDesk desk, IncomeRows rows, AuditLog audit) {
        this.desk = desk;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * @param amounts    yuan by item: wage, business, assetDividend …
     * @param replacedOn null for what is in force
     * @param filedBy    null where an identification or a file brought it
     */
    record YearlyIncome(int year, LocalDate filedOn, LocalDate replacedOn, String filedBy, String reason, int persons, Map<String, BigDecimal> amounts,
                        BigDecimal net, BigDecimal perCapita) {
    }

    record YearlyIncomes(List<YearlyIncome> items) {
    }

    /** Every filing of every year, newest year first. */
    @GetMapping("/households/{number}/incomes")
    YearlyIncomes incomes(Officer officer, @PathVariable String number) {
        Household household = desk.seen(officer, number);
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "household.view", number, Map.of());
        return new YearlyIncomes(rows.of(household.registerNumber()).stream().map(IncomeApi::told).toList());
    }

    private static YearlyIncome told(Filed filed) {
        Income income = filed.income();
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        for (IncomeItem item : IncomeItem.values()) {
            amounts.put(item.key(), item.of(income));
        }
        return new YearlyIncome(income.year(), filed.on(), filed.replacedOn(), filed.by(), filed.reason(), income.persons(), amounts, income.net(), income.perCapita());
    }

    /**
     * @param amounts   yuan by item; what is left out is 0
     * @param reason    why what was filed changes; not needed for a year's first filing
     * @param confirmed the doubts of the rules were looked at, and it is so
     */
    record NewIncome(Map<String, BigDecimal> amounts, String reason, boolean confirmed) {
    }

    /** @param perCapita yuan, worked out */
    record FiledIncome(int year, int persons, BigDecimal net, BigDecimal perCapita) {
    }

    @PutMapping("/households/{number}/incomes/{year}")
    FiledIncome file(Officer officer, @PathVariable String number, @PathVariable int year, @RequestBody NewIncome asked) {
        desk.written(officer, number);
        Map<IncomeItem, BigDecimal> amounts = new EnumMap<>(IncomeItem.class);
        (asked.amounts() == null ? Map.<String, BigDecimal>of() : asked.amounts()).forEach((key, amount) -> amounts.put(
                IncomeItem.keyed(key).orElseThrow(() -> Problem.invalid("amounts." + key, "没有“" + key + "”这一项")), amount == null ? BigDecimal.ZERO : amount));
        Income income = desk.file(officer, number, new Filing(year, amounts, asked.reason(), asked.confirmed()));
        return new FiledIncome(year, income.persons(), income.net(), income.perCapita());
    }
}

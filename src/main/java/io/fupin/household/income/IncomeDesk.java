package io.fupin.household.income;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.audit.AuditLog;
import io.fupin.casework.CaseNumbers;
import io.fupin.form.FieldError;
import io.fupin.household.FullHousehold;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.HouseholdSight;
import io.fupin.household.MayReport;
import io.fupin.household.OpenMatters;
import io.fupin.household.RegisterBook;
import io.fupin.household.RegisterChanges;
import io.fupin.household.RegisterChanges.Entry;
import io.fupin.household.RegisterChanges.Line;
import io.fupin.household.RegisterChecks;
import io.fupin.household.RegisterField.Sight;
import io.fupin.household.income.IncomeRows.Filed;
import io.fupin.problem.Problem;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 年度收入登记: a year's income by source. What was filed before stays on file, and the ledger says who changed which item from what to what. */
@Component
class IncomeDesk {

    private static final BigDecimal MOST = new BigDecimal("99999999.99");
    private static final int LONGEST_REASON = 200;
    private static final Map<String, String> SPOTS = Map.of("DQ-14", "wage", "DQ-15", "businessExpense", "DQ-16", "ecology");

    private final HouseholdSight sight;
    private final RegisterBook book;
    private final RegisterChanges changes;
    private final RegisterChecks checks;
    private final IncomeRows rows;
    private final IncomeYears years;
    private final List<OpenMatters> matters;
    private final AuditLog audit;
    private final Clock clock;

    IncomeDesk(HouseholdSight sight, RegisterBook book, RegisterChanges changes, RegisterChecks checks, IncomeRows rows, IncomeYears years,
               List<OpenMatters> matters, AuditLog audit, Clock clock) {
        this.sight = sight;
        this.book = book;
        this.changes = changes;
        this.checks = checks;
        this.rows = rows;
        this.years = years;
        this.matters = matters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param amounts   yuan; what is left out is 0
     * @param reason    why what was filed changes; not needed for a year's first filing
     * @param confirmed the doubts that the rules have were looked at, and it is so
     */
    record Filing(int year, Map<IncomeItem, BigDecimal> amounts, String reason, boolean confirmed) {
    }

    /** @throws Problem 404 for what lies outside the officer's area */
    Household seen(Officer officer, String number) {
        return sight.today(officer, number);
    }

    /** @throws Problem 404 for what lies outside the officer's area, 403 for one who may only look */
    Household written(Officer officer, String number) {
        Household household = seen(officer, number);
        if (!MayReport.may(officer)) {
            throw Problem.forbidden("收入由村“两委”、乡镇和县扶贫办登记。");
        }
        return household;
    }

    /** @throws Problem 403 for other posts, 409 while a case is open and for a year that is closed to the village, 422 at the entries */
    @Transactional
    Income file(Officer officer, String number, Filing filing) {
        Household household = written(officer, number);
        requireOpen(officer, household, filing.year());
        changes.lock(List.of(number));
        matters.stream().flatMap(one -> one.about(household, List.of()).stream()).findFirst().ifPresent(matter -> {
            throw Problem.conflict("这一户" + matter.what() + "（" + CaseNumbers.shortForm(matter.caseNumber()) + "），办结以后再登记收入。");
        });
        Filed before = rows.of(number).stream().filter(one -> one.replacedOn() == null && one.income().year() == filing.year()).findFirst().orElse(null);
        Income income = IncomeItem.income(filing.year(), years.persons(household, filing.year()), filing.amounts());
        String reason = filing.reason() == null || filing.reason().isBlank() ? null : filing.reason().strip();
        List<Line> lines = lines(number, before == null ? null : before.income(), income);
        List<FieldError> errors = errors(household, filing, before, reason);
        if (errors.isEmpty() && lines.isEmpty()) {
            errors.add(new FieldError("wage", "没有改动：与登记的一样"));
        }
        if (errors.isEmpty() && !filing.confirmed()) {
            errors.addAll(doubts(household, income));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        LocalDate today = LocalDate.now(clock);
        book.fileIncome(number, income, today, lines, new Entry(null, before == null ? "收入登记" : "收入更正", officer.personId(), officer.name(), today, today,
                reason == null ? filing.year() + "年度收入登记" : reason));
        rows.signed(number, filing.year(), officer.name(), reason);
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "household.income", number, Map.of("year", filing.year()));
        return income;
    }

    private void requireOpen(Officer officer, Household household, int year) {
        if (!household.state().stands()) {
            throw Problem.conflict("这一户已经" + household.state().title() + "，不再登记收入。");
        }
        int last = years.last(household.village());
        if (year < IncomeYears.FIRST || year > last) {
            throw Problem.invalid("year", year > last ? year + " 收入年度还没有结束" : "没有 " + year + " 年的收入");
        }
        if (officer.is(Role.VILLAGE_COMMITTEE) && !years.mayFile(officer, household, year)) {
            throw Problem.conflict(year + " 年的收入村里登记到 " + years.deadline(household.village(), year) + " 为止，更正由乡镇办理。");
        }
    }

    private static List<FieldError> errors(Household household, Filing filing, Filed before, String reason) {
        List<FieldError> errors = new ArrayList<>();
        filing.amounts().forEach((item, amount) -> {
            if (amount.signum() < 0 || amount.compareTo(MOST) > 0 || amount.stripTrailingZeros().scale() > 2) {
                errors.add(new FieldError(item.key(), item.title() + "应在 0 到 " + MOST.toPlainString() + " 元之间，最多两位小数"));
            }
        });
        if (before != null && reason == null) {
            errors.add(new FieldError("reason", household.headName() + "户 " + filing.year() + " 年的收入已经登记过，请写明为什么改"));
        } else if (reason != null && reason.length() > LONGEST_REASON) {
            errors.add(new FieldError("reason", "原因最多 " + LONGEST_REASON + " 字"));
        }
        return errors;
    }

    /** DQ-14 to DQ-17, each at its entry. DQ-13 does not stand in the way: that a household has fallen below the line has to be told. */
    private List<FieldError> doubts(Household household, Income income) {
        FullHousehold now = book.named(household.village().county(), List.of(household.registerNumber())).get(0);
        FullHousehold then = new FullHousehold(now.registerNumber(), now.nationalNumber(), now.village(), now.groupName(), now.ground(), now.state(),
                now.registeredOn(), now.type(), now.mainCause(), now.otherCauses(), now.contact(), now.living(), income, now.members());
        return checks.of(then, household.village().county()).stream().filter(fault -> SPOTS.containsKey(fault.rule()) || "DQ-17".equals(fault.rule()))
                .filter(fault -> !fault.text().startsWith("退耕还林 "))
                .map(fault -> new FieldError(SPOTS.getOrDefault(fault.rule(), transfer(fault.text())), fault.text())).toList();
    }

    private static String transfer(String text) {
        for (IncomeItem item : List.of(IncomeItem.LOW_INCOME, IncomeItem.FAMILY_PLANNING, IncomeItem.PENSION)) {
            if (text.contains(item.title())) {
                return item.key();
            }
        }
        return IncomeItem.DESTITUTE.key();
    }

    /** Whether these errors are only doubts: what can be confirmed. */
    static boolean doubtful(Map<String, String> errors) {
        return errors.values().stream().allMatch(message -> message.matches("\\d{4}年.*"));
    }

    /** For the ledger, item by item. */
    private static List<Line> lines(String number, Income before, Income now) {
        List<Line> lines = new ArrayList<>();
        for (IncomeItem item : IncomeItem.values()) {
            BigDecimal was = before == null ? BigDecimal.ZERO : item.of(before);
            if (was.compareTo(item.of(now)) != 0) {
                lines.add(new Line(number, null, null, now.year() + "年" + item.title(), before == null ? "" : plain(was), plain(item.of(now)), Sight.OPEN));
            }
        }
        if (before == null || before.perCapita().compareTo(now.perCapita()) != 0) {
            lines.add(new Line(number, null, null, now.year() + "年人均收入", before == null ? "" : plain(before.perCapita()), plain(now.perCapita()), Sight.OPEN));
        }
        return lines;
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}

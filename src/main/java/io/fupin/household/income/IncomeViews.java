package io.fupin.household.income;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.MayReport;
import io.fupin.household.income.IncomeRows.Filed;
import io.fupin.household.income.IncomeView.Entry;
import io.fupin.household.income.IncomeView.Group;
import io.fupin.household.income.IncomeView.Version;
import io.fupin.household.income.IncomeView.Year;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.Regions;
import io.fupin.web.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What the page of a household's yearly income shows. */
@Component
class IncomeViews {

    private static final int YEARS = 5;

    private final IncomeRows rows;
    private final IncomeYears years;
    private final PolicyParameters parameters;
    private final Regions regions;
    private final Words words;

    IncomeViews(IncomeRows rows, IncomeYears years, PolicyParameters parameters, Regions regions, Words words) {
        this.rows = rows;
        this.years = years;
        this.parameters = parameters;
        this.regions = regions;
        this.words = words;
    }

    /**
     * @param asked  null for the newest year on file, which the rules of data quality look at
     * @param typed  before a refusal; null for what is on file
     * @param errors message by entry
     */
    IncomeView view(Officer officer, Household household, Integer asked, Map<String, String> typed, Map<String, String> errors, boolean doubts) {
        List<Filed> filed = rows.of(household.registerNumber());
        int last = years.last(household.village());
        int year = asked != null ? asked : filed.stream().map(one -> one.income().year()).findFirst().orElse(last);
        TreeSet<Integer> all = new TreeSet<>(java.util.Comparator.reverseOrder());
        for (int one = last; one > last - YEARS && one >= IncomeYears.FIRST; one--) {
            all.add(one);
        }
        filed.forEach(one -> all.add(one.income().year()));
        all.add(year);
        Filed standing = filed.stream().filter(one -> one.replacedOn() == null && one.income().year() == year).findFirst().orElse(null);
        boolean writes = year <= last && years.mayFile(officer, household, year);
        return new IncomeView(household.registerNumber(), household.headName(), regions.fullName(household.village()), year,
                all.stream().map(one -> new Year(one, one == year, filed.stream().anyMatch(other -> other.income().year() == one))).toList(),
                standing == null ? null : version(standing), writes, writes ? null : closed(officer, household, year),
                standing == null || writes ? years.persons(household, year) : standing.income().persons(),
                parameters.incomeLine(household.village().county(), year).orElse(null), groups(),
                typed == null ? typed(standing) : typed, errors, doubts,
                filed.stream().filter(one -> one.replacedOn() != null && one.income().year() == year).map(IncomeViews::version).toList());
    }

    private String closed(Officer officer, Household household, int year) {
        if (!household.state().stands()) {
            return "这一户已经" + household.state().title() + "，收入只能看。";
        }
        if (!MayReport.may(officer)) {
            return "收入由村“两委”、乡镇和县扶贫办登记，您的岗位只能看。";
        }
        return officer.is(Role.VILLAGE_COMMITTEE) ? "村里登记到 " + words.fullDay(years.deadline(household.village(), year)) + "为止。要更正，请告诉乡镇扶贫办。"
                : year + " 收入年度还没有结束。";
    }

    private static Version version(Filed filed) {
        return new Version(filed.on(), filed.replacedOn(), filed.by(), filed.reason(), filed.income().net(), filed.income().persons(), filed.income().perCapita());
    }

    private static Map<String, String> typed(Filed standing) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (IncomeItem item : IncomeItem.values()) {
            typed.put(item.key(), standing == null ? "" : amount(standing.income(), item));
        }
        return typed;
    }

    private static String amount(Income income, IncomeItem item) {
        return item.of(income).signum() == 0 ? "0" : item.of(income).stripTrailingZeros().toPlainString();
    }

    private static List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (IncomeItem item : IncomeItem.values()) {
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last == null || !Objects.equals(last.title(), item.source())) {
                last = new Group(item.source(), new ArrayList<>());
                groups.add(last);
            }
            last.entries().add(new Entry(item.key(), item.title()));
        }
        return groups;
    }
}

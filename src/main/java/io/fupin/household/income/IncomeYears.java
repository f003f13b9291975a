package io.fupin.household.income;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.household.Household;
import io.fupin.household.HouseholdFiles;
import io.fupin.household.MayReport;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import org.springframework.stereotype.Component;

/**
 * Which years of income there are and who may file them: a year when it has ended ({@code income-year-end}); the village until the round's
 * entry is over ({@code income-entry-deadline}), from then on the township or the county, as for every change of income (policy 13,
 * change-approval-level).
 */
@Component
class IncomeYears {

    /** The national register begins with the incomes of 2013 (国开办发〔2014〕24号). */
    static final int FIRST = 2013;

    private final PolicyParameters parameters;
    private final HouseholdFiles files;
    private final Clock clock;

    IncomeYears(PolicyParameters parameters, HouseholdFiles files, Clock clock) {
        this.parameters = parameters;
        this.files = files;
        this.clock = clock;
    }

    /** The newest that has ended. */
    int last(RegionCode village) {
        LocalDate today = LocalDate.now(clock);
        return today.isAfter(end(village, today.getYear())) ? today.getYear() : today.getYear() - 1;
    }

    private LocalDate end(RegionCode village, int year) {
        return day("income-year-end", village).atYear(year);
    }

    private MonthDay day(String key, RegionCode village) {
        return MonthDay.parse("--" + parameters.text(key, village, LocalDate.now(clock)));
    }

    /** The last day on which the village itself files that year. */
    LocalDate deadline(RegionCode village, int year) {
        LocalDate deadline = day("income-entry-deadline", village).atYear(year);
        return deadline.isAfter(end(village, year)) ? deadline : deadline.plusYears(1);
    }

    boolean mayFile(Officer officer, Household household, int year) {
        return MayReport.may(officer) && household.state().stands()
                && (!officer.is(Role.VILLAGE_COMMITTEE) || !LocalDate.now(clock).isAfter(deadline(household.village(), year)));
    }

    /** Through how many the income is shared: who lived there on the year's last day, or who does today where that is not on file. */
    int persons(Household household, int year) {
        LocalDate end = end(household.village(), year);
        LocalDate today = LocalDate.now(clock);
        int then = files.membersOn(household.registerNumber(), end.isAfter(today) ? today : end).size();
        return then > 0 ? then : household.persons();
    }
}

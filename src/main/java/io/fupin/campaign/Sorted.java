package io.fupin.campaign;

import io.fupin.account.Officer;
import io.fupin.household.Household;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A household that a village has sorted, for the procedure that decides on it.
 *
 * @param campaign   number of the campaign's case
 * @param year       of the campaign and its plan, {@code incomeYear} whose income counts, {@code standard} the line of that year
 * @param ground     in the village's words
 * @param visitedOn  and {@code visitors}: who came when
 * @param evidence   ids, uploaded by {@code sorter}
 * @param sorter     whoever sorted it; acts for the village
 */
public record Sorted(String campaign, int year, int incomeYear, BigDecimal standard, Household household, Sorting sorting, String ground,
                     LocalDate visitedOn, String visitors, Visit visit, List<String> evidence, Officer sorter) {
}

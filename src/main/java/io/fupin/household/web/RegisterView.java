package io.fupin.household.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 档案: registered households of an area ({@code household/households.html}).
 *
 * @param households on the register that day, and {@code persons} in them
 * @param regions   villages or townships with their counts; @param region chosen, null for all
 * @param on        the past day as of which all is told; null for today
 * @param next      path of the next page; null on the last; @param first null on the first
 */
public record RegisterView(String title, int households, int persons, List<Region> regions, String region, String q, LocalDate on, List<Row> rows,
                           String first, String next) {

    public record Region(String code, String name, int count) {
    }

    /** @param place 青背村 2组; @param mark colour of the state */
    public record Row(String registerNumber, String head, String place, int persons, String mainCause, BigDecimal perCapita, Integer incomeYear,
                      String state, String mark, String helper, LocalDate registeredOn, String href) {
    }
}

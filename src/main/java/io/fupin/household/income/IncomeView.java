package io.fupin.household.income;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * 年度收入登记 of one household ({@code household/income.html}).
 *
 * @param year     that is filed or looked at
 * @param years    that can be chosen, newest first
 * @param standing what is on file of this year; null for nothing
 * @param writes   whether this officer may file this year; else {@code closed} says why not
 * @param line     income line of the year; null where none is set
 * @param typed    by entry: what stands there, or what was typed before a refusal
 * @param errors   message by entry
 * @param doubts   whether the errors are doubts that can be confirmed
 * @param former   what was filed of this year before, newest first
 */
public record IncomeView(String registerNumber, String head, String place, int year, List<Year> years, Version standing, boolean writes, String closed,
                         int persons, BigDecimal line, List<Group> groups, Map<String, String> typed, Map<String, String> errors, boolean doubts,
                         List<Version> former) {

    public record Year(int year, boolean chosen, boolean filed) {
    }

    /** @param title of the source; null for entries that are sources themselves */
    public record Group(String title, List<Entry> entries) {
    }

    public record Entry(String key, String title) {
    }

    /** @param by null where it came from an identification or a file; @param until null while it is in force */
    public record Version(LocalDate on, LocalDate until, String by, String reason, BigDecimal net, int persons, BigDecimal perCapita) {
    }
}

package io.fupin.household;

import io.fupin.account.Officer;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The register as a whole, household by household, for those who hand it on or take it over. Writes join the caller's transaction. */
public interface RegisterBook {

    /**
     * Whatever is on the register and not removed, by number, read as it is handed on.
     *
     * @param region inside the officer's area; null for all of it
     * @param after  register number; null from the first on
     */
    void each(Officer officer, RegionCode region, String after, Consumer<FullHousehold> taker);

    /** Households of a county by their register number or the national one, removed ones included. */
    List<FullHousehold> named(RegionCode county, Collection<String> numbers);

    /**
     * Puts households on the register, all in a few statements. One with a number keeps it.
     *
     * @param on their facts hold from this day on
     * @return their numbers, in the same order
     */
    List<String> add(List<FullHousehold> households, LocalDate on);

    /**
     * From {@code on} the household is as {@code now} says; the former facts stay on file. Its place and state stay as they are.
     *
     * @param lines for the ledger: what changes, from what to what
     * @param entry for the ledger: who, when and why
     */
    void change(FullHousehold before, FullHousehold now, LocalDate on, List<RegisterChanges.Line> lines, RegisterChanges.Entry entry);

    /**
     * Takes back {@link #change}: what was closed on that day is in force again.
     *
     * @param lines as they were; the ledger gets them the other way round
     */
    void changeBack(FullHousehold before, LocalDate on, LocalDate today, List<RegisterChanges.Line> lines, RegisterChanges.Entry entry);

    /**
     * A year's income from {@code on} on; what was filed of the same year before stays on file as replaced.
     *
     * @param lines for the ledger: item by item, from what to what
     */
    void fileIncome(String registerNumber, HouseholdRegister.Income income, LocalDate on, List<RegisterChanges.Line> lines, RegisterChanges.Entry entry);

    /** Takes back {@link #add}: households on which nothing was built, see {@link HouseholdTies}. */
    void takeOut(Collection<String> numbers);

    /** What stands in the way of taking these households out, by register number: 已确定帮扶责任人. */
    Map<String, String> ties(Collection<String> numbers);
}

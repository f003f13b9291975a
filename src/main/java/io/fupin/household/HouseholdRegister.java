package io.fupin.household;

import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reading and writing the register. Writes join the caller's transaction. */
public interface HouseholdRegister {

    /** 建档立卡: gives the register number and the state 在册; a returned or wrongly exited household keeps its number. */
    String register(Registration registration);

    Optional<Household> find(String registerNumber);

    List<HouseholdMember> members(String registerNumber);

    List<StateChange> states(String registerNumber);

    List<Helper> helpers(String registerNumber);

    List<Measure> measures(String registerNumber);

    /** Households in an area by register number, after {@code after}; at most {@code size}. */
    List<Household> within(RegionCode area, String after, int size);

    /**
     * Households of which a member of today bears this name or identity number, or that bear this register number.
     *
     * @param text           part of a name, a whole register number or, with {@code identityNumber}, a whole identity number
     */
    List<Household> search(RegionCode area, String text, boolean identityNumber, int size);

    /** Households on the register today and their persons. */
    Count count(RegionCode area);

    /** Where people are on file, by the keyed hash of their identity number. */
    List<OnFile> onFile(Collection<String> idHashes);

    void assignHelper(String registerNumber, Helper helper, List<Measure> measures, String caseNumber);

    /** Households that the person behind this phone answers for today, {@code exceptFor} left out. */
    int helperLoad(String phoneHash, String exceptFor);

    /**
     * @param formerNumber register number that 返贫 and 错退恢复 name; null for a new household
     */
    record Registration(String formerNumber, RegionCode village, String groupName, String headName, String ground, String mainCause,
                        List<String> otherCauses, BigDecimal perCapita, Integer incomeYear, LocalDate on, String caseNumber,
                        List<HouseholdMember> members) {
    }

    /** @param on since when */
    record StateChange(Household.State state, LocalDate on, String caseNumber) {
    }

    /** @param rank 科级 or 一般 */
    record Helper(String name, String unit, String rank, String phone, String plan, LocalDate since) {
    }

    record Measure(String kind, String detail, LocalDate since) {
    }

    record Count(int households, int persons) {
    }

    /** @param idHash of the person found */
    record OnFile(String idHash, String memberName, String registerNumber, String headName, RegionCode village, Household.State state) {
    }
}

package io.fupin.household;

import io.fupin.household.Household.State;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What the register says about whole villages before a yearly verification; a fixed number of statements. */
public interface VerificationFacts {

    /** Villages of an area with a household that stands on the register, with how many, by code. */
    List<Standing> villages(RegionCode area);

    /** Every household of a village that stands on the register today, by register number. */
    List<Facts> of(RegionCode village, int incomeYear);

    /** The same of several villages of one county. */
    List<Facts> of(Collection<RegionCode> villages, int incomeYear);

    record Standing(RegionCode village, int households, int persons) {
    }

    /**
     * @param perCapita   of {@code incomeYear}, yuan; null where it is not on file
     * @param houseGrade  A to D; null where it is not on file, as what follows
     * @param uninsured   members without any medical insurance, where that is on file of them
     * @param dropouts    members with a reason for leaving school on file
     * @param helper      whether there is a 帮扶责任人
     * @param measures    how many there are; {@code industry}: one of them is a 产业项目 (policy {@code industry-measure-kinds})
     * @param labour      whether a member can work, wholly or in part
     * @param openDoubts  findings of data quality that are not settled
     */
    record Facts(String registerNumber, RegionCode village, String group, String head, int persons, State state, LocalDate registeredOn,
                 BigDecimal perCapita, String houseGrade, Boolean safeWater, int uninsured, int dropouts, boolean helper, int measures,
                 boolean industry, boolean labour, int openDoubts) {
    }
}

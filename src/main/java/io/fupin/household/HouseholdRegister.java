package io.fupin.household;

import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reading and writing the register. Writes join the caller's transaction. */
public interface HouseholdRegister {

    /** 建档立卡: gives the register number and the state 在册; a returned or wrongly exited household keeps its number. */
    String register(Registration registration);

    Optional<Household> find(String registerNumber);

    List<HouseholdMember> members(String registerNumber);

    List<StateChange> states(String registerNumber);

    List<Helper> helpers(String registerNumber);

    List<Measure> measures(String registerNumber);

    /** By source, newest year first; empty where only the figure of the identification is on file. */
    List<Income> incomes(String registerNumber);

    /** 生产生活条件 of today. */
    Optional<Living> living(String registerNumber);

    /** 联系方式和账户 of today. */
    Optional<Contact> contact(String registerNumber);

    /** Households in an area by register number, after {@code after}; at most {@code size}. */
    List<Household> within(RegionCode area, String after, int size);

    /**
     * Households of which a member of today bears this name or identity number, or that bear this register number.
     *
     * @param text           part of a name, a whole register number or, with {@code identityNumber}, a whole identity number
     */
    List<Household> search(RegionCode area, String text, boolean identityNumber, int size);

    /** What an exit asks of many households, by register number, with one statement. */
    Map<String, Prospect> prospects(Collection<String> registerNumbers);

    /** Households on the register today and their persons. */
    Count count(RegionCode area);

    /** The same by village, with one statement; villages without any are left out. */
    Map<RegionCode, Count> counts(Collection<RegionCode> villages);

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

    /**
     * @param on   since when
     * @param exit year and standard of an exit; null for any other state
     * @param note the ground in a sentence; null for none
     */
    record StateChange(Household.State state, LocalDate on, String caseNumber, HouseholdStates.Exit exit, String note) {
    }

    /** @param rank 科级 or 一般 */
    record Helper(String name, String unit, String rank, String phone, String plan, LocalDate since) {
    }

    /**
     * A year's income by source (policy 5.1), yuan.
     *
     * @param lowIncomeAllowance 低保金; {@code destituteAllowance} 特困供养金
     * @param net                all sources less {@code businessExpense}
     * @param assetDividend      资产收益扶贫分红收入, a part of {@code property}
     */
    record Income(int year, int persons, BigDecimal wage, BigDecimal business, BigDecimal property, BigDecimal familyPlanning,
                  BigDecimal lowIncomeAllowance, BigDecimal destituteAllowance, BigDecimal pension, BigDecimal ecology, BigDecimal otherTransfer,
                  BigDecimal businessExpense, BigDecimal net, BigDecimal perCapita, BigDecimal assetDividend) {

        /** A year of which the income from property is not told apart. */
        public Income(int year, int persons, BigDecimal wage, BigDecimal business, BigDecimal property, BigDecimal familyPlanning,
                      BigDecimal lowIncomeAllowance, BigDecimal destituteAllowance, BigDecimal pension, BigDecimal ecology,
                      BigDecimal otherTransfer, BigDecimal businessExpense, BigDecimal net, BigDecimal perCapita) {
            this(year, persons, wage, business, property, familyPlanning, lowIncomeAllowance, destituteAllowance, pension, ecology, otherTransfer,
                    businessExpense, net, perCapita, BigDecimal.ZERO);
        }
    }

    /**
     * @param arable   耕地, mu; {@code forest} 林地; {@code returnedForest} 退耕还林; null where it is not on file, as everything here
     * @param distance to the village's main road, km
     * @param orchard  林果; {@code grassland} 牧草地, {@code waterArea} 水面, mu
     * @param toilet   卫生厕所
     * @param cooperative 加入农民专业合作组织; {@code leadingEnterprise} 有龙头企业带动, {@code entrepreneur} 有创业致富带头人带动
     */
    record Living(BigDecimal arable, BigDecimal forest, BigDecimal returnedForest, String houseGrade, BigDecimal houseArea, Boolean safeWater,
                  BigDecimal distance, String road, String fuel, BigDecimal orchard, BigDecimal grassland, BigDecimal waterArea,
                  Boolean productionPower, Boolean householdPower, Boolean broadcast, Boolean toilet, Boolean cooperative,
                  Boolean leadingEnterprise, Boolean entrepreneur) {

        /** Where nothing of the further columns is on file. */
        public Living(BigDecimal arable, BigDecimal forest, BigDecimal returnedForest, String houseGrade, BigDecimal houseArea, Boolean safeWater,
                      BigDecimal distance, String road, String fuel) {
            this(arable, forest, returnedForest, houseGrade, houseArea, safeWater, distance, road, fuel, null, null, null, null, null, null, null,
                    null, null, null);
        }
    }

    /**
     * How the household is reached and paid; null where it is not on file.
     *
     * @param phone    户联系电话, in clear; {@code bankCard} 银行卡号, in clear
     * @param standard 识别标准: 国家标准, 省定标准, 市定标准
     */
    record Contact(String phone, String bank, String bankCard, String villagePhone, String standard) {
    }

    /**
     * @param cameOn       the last day on which it was put on the register, or came back
     * @param labourSkills of its members of today; {@code measures} kinds of its measures
     */
    record Prospect(LocalDate cameOn, Set<String> labourSkills, Set<String> measures) {
    }

    /**
     * 一户多策. Whatever is not told is null.
     *
     * @param item     of 《扶贫手册》: 小额信贷, 危房改造 …
     * @param quantity in {@code unit}; {@code funds} yuan
     * @param lastDay  null for one without an end
     */
    record Measure(String kind, String detail, LocalDate since, String item, BigDecimal quantity, String unit, BigDecimal funds, String responsible,
                   LocalDate lastDay) {

        /** As an identification writes it down: what, and since when. */
        public Measure(String kind, String detail, LocalDate since) {
            this(kind, detail, since, null, null, null, null, null, null);
        }
    }

    record Count(int households, int persons) {
    }

    /** @param idHash of the person found */
    record OnFile(String idHash, String memberName, String registerNumber, String headName, RegionCode village, Household.State state) {
    }
}

package io.fupin.exchange.register;

import io.fupin.household.FullHousehold;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdMember.Cover;
import io.fupin.household.HouseholdMember.Particulars;
import io.fupin.household.HouseholdRegister.Contact;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.HouseholdRegister.Living;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Households as rows of the national register's two sheets. */
@Component
public class NationalRows {

    private final Regions regions;
    private final PolicyParameters parameters;
    private final Clock clock;

    NationalRows(Regions regions, PolicyParameters parameters, Clock clock) {
        this.regions = regions;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Names of divisions and grades of houses, looked up once for many rows. */
    public final class Writing {

        private final Map<RegionCode, String> names = new ConcurrentHashMap<>();
        private final Map<RegionCode, List<String>> unsafe = new ConcurrentHashMap<>();

        private String name(RegionCode code) {
            return names.computeIfAbsent(code, asked -> regions.find(asked).map(Region::name).orElse(asked.value()));
        }

        public Values household(FullHousehold one) {
            Values row = Values.household();
            RegionCode village = one.village();
            row.put(HouseholdColumn.PROVINCE, name(village.province()));
            row.put(HouseholdColumn.CITY, name(village.city()));
            row.put(HouseholdColumn.COUNTY, name(village.county()));
            row.put(HouseholdColumn.TOWNSHIP, name(village.township()));
            row.put(HouseholdColumn.VILLAGE, name(village));
            row.put(HouseholdColumn.VILLAGE_CODE, village.value());
            row.put(HouseholdColumn.GROUP, one.groupName());
            row.put(HouseholdColumn.NUMBER, number(one));
            one.head().ifPresent(head -> {
                row.put(HouseholdColumn.HEAD_NUMBER, number(one, head));
                row.put(HouseholdColumn.HEAD_NAME, head.name());
                row.put(HouseholdColumn.HEAD_ID, head.idNumber());
            });
            row.put(HouseholdColumn.PERSONS, one.members().size());
            row.put(HouseholdColumn.TYPE, one.type());
            row.put(HouseholdColumn.STATE, one.state() == State.RELAPSED ? "返贫" : one.state() == State.REGISTERED ? "未脱贫" : "已脱贫");
            row.put(HouseholdColumn.POLICY, one.state() == State.EXITED_NO_POLICY ? Boolean.FALSE : one.state() == State.EXITED ? Boolean.TRUE : null);
            row.put(HouseholdColumn.REGISTERED_ON, one.registeredOn());
            row.put(HouseholdColumn.MAIN_CAUSE, one.mainCause());
            row.put(HouseholdColumn.OTHER_CAUSES, one.otherCauses());
            if (one.contact() != null) {
                contact(row, one.contact());
            }
            if (one.income() != null) {
                income(row, one.income());
            }
            if (one.living() != null) {
                living(row, one.living());
                row.put(HouseholdColumn.UNSAFE, one.living().houseGrade() == null ? null : unsafe.computeIfAbsent(village.county(),
                        county -> parameters.list("house-grade-unsafe", county, LocalDate.now(clock))).contains(one.living().houseGrade()));
            }
            return row;
        }

        public List<Values> persons(FullHousehold one) {
            return one.members().stream().map(member -> person(one, member)).toList();
        }
    }

    public Writing writing() {
        return new Writing();
    }

    /** 户编号: the national one where there is one. */
    static String number(FullHousehold one) {
        return one.nationalNumber() != null ? one.nationalNumber() : one.registerNumber();
    }

    private static String number(FullHousehold one, HouseholdMember member) {
        String given = member.particulars().nationalNumber();
        return given != null ? given : one.registerNumber() == null ? null : "%s-%02d".formatted(one.registerNumber(), member.position());
    }

    private static void contact(Values row, Contact contact) {
        row.put(HouseholdColumn.STANDARD, contact.standard());
        row.put(HouseholdColumn.PHONE_OF, contact.phone());
        row.put(HouseholdColumn.BANK, contact.bank());
        row.put(HouseholdColumn.CARD, contact.bankCard());
        row.put(HouseholdColumn.VILLAGE_PHONE, contact.villagePhone());
    }

    private static void income(Values row, Income one) {
        BigDecimal transfer = one.familyPlanning().add(one.lowIncomeAllowance()).add(one.destituteAllowance()).add(one.pension()).add(one.ecology())
                .add(one.otherTransfer());
        row.put(HouseholdColumn.YEAR_OF, one.year());
        row.put(HouseholdColumn.WAGE, one.wage());
        row.put(HouseholdColumn.BUSINESS, one.business());
        row.put(HouseholdColumn.PROPERTY, one.property());
        row.put(HouseholdColumn.DIVIDEND, one.assetDividend());
        row.put(HouseholdColumn.OTHER_PROPERTY, one.property().subtract(one.assetDividend()));
        row.put(HouseholdColumn.TRANSFER, transfer);
        row.put(HouseholdColumn.FAMILY_PLANNING, one.familyPlanning());
        row.put(HouseholdColumn.LOW_INCOME, one.lowIncomeAllowance());
        row.put(HouseholdColumn.DESTITUTE, one.destituteAllowance());
        row.put(HouseholdColumn.PENSION, one.pension());
        row.put(HouseholdColumn.ECOLOGY, one.ecology());
        row.put(HouseholdColumn.OTHER_TRANSFER, one.otherTransfer());
        row.put(HouseholdColumn.EXPENSE, one.businessExpense());
        row.put(HouseholdColumn.GROSS, one.net().add(one.businessExpense()));
        row.put(HouseholdColumn.NET, one.net());
        row.put(HouseholdColumn.PER_CAPITA, one.perCapita());
    }

    private static void living(Values row, Living one) {
        row.put(HouseholdColumn.ARABLE, one.arable());
        row.put(HouseholdColumn.FOREST, one.forest());
        row.put(HouseholdColumn.RETURNED, one.returnedForest());
        row.put(HouseholdColumn.ORCHARD, one.orchard());
        row.put(HouseholdColumn.GRASSLAND, one.grassland());
        row.put(HouseholdColumn.WATER_AREA, one.waterArea());
        row.put(HouseholdColumn.COOPERATIVE, one.cooperative());
        row.put(HouseholdColumn.ENTERPRISE, one.leadingEnterprise());
        row.put(HouseholdColumn.ENTREPRENEUR, one.entrepreneur());
        row.put(HouseholdColumn.PRODUCTION_POWER, one.productionPower());
        row.put(HouseholdColumn.HOUSEHOLD_POWER, one.householdPower());
        row.put(HouseholdColumn.BROADCAST, one.broadcast());
        row.put(HouseholdColumn.SAFE_WATER, one.safeWater());
        row.put(HouseholdColumn.TOILET, one.toilet());
        row.put(HouseholdColumn.DISTANCE, one.distance());
        row.put(HouseholdColumn.ROAD, one.road());
        row.put(HouseholdColumn.HOUSE_AREA, one.houseArea());
        row.put(HouseholdColumn.GRADE, one.houseGrade());
        row.put(HouseholdColumn.FUEL, one.fuel());
    }

    private static Values person(FullHousehold household, HouseholdMember one) {
        Values row = person(one);
        row.put(PersonColumn.HOUSEHOLD, number(household));
        row.put(PersonColumn.NUMBER, number(household, one));
        return row;
    }

    /** Without the numbers of household and person. */
    static Values person(HouseholdMember one) {
        Values row = Values.person();
        Particulars more = one.particulars();
        Cover cover = more.cover();
        row.put(PersonColumn.NAME_OF, one.name());
        row.put(PersonColumn.SEX, one.sex());
        row.put(PersonColumn.BORN, one.birthDate());
        row.put(PersonColumn.DOCUMENT, one.idType());
        row.put(PersonColumn.ID, one.idNumber());
        row.put(PersonColumn.NATIONALITY, more.nationality());
        row.put(PersonColumn.RELATION, one.relation());
        row.put(PersonColumn.EDUCATION, one.education());
        row.put(PersonColumn.SCHOOLING, one.schooling());
        row.put(PersonColumn.HEALTH, one.health());
        if (one.disability() != null) {
            row.put(PersonColumn.DISABILITY, CodeLists.DISABILITIES.get(one.disability().kind() - 1));
            row.put(PersonColumn.DISABILITY_GRADE, CodeLists.DISABILITY_GRADES.get(one.disability().grade() - 1));
        }
        row.put(PersonColumn.LABOUR, one.labourSkill());
        if (one.work() != null) {
            row.put(PersonColumn.MONTHS, one.work().months());
            row.put(PersonColumn.PLACE, one.work().place());
        }
        row.put(PersonColumn.EMPLOYER, more.employer());
        row.put(PersonColumn.POLITICAL, more.politicalStatus());
        row.put(PersonColumn.PHONE_OF, more.phone());
        row.put(PersonColumn.LOW_INCOME, cover.lowIncome());
        row.put(PersonColumn.DESTITUTE, cover.destitute());
        row.put(PersonColumn.RESIDENT_MEDICAL, cover.residentMedical());
        row.put(PersonColumn.EMPLOYEE_MEDICAL, cover.employeeMedical());
        row.put(PersonColumn.SERIOUS, cover.seriousIllness());
        row.put(PersonColumn.COMMERCIAL, cover.commercial());
        row.put(PersonColumn.RESIDENT_PENSION, cover.residentPension());
        row.put(PersonColumn.EMPLOYEE_PENSION, cover.employeePension());
        row.put(PersonColumn.ILLNESS_AID, cover.illnessAid());
        row.put(PersonColumn.OTHER_AID, cover.otherAid());
        row.put(PersonColumn.DROPOUT, more.dropoutReason());
        row.put(PersonColumn.POST, more.publicPost());
        return row;
    }
}

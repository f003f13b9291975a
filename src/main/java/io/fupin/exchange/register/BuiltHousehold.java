package io.fupin.exchange.register;

import io.fupin.household.FullHousehold;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdMember.Cover;
import io.fupin.household.HouseholdMember.Disability;
import io.fupin.household.HouseholdMember.Particulars;
import io.fupin.household.HouseholdMember.Work;
import io.fupin.household.HouseholdRegister.Contact;
import io.fupin.household.HouseholdRegister.Income;
import io.fupin.household.HouseholdRegister.Living;
import io.fupin.region.RegionCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** A household out of the values of its rows; what is left out stays null. */
final class BuiltHousehold {

    private BuiltHousehold() {
    }

    /** @param numbers register and national number, either may be null */
    static FullHousehold of(String[] numbers, RegionCode village, Values row, List<HouseholdMember> members, String ground, LocalDate registeredOn) {
        return new FullHousehold(numbers[0], numbers[1], village, row.text(HouseholdColumn.GROUP), ground, state(row), registeredOn,
                row.text(HouseholdColumn.TYPE), row.text(HouseholdColumn.MAIN_CAUSE), row.text(HouseholdColumn.OTHER_CAUSES), contact(row), living(row),
                income(row, members.size()), members);
    }

    static State state(Values row) {
        String state = row.text(HouseholdColumn.STATE);
        if ("已脱贫".equals(state)) {
            return Boolean.FALSE.equals(row.flag(HouseholdColumn.POLICY)) ? State.EXITED_NO_POLICY : State.EXITED;
        }
        return "返贫".equals(state) ? State.RELAPSED : State.REGISTERED;
    }

    private static Contact contact(Values row) {
        return row.anyOf(HouseholdColumn.PHONE_OF, HouseholdColumn.BANK, HouseholdColumn.CARD, HouseholdColumn.VILLAGE_PHONE, HouseholdColumn.STANDARD)
                ? new Contact(row.text(HouseholdColumn.PHONE_OF), row.text(HouseholdColumn.BANK), row.text(HouseholdColumn.CARD),
                        row.text(HouseholdColumn.VILLAGE_PHONE), row.text(HouseholdColumn.STANDARD)) : null;
    }

    private static Living living(Values row) {
        if (!row.anyOf(HouseholdColumn.ARABLE, HouseholdColumn.FOREST, HouseholdColumn.RETURNED, HouseholdColumn.ORCHARD, HouseholdColumn.GRASSLAND,
                HouseholdColumn.WATER_AREA, HouseholdColumn.COOPERATIVE, HouseholdColumn.ENTERPRISE, HouseholdColumn.ENTREPRENEUR,
                HouseholdColumn.PRODUCTION_POWER, HouseholdColumn.HOUSEHOLD_POWER, HouseholdColumn.BROADCAST, HouseholdColumn.SAFE_WATER,
                HouseholdColumn.TOILET, HouseholdColumn.DISTANCE, HouseholdColumn.ROAD, HouseholdColumn.HOUSE_AREA, HouseholdColumn.GRADE,
                HouseholdColumn.FUEL)) {
            return null;
        }
        return new Living(row.amountOrNull(HouseholdColumn.ARABLE), row.amountOrNull(HouseholdColumn.FOREST), row.amountOrNull(HouseholdColumn.RETURNED),
                row.text(HouseholdColumn.GRADE), row.amountOrNull(HouseholdColumn.HOUSE_AREA), row.flag(HouseholdColumn.SAFE_WATER),
                row.amountOrNull(HouseholdColumn.DISTANCE), row.text(HouseholdColumn.ROAD), row.text(HouseholdColumn.FUEL),
                row.amountOrNull(HouseholdColumn.ORCHARD), row.amountOrNull(HouseholdColumn.GRASSLAND), row.amountOrNull(HouseholdColumn.WATER_AREA),
                row.flag(HouseholdColumn.PRODUCTION_POWER), row.flag(HouseholdColumn.HOUSEHOLD_POWER), row.flag(HouseholdColumn.BROADCAST),
                row.flag(HouseholdColumn.TOILET), row.flag(HouseholdColumn.COOPERATIVE), row.flag(HouseholdColumn.ENTERPRISE),
                row.flag(HouseholdColumn.ENTREPRENEUR));
    }

    /** 财产性收入: as it stands, or its two parts. */
    static BigDecimal property(Values row) {
        return row.has(HouseholdColumn.PROPERTY) ? row.amount(HouseholdColumn.PROPERTY)
                : row.amount(HouseholdColumn.DIVIDEND).add(row.amount(HouseholdColumn.OTHER_PROPERTY));
    }

    static BigDecimal transfers(Values row) {
        return row.amount(HouseholdColumn.FAMILY_PLANNING).add(row.amount(HouseholdColumn.LOW_INCOME)).add(row.amount(HouseholdColumn.DESTITUTE))
                .add(row.amount(HouseholdColumn.PENSION)).add(row.amount(HouseholdColumn.ECOLOGY)).add(row.amount(HouseholdColumn.OTHER_TRANSFER));
    }

    static BigDecimal gross(Values row) {
        return row.amount(HouseholdColumn.WAGE).add(row.amount(HouseholdColumn.BUSINESS)).add(property(row)).add(transfers(row));
    }

    /** Rounded up to the cent, as identification does (ADR 6). */
    static BigDecimal perCapita(BigDecimal net, int persons) {
        return net.divide(BigDecimal.valueOf(Math.max(1, persons)), 2, RoundingMode.CEILING);
    }

    /** Null without a year. */
    private static Income income(Values row, int persons) {
        Integer year = row.count(HouseholdColumn.YEAR_OF);
        if (year == null) {
            return null;
        }
        BigDecimal net = gross(row).subtract(row.amount(HouseholdColumn.EXPENSE));
        return new Income(year, persons, row.amount(HouseholdColumn.WAGE), row.amount(HouseholdColumn.BUSINESS), property(row),
                row.amount(HouseholdColumn.FAMILY_PLANNING), row.amount(HouseholdColumn.LOW_INCOME), row.amount(HouseholdColumn.DESTITUTE),
                row.amount(HouseholdColumn.PENSION), row.amount(HouseholdColumn.ECOLOGY), row.amount(HouseholdColumn.OTHER_TRANSFER),
                row.amount(HouseholdColumn.EXPENSE), net, perCapita(net, persons), row.amount(HouseholdColumn.DIVIDEND));
    }

    static HouseholdMember member(int position, String nationalNumber, Values row) {
        String kind = row.text(PersonColumn.DISABILITY);
        String grade = row.text(PersonColumn.DISABILITY_GRADE);
        String place = row.text(PersonColumn.PLACE);
        Integer months = row.count(PersonColumn.MONTHS);
        String document = row.text(PersonColumn.DOCUMENT);
        return new HouseholdMember(position, row.text(PersonColumn.NAME_OF), row.text(PersonColumn.RELATION), document == null ? "居民身份证" : document,
                row.text(PersonColumn.ID), row.text(PersonColumn.SEX), row.date(PersonColumn.BORN), row.text(PersonColumn.EDUCATION),
                row.text(PersonColumn.SCHOOLING), row.text(PersonColumn.HEALTH), row.text(PersonColumn.LABOUR),
                kind == null || grade == null ? null
                        : new Disability(CodeLists.DISABILITIES.indexOf(kind) + 1, CodeLists.DISABILITY_GRADES.indexOf(grade) + 1),
                place == null || months == null ? null : new Work(place, months),
                new Particulars(nationalNumber, row.text(PersonColumn.NATIONALITY), row.text(PersonColumn.POLITICAL), row.text(PersonColumn.EMPLOYER),
                        row.text(PersonColumn.PHONE_OF), cover(row), row.text(PersonColumn.DROPOUT), row.text(PersonColumn.POST)));
    }

    private static Cover cover(Values row) {
        return new Cover(row.flag(PersonColumn.LOW_INCOME), row.flag(PersonColumn.DESTITUTE), row.flag(PersonColumn.RESIDENT_MEDICAL),
                row.flag(PersonColumn.EMPLOYEE_MEDICAL), row.flag(PersonColumn.SERIOUS), row.flag(PersonColumn.COMMERCIAL),
                row.flag(PersonColumn.RESIDENT_PENSION), row.flag(PersonColumn.EMPLOYEE_PENSION), row.flag(PersonColumn.ILLNESS_AID),
                row.flag(PersonColumn.OTHER_AID));
    }
}

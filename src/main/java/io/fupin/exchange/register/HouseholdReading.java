package io.fupin.exchange.register;

import io.fupin.exchange.register.Surroundings.Line;
import io.fupin.exchange.register.Verdict.Kind;
import io.fupin.household.FullHousehold;
import io.fupin.household.HouseholdMember;
import io.fupin.household.RegisterChecks;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Judges a household of a file: reads its rows, holds them against each other, the register and the rules of data quality. */
@Component
public class HouseholdReading {

    /** More rows than any household has people: as far as the numbers of persons (人口编号, two digits) go. */
    public static final int MOST_ROWS = 99;

    private final Villages villages;
    private final RegisterChecks checks;
    private final NationalRows rows;

    HouseholdReading(Regions regions, RegisterChecks checks, NationalRows rows) {
        this.villages = new Villages(regions);
        this.checks = checks;
        this.rows = rows;
    }

    /**
     * @param households rows of this 户编号 on the sheet of households: one, when all is well
     * @param persons    those of the other sheet
     */
    public Verdict judge(List<Line> households, List<Line> persons, Headings householdHead, Headings personHead, Surroundings around) {
        Complaints complaints = new Complaints(householdHead, personHead);
        CellReading reading = new CellReading(around.today());
        if (households.size() + persons.size() > MOST_ROWS) {
            return tooMany(households, persons, personHead, complaints);
        }
        if (households.isEmpty()) {
            persons.forEach(person -> complaints.error(person.row(), PersonColumn.HOUSEHOLD, orphan(personHead, person), "在“户”表里补上这一户，或者改对户编号"));
            return new Verdict(Kind.BAD, null, null, List.of(), persons.isEmpty() ? "" : text(personHead.cell(persons.get(0).cells(), PersonColumn.NAME_OF)),
                    complaints.all());
        }
        Line line = households.get(0);
        households.stream().skip(1).forEach(again -> complaints.error(again.row(), HouseholdColumn.NUMBER, "户编号与第 " + line.row() + " 行重复", "一户只留一行，或者改对户编号"));
        Values row = complaints.read(reading, HouseholdColumn.values(), 0, line, around.merged().get(0));
        if (!row.has(HouseholdColumn.NUMBER) && householdHead.cell(line.cells(), HouseholdColumn.NUMBER).isEmpty()) {
            complaints.error(line.row(), HouseholdColumn.NUMBER, "户编号没有填", "已建档的户填原编号；新户自己编一个，如 新1，人表里写同一个");
        }
        FullHousehold before = row.has(HouseholdColumn.NUMBER) ? around.known().get(row.text(HouseholdColumn.NUMBER)) : null;
        RegionCode village = villages.of(line.row(), row, around.officer(), complaints);
        String[] numbers = numbers(line.row(), row, before, village, complaints);
        if (before != null) {
            new AgainstRegister(complaints, line.row()).check(row, before, village, around);
            fill(row, rows.writing().household(before));
        }
        MemberReading members = new MemberReading(complaints, reading, around, personHead, before);
        List<HouseholdMember> people = members.read(numbers[0], persons);
        new HouseholdSums(complaints, line.row()).check(row, members, before, around);
        FullHousehold now = BuiltHousehold.of(numbers, village == null ? around.officer().post().region() : village, row,
                people.stream().sorted(Comparator.comparing(HouseholdMember::position)).toList(), before == null ? "新识别" : before.ground(),
                registeredOn(row, before, around.today()));
        if (before != null) {
            now = standing(now, before);
        }
        new RulesAtCells(complaints, line.row(), members).add(checks.of(now, around.officer().post().region().county()));
        String head = row.has(HouseholdColumn.HEAD_NAME) ? row.text(HouseholdColumn.HEAD_NAME) : "";
        if (complaints.anyError() || village == null) {
            return new Verdict(Kind.BAD, now, before, List.of(), head, complaints.all());
        }
        if (before == null) {
            return new Verdict(Kind.NEW, now, null, List.of(), head, complaints.all());
        }
        boolean same = now.equals(before);
        return new Verdict(same ? Kind.SAME : Kind.CHANGED, now, before, same ? List.of() : Changes.between(rows.writing(), before, now), head, complaints.all());
    }

    /** One word on all of them: a column that was filled down, not a thousand faults. */
    private static Verdict tooMany(List<Line> households, List<Line> persons, Headings personHead, Complaints complaints) {
        String what = "有 " + MOST_ROWS + " 行以上是同一个户编号，一户没有这么多人";
        String mend = "多半是户编号这一列填错了（如往下拖成了同一个），照户口簿重新填";
        if (households.isEmpty()) {
            complaints.error(persons.get(0).row(), PersonColumn.HOUSEHOLD, what, mend);
        } else {
            complaints.error(households.get(0).row(), HouseholdColumn.NUMBER, what, mend);
        }
        return new Verdict(Kind.BAD, null, null, List.of(), persons.isEmpty() ? "" : text(personHead.cell(persons.get(0).cells(), PersonColumn.NAME_OF)),
                complaints.all());
    }

    private static String orphan(Headings head, Line person) {
        String number = text(head.cell(person.cells(), PersonColumn.HOUSEHOLD));
        return number.isBlank() ? "户编号没有填，不知道是哪一户的人" : "“户”表里没有户编号 " + number;
    }

    private static String text(String cell) {
        return io.fupin.exchange.sheet.Marks.text(cell);
    }

    /** Place, state and day of a household on the register are not changed by a file. */
    private static FullHousehold standing(FullHousehold now, FullHousehold before) {
        return new FullHousehold(before.registerNumber(), before.nationalNumber(), before.village(), now.groupName(), before.ground(), before.state(),
                before.registeredOn(), now.type(), now.mainCause(), now.otherCauses(), now.contact(), now.living(),
                now.income() != null && before.income() != null && now.income().year() == before.income().year() && same(now, before) ? before.income()
                        : now.income(), now.members());
    }

    /** A file may write the persons of that year differently; the sums are what counts. */
    private static boolean same(FullHousehold now, FullHousehold before) {
        return now.income().net().compareTo(before.income().net()) == 0 && now.members().size() == before.members().size()
                && now.income().equals(new io.fupin.household.HouseholdRegister.Income(before.income().year(), now.income().persons(),
                        before.income().wage(), before.income().business(), before.income().property(), before.income().familyPlanning(),
                        before.income().lowIncomeAllowance(), before.income().destituteAllowance(), before.income().pension(),
                        before.income().ecology(), before.income().otherTransfer(), before.income().businessExpense(), before.income().net(),
                        now.income().perCapita(), before.income().assetDividend()));
    }

    private static LocalDate registeredOn(Values row, FullHousehold before, LocalDate today) {
        return before != null ? before.registeredOn() : row.has(HouseholdColumn.REGISTERED_ON) ? row.date(HouseholdColumn.REGISTERED_ON) : today;
    }

    /** Empty cells leave what is on file; sums are worked out anew. */
    private static void fill(Values row, Values before) {
        boolean income = row.has(HouseholdColumn.YEAR_OF) && !row.get(HouseholdColumn.YEAR_OF).equals(before.get(HouseholdColumn.YEAR_OF));
        for (HouseholdColumn column : HouseholdColumn.values()) {
            boolean amount = column.ordinal() >= HouseholdColumn.WAGE.ordinal() && column.ordinal() <= HouseholdColumn.PER_CAPITA.ordinal();
            boolean derived = column == HouseholdColumn.UNSAFE || column == HouseholdColumn.PERSONS || column == HouseholdColumn.PROPERTY
                    || column == HouseholdColumn.TRANSFER || column == HouseholdColumn.GROSS || column == HouseholdColumn.NET
                    || column == HouseholdColumn.PER_CAPITA || column == HouseholdColumn.HEAD_NAME || column == HouseholdColumn.HEAD_ID
                    || column == HouseholdColumn.HEAD_NUMBER;
            if (!derived && !(income && amount)) {
                row.fill(column, before);
            }
        }
    }

    private static String[] numbers(int line, Values row, FullHousehold before, RegionCode village, Complaints complaints) {
        if (before != null) {
            return new String[] {before.registerNumber(), before.nationalNumber()};
        }
        String number = Objects.toString(row.get(HouseholdColumn.NUMBER), "");
        if (number.matches("\\d{12}-\\d{4,6}")) {
            if (village != null && !number.startsWith(village.value())) {
                complaints.error(line, HouseholdColumn.NUMBER, "户编号 " + number + " 不是这个村的", "核对户编号和村；新户自己编一个，如 新1");
            }
            return new String[] {number, null};
        }
        return new String[] {null, number.matches("\\d{10,30}") ? number : null};
    }

    /** Positions of the person's own number: 220281103213-0001-02 is 2. */
    static Integer position(String householdNumber, String personNumber) {
        return householdNumber != null && personNumber != null && personNumber.matches("\\d{12}-\\d{4,6}-\\d{2,3}")
                && personNumber.startsWith(householdNumber + "-") ? Integer.valueOf(personNumber.substring(householdNumber.length() + 1)) : null;
    }
}

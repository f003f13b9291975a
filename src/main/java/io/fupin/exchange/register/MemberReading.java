package io.fupin.exchange.register;

import io.fupin.casework.CaseNumbers;
import io.fupin.exchange.register.Surroundings.Line;
import io.fupin.exchange.register.Surroundings.Place;
import io.fupin.household.FullHousehold;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdRegister.OnFile;
import io.fupin.household.OpenMatters.Matter;
import io.fupin.privacy.IdentityNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The persons of one household of a file. */
final class MemberReading {

    private final Complaints complaints;
    private final CellReading reading;
    private final Surroundings around;
    private final Headings headings;
    private final FullHousehold before;
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final List<Values> values = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();

    MemberReading(Complaints complaints, CellReading reading, Surroundings around, Headings headings, FullHousehold before) {
        this.complaints = complaints;
        this.reading = reading;
        this.around = around;
        this.headings = headings;
        this.before = before;
    }

    /** The row of the file in which the member of this position stands; 0 for none. */
    int row(int position) {
        return rows.getOrDefault(position, 0);
    }

    List<Values> values() {
        return values;
    }

    List<Integer> lines() {
        return lines;
    }

    List<HouseholdMember> read(String householdNumber, List<Line> persons) {
        List<HouseholdMember> members = new ArrayList<>();
        for (Line person : persons) {
            values.add(complaints.read(reading, PersonColumn.values(), 1, person, around.merged().get(1)));
            lines.add(person.row());
        }
        List<Optional<HouseholdMember>> known = values.stream().map(row -> known(householdNumber, row)).toList();
        known.forEach(one -> one.ifPresent(member -> taken.add(member.position())));
        for (int i = 0; i < persons.size(); i++) {
            Values row = values.get(i);
            int line = lines.get(i);
            known.get(i).ifPresent(member -> fill(row, member));
            check(row, persons.get(i));
            int position = known.get(i).map(HouseholdMember::position).orElseGet(() -> position(householdNumber, row, line));
            if (rows.putIfAbsent(position, line) != null) {
                complaints.error(line, PersonColumn.NAME_OF, "同一户里第 " + rows.get(position) + " 行已经有这个人", "去掉重复的一行");
            }
            String number = row.text(PersonColumn.NUMBER);
            members.add(BuiltHousehold.member(position, known.get(i).map(member -> member.particulars().nationalNumber())
                    .orElse(number != null && number.matches("\\d{10,34}") ? number : null), row));
        }
        return members;
    }

    /** Somebody of the household on file: by number, identity number, or name and birth date. */
    private Optional<HouseholdMember> known(String householdNumber, Values row) {
        if (before == null) {
            return Optional.empty();
        }
        Integer position = HouseholdReading.position(householdNumber, row.text(PersonColumn.NUMBER));
        return before.members().stream().filter(member -> position != null ? member.position() == position
                : row.has(PersonColumn.NUMBER) && row.text(PersonColumn.NUMBER).equals(member.particulars().nationalNumber())
                || row.has(PersonColumn.ID) && row.text(PersonColumn.ID).equals(member.idNumber())
                || !row.has(PersonColumn.ID) && Objects.equals(row.text(PersonColumn.NAME_OF), member.name())
                && (!row.has(PersonColumn.BORN) || row.date(PersonColumn.BORN).equals(member.birthDate()))).findFirst();
    }

    private int position(String householdNumber, Values row, int line) {
        Integer own = HouseholdReading.position(householdNumber, row.text(PersonColumn.NUMBER));
        String number = row.text(PersonColumn.NUMBER);
        if (own == null && number != null && number.matches("\\d{12}-\\d{4,6}-\\d{2,3}")) {
            complaints.error(line, PersonColumn.NUMBER, "人口编号 " + number + " 不是这一户的", "新增的人不填人口编号");
        }
        int position = own != null && own > 0 ? own : 1;
        while (own == null && taken.contains(position)) {
            position++;
        }
        taken.add(position);
        return position;
    }

    /** Empty cells leave what is on file; of either-or columns the one that is filled counts. */
    private static void fill(Values row, HouseholdMember member) {
        Values known = NationalRows.person(member);
        boolean learning = row.anyOf(PersonColumn.EDUCATION, PersonColumn.SCHOOLING);
        boolean working = row.anyOf(PersonColumn.MONTHS, PersonColumn.PLACE);
        for (PersonColumn column : PersonColumn.values()) {
            boolean either = learning && (column == PersonColumn.EDUCATION || column == PersonColumn.SCHOOLING)
                    || working && (column == PersonColumn.MONTHS || column == PersonColumn.PLACE);
            if (!either && column != PersonColumn.HOUSEHOLD && column != PersonColumn.NUMBER) {
                row.fill(column, known);
            }
        }
    }

    private void check(Values row, Line line) {
        int at = line.row();
        if (!row.has(PersonColumn.NAME_OF)) {
            complaints.error(at, PersonColumn.NAME_OF, "姓名没有填", "填姓名");
        }
        if (!row.has(PersonColumn.RELATION)) {
            complaints.error(at, PersonColumn.RELATION, "与户主关系没有填", "从下拉表里选；户主本人填“户主”");
        }
        identity(row, line);
        String health = row.text(PersonColumn.HEALTH);
        if (health != null && health.startsWith("健康、") || health != null && health.endsWith("、健康")) {
            complaints.error(at, PersonColumn.HEALTH, "健康状况填了“" + health + "”，“健康”不能和别的一起填", "留对的一项");
        }
        if (row.has(PersonColumn.MONTHS) != row.has(PersonColumn.PLACE)) {
            boolean months = row.has(PersonColumn.MONTHS);
            complaints.rule(true, "DQ-9", at, months ? PersonColumn.PLACE : PersonColumn.MONTHS, months ? "填了务工时间，没有填务工所在地" : "填了务工所在地，没有填务工时间",
                    "填齐，或者都不填");
        }
        if (row.has(PersonColumn.DISABILITY) != row.has(PersonColumn.DISABILITY_GRADE)) {
            boolean kind = row.has(PersonColumn.DISABILITY);
            complaints.error(at, kind ? PersonColumn.DISABILITY_GRADE : PersonColumn.DISABILITY, kind ? "填了残疾类别，没有填残疾等级" : "填了残疾等级，没有填残疾类别",
                    "照残疾人证填齐，或者都不填");
        }
    }

    private void identity(Values row, Line line) {
        int at = line.row();
        String document = row.text(PersonColumn.DOCUMENT);
        String number = row.text(PersonColumn.ID);
        if (number == null) {
            if (headings.cell(line.cells(), PersonColumn.ID).isEmpty() && (Surroundings.isCard(document) || "残疾人证".equals(document))) {
                complaints.error(at, PersonColumn.ID, "证件号码没有填", "填号码；确实没有号码的，证件类型选“户口簿”或“其他”");
            }
            if (!row.has(PersonColumn.BORN) || !row.has(PersonColumn.SEX)) {
                complaints.error(at, row.has(PersonColumn.BORN) ? PersonColumn.SEX : PersonColumn.BORN, (row.has(PersonColumn.BORN) ? "性别" : "出生日期") + "没有填",
                        "没有身份证号的人，性别和出生日期都要填");
            }
            return;
        }
        Optional<String> fault = Surroundings.isCard(document) ? IdentityNumbers.faultOfIdentityCard(number, around.today())
                : "残疾人证".equals(document) ? IdentityNumbers.faultOfDisabilityCertificate(number, around.today()) : Optional.empty();
        fault.ifPresent(what -> complaints.rule(true, "DQ-1", at, PersonColumn.ID, what, "照身份证或户口簿重新填"));
        if (fault.isEmpty() && Surroundings.derivable(number)) {
            String sex = IdentityNumbers.sex(number).word();
            if (!row.has(PersonColumn.SEX)) {
                row.put(PersonColumn.SEX, sex);
            } else if (!sex.equals(row.text(PersonColumn.SEX))) {
                complaints.error(at, PersonColumn.SEX, "性别填的是" + row.text(PersonColumn.SEX) + "，身份证号是" + sex, "核对后改对一个");
                // nothing else is said of what follows from it
                row.put(PersonColumn.SEX, sex);
            }
            if (!row.has(PersonColumn.BORN)) {
                row.put(PersonColumn.BORN, IdentityNumbers.birthDate(number));
            }
        }
        elsewhere(line, at);
    }

    private void elsewhere(Line line, int at) {
        if (line.idHash() == null) {
            return;
        }
        List<Place> places = around.twice().getOrDefault(line.idHash(), List.of());
        places.stream().filter(place -> place.row() != at).findFirst().ifPresent(place -> complaints.rule(true, "DQ-2", at, PersonColumn.ID,
                "证件号码与“人”表第 " + place.row() + " 行相同", "核对号码；同一个人只留一行"));
        OnFile other = around.onFile().get(line.idHash());
        if (other != null && (before == null || !other.registerNumber().equals(before.registerNumber()))) {
            boolean near = around.officer().covers(other.village().county()) || other.village().county().equals(around.officer().post().region().county());
            complaints.rule(true, "DQ-2", at, PersonColumn.ID, near ? "这个人已在 " + other.registerNumber() + " " + other.headName() + "户 的档案里"
                    : "这个人已在别的县的档案里", "更新那一户的，户编号填 " + (near ? other.registerNumber() : "原来的") + "；不是同一个人的，核对号码");
        } else if (other == null && around.busy().containsKey(line.idHash())) {
            underWay(at, around.busy().get(line.idHash()));
        }
    }

    /** Two ways onto the register at once would each rest on what the other changes. */
    private void underWay(int at, Matter matter) {
        String county = around.officer().post().region().county().value();
        boolean near = CaseNumbers.within(matter.caseNumber(), county);
        complaints.error(at, PersonColumn.ID, "这个人" + (near ? "" : "在别的县") + matter.what() + (near ? "（" + CaseNumbers.shortForm(matter.caseNumber()) + "）" : ""),
                "等那一件办结以后再导入；不是同一个人的，核对号码");
    }
}

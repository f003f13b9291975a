package io.fupin.exchange.register;

import io.fupin.household.FullHousehold;
import io.fupin.household.HouseholdMember;
import io.fupin.household.RegisterChanges.Line;
import io.fupin.household.RegisterField;
import io.fupin.household.RegisterField.Sight;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changes of a household, line by line, in the words of the ledger where it has words for it. */
public final class Changes {

    private static final String MEMBER = "家庭成员";
    private static final Map<HouseholdColumn, RegisterField> OF_HOUSEHOLD = new EnumMap<>(Map.of(HouseholdColumn.GROUP, RegisterField.GROUP,
            HouseholdColumn.TYPE, RegisterField.TYPE, HouseholdColumn.MAIN_CAUSE, RegisterField.MAIN_CAUSE, HouseholdColumn.OTHER_CAUSES,
            RegisterField.OTHER_CAUSES, HouseholdColumn.PHONE_OF, RegisterField.PHONE, HouseholdColumn.BANK, RegisterField.BANK_NAME,
            HouseholdColumn.CARD, RegisterField.BANK_CARD, HouseholdColumn.FUEL, RegisterField.FUEL, HouseholdColumn.GRADE, RegisterField.HOUSE_GRADE,
            HouseholdColumn.HOUSE_AREA, RegisterField.HOUSE_AREA));
    private static final Map<PersonColumn, RegisterField> OF_PERSON = new EnumMap<>(Map.of(PersonColumn.DISABILITY, RegisterField.DISABILITY,
            PersonColumn.DISABILITY_GRADE, RegisterField.DISABILITY, PersonColumn.MONTHS, RegisterField.WORK_MONTHS));
    /** Worked out from others, or told of the members. */
    private static final Set<HouseholdColumn> DERIVED = Set.of(HouseholdColumn.PERSONS, HouseholdColumn.HEAD_NAME, HouseholdColumn.HEAD_ID,
            HouseholdColumn.HEAD_NUMBER, HouseholdColumn.UNSAFE, HouseholdColumn.GROSS, HouseholdColumn.TRANSFER, HouseholdColumn.OTHER_PROPERTY);

    private Changes() {
    }

    public static List<Line> between(NationalRows.Writing writing, FullHousehold before, FullHousehold now) {
        List<Line> lines = new ArrayList<>();
        Values was = writing.household(before);
        Values is = writing.household(now);
        for (HouseholdColumn column : HouseholdColumn.values()) {
            RegisterField field = OF_HOUSEHOLD.get(column);
            if (!DERIVED.contains(column)) {
                add(lines, now.registerNumber(), null, field == null ? column.title() : field.title(), was.written(column), is.written(column));
            }
        }
        Map<Integer, HouseholdMember> former = new HashMap<>();
        before.members().forEach(member -> former.put(member.position(), member));
        for (HouseholdMember member : now.members()) {
            HouseholdMember same = former.remove(member.position());
            if (same == null) {
                lines.add(new Line(now.registerNumber(), member.position(), member.name(), MEMBER, "", member.name(), Sight.OPEN));
            } else if (!same.equals(member)) {
                person(lines, now.registerNumber(), same, member);
            }
        }
        former.values().forEach(gone -> lines.add(new Line(now.registerNumber(), gone.position(), gone.name(), MEMBER, gone.name(), "", Sight.OPEN)));
        return lines;
    }

    private static void person(List<Line> lines, String number, HouseholdMember before, HouseholdMember now) {
        Values was = NationalRows.person(before);
        Values is = NationalRows.person(now);
        for (PersonColumn column : PersonColumn.values()) {
            RegisterField field = OF_PERSON.get(column);
            add(lines, number, now, field == null ? column.title() : field.title(), was.written(column), is.written(column));
        }
    }

    private static void add(List<Line> lines, String number, HouseholdMember member, String what, String before, String after) {
        if (!before.equals(after)) {
            RegisterField known = RegisterField.titled(what);
            lines.add(new Line(number, member == null ? null : member.position(), member == null ? null : member.name(), what, before, after,
                    known == null ? Sight.OPEN : known.sight()));
        }
    }

    /** In headings: the values are in the file and on the household's page. Null for none. */
    public static String words(List<Line> lines) {
        Set<String> words = new LinkedHashSet<>();
        Set<Integer> changed = new LinkedHashSet<>();
        int come = 0;
        int gone = 0;
        for (Line line : lines) {
            if (line.position() == null) {
                words.add(line.what());
            } else if (line.what().equals(MEMBER)) {
                come += line.before().isEmpty() ? 1 : 0;
                gone += line.after().isEmpty() ? 1 : 0;
            } else {
                changed.add(line.position());
            }
        }
        people(words, "增", come);
        people(words, "减", gone);
        people(words, "改", changed.size());
        return words.isEmpty() ? null : String.join("、", words);
    }

    private static void people(Set<String> words, String how, int count) {
        if (count > 0) {
            words.add(how + " " + count + " 人");
        }
    }
}

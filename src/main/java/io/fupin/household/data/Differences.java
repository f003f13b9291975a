package io.fupin.household.data;

import io.fupin.household.Household;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.RegisterChange;
import io.fupin.household.RegisterChange.Merge;
import io.fupin.household.RegisterChange.Split;
import io.fupin.household.RegisterChanges.Line;
import io.fupin.household.RegisterChanges.Preview;
import io.fupin.household.RegisterField;
import io.fupin.household.RegisterField.Sight;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a change does to the register as it stands, in words: the same lines that the approvers see and that the ledger keeps. */
@Component
class Differences {

    private static final String MEMBER = "家庭成员";
    private static final String HEAD = "户主";

    private final HouseholdRegister register;
    private final CurrentEntries current;

    Differences(HouseholdRegister register, CurrentEntries current) {
        this.register = register;
        this.current = current;
    }

    Preview of(RegisterChange change) {
        Household household = register.find(change.registerNumber()).orElseThrow();
        Map<Integer, Map<RegisterField, String>> persons = current.ofPersons(change.registerNumber());
        Set<Integer> gone = gone(change);
        List<Line> lines = new ArrayList<>();
        String number = change.registerNumber();
        for (HouseholdMember newcomer : change.joining()) {
            lines.add(new Line(number, null, newcomer.name(), MEMBER, "", inHousehold(newcomer.relation(), CurrentEntries.of(newcomer)), Sight.OPEN));
            CurrentEntries.of(newcomer).forEach((field, value) -> {
                if (field == RegisterField.ID_NUMBER || field.sight() == Sight.HEALTH) {
                    lines.add(new Line(number, null, newcomer.name(), field.title(), "", value, field.sight()));
                }
            });
        }
        gone.forEach(position -> lines.add(new Line(number, position, name(persons, position), MEMBER, relation(persons, position),
                change.split() != null ? "分到新户" : change.merge() != null ? "并入" + register.find(change.merge().into()).orElseThrow().headName() + "户"
                        : "不再在户", Sight.OPEN)));
        change.persons().forEach((position, entries) -> entries.forEach((field, value) -> difference(lines, number, position, name(persons, position),
                field, persons.getOrDefault(position, Map.of()).get(field), value)));
        Map<RegisterField, String> standing = current.ofHousehold(number);
        change.household().forEach((field, value) -> difference(lines, number, null, null, field, standing.get(field), value));
        int after = persons.size() + change.joining().size() - gone.size();
        String head = head(change, persons, gone);
        if (after > 0 && !household.headName().equals(head)) {
            lines.add(new Line(number, null, null, HEAD, household.headName(), head, Sight.OPEN));
        }
        size(lines, number, household.persons(), after);
        if (after == 0) {
            lines.add(new Line(number, null, null, "状态", household.state().title(), Household.State.CLOSED.title(), Sight.OPEN));
        }
        int into = change.merge() == null ? 0 : register.find(change.merge().into()).orElseThrow().persons();
        if (change.split() != null) {
            newHousehold(lines, change.split(), persons, standing);
        } else if (change.merge() != null) {
            otherHousehold(lines, change.merge(), persons, into);
        }
        return new Preview(List.copyOf(lines), persons.size(), after, into, change.merge() == null ? 0 : into + gone.size(), after == 0);
    }

    private static Set<Integer> gone(RegisterChange change) {
        Set<Integer> gone = new java.util.TreeSet<>(change.leaving());
        if (change.split() != null) {
            gone.addAll(change.split().members().keySet());
        }
        if (change.merge() != null) {
            gone.addAll(change.merge().members().keySet());
        }
        return gone;
    }

    private static void difference(List<Line> lines, String number, Integer position, String person, RegisterField field, String before, String after) {
        String was = before == null ? "" : before;
        if (!was.equals(after)) {
            lines.add(new Line(number, position, person, field.title(), was, after, field.sight()));
        }
    }

    private static void newHousehold(List<Line> lines, Split split, Map<Integer, Map<RegisterField, String>> persons, Map<RegisterField, String> standing) {
        split.members().forEach((position, relation) -> {
            if (HEAD.equals(relation)) {
                lines.add(new Line(null, null, null, HEAD, "", name(persons, position), Sight.OPEN));
            }
        });
        split.members().forEach((position, relation) -> lines.add(new Line(null, null, name(persons, position), MEMBER, "", relation, Sight.OPEN)));
        String group = split.groupName() == null ? standing.get(RegisterField.GROUP) : split.groupName();
        if (group != null) {
            lines.add(new Line(null, null, null, RegisterField.GROUP.title(), "", group, Sight.OPEN));
        }
        lines.add(new Line(null, null, null, "家庭人口数", "", split.members().size() + " 人", Sight.OPEN));
    }

    private static void otherHousehold(List<Line> lines, Merge merge, Map<Integer, Map<RegisterField, String>> persons, int before) {
        merge.members().forEach((position, relation) -> lines.add(new Line(merge.into(), null, name(persons, position), MEMBER, "", relation, Sight.OPEN)));
        size(lines, merge.into(), before, before + merge.members().size());
    }

    private static void size(List<Line> lines, String number, int before, int after) {
        if (before != after) {
            lines.add(new Line(number, null, null, "家庭人口数", before + " 人", after + " 人", Sight.OPEN));
        }
    }

    /** The name that the household will go by. */
    private static String head(RegisterChange change, Map<Integer, Map<RegisterField, String>> persons, Set<Integer> gone) {
        Set<Integer> left = new HashSet<>(persons.keySet());
        left.removeAll(gone);
        for (int position : left) {
            Map<RegisterField, String> edits = change.persons().getOrDefault(position, Map.of());
            if (HEAD.equals(edits.getOrDefault(RegisterField.RELATION, relation(persons, position)))) {
                return edits.getOrDefault(RegisterField.NAME, name(persons, position));
            }
        }
        return change.joining().stream().filter(one -> HEAD.equals(one.relation())).map(HouseholdMember::name).findFirst().orElse("");
    }

    private static String name(Map<Integer, Map<RegisterField, String>> persons, int position) {
        return persons.getOrDefault(position, Map.of()).getOrDefault(RegisterField.NAME, "");
    }

    private static String relation(Map<Integer, Map<RegisterField, String>> persons, int position) {
        return persons.getOrDefault(position, Map.of()).getOrDefault(RegisterField.RELATION, "");
    }

    /** 之女，女，2016-09-28出生，学龄前儿童，无劳动力. */
    private static String inHousehold(String relation, Map<RegisterField, String> entries) {
        List<String> words = new ArrayList<>(List.of(relation));
        add(words, entries.get(RegisterField.SEX), "");
        add(words, entries.get(RegisterField.BIRTH_DATE), "出生");
        add(words, entries.get(RegisterField.EDUCATION), "");
        add(words, entries.get(RegisterField.SCHOOLING), "");
        add(words, entries.get(RegisterField.LABOUR_SKILL), "");
        return String.join("，", words);
    }

    private static void add(List<String> words, String value, String behind) {
        if (value != null) {
            words.add(value + behind);
        }
    }
}

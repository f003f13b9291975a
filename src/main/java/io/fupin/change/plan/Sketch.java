package io.fupin.change.plan;

import io.fupin.casework.Refusal;
import io.fupin.form.FieldError;
import io.fupin.household.Household;
import io.fupin.household.HouseholdMember;
import io.fupin.household.RegisterChange;
import io.fupin.household.RegisterChange.Merge;
import io.fupin.household.RegisterChange.Split;
import io.fupin.household.RegisterField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A plan in the making: what was read so far, and what is wrong with it. */
final class Sketch {

    private static final String HEAD = "户主";

    private final ChangeForm form;
    private final Household household;
    private final Map<Integer, HouseholdMember> members = new TreeMap<>();
    private final List<FieldError> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<RegisterField, String> entries = new LinkedHashMap<>();
    private final Map<Integer, Map<RegisterField, String>> persons = new TreeMap<>();
    private final List<HouseholdMember> joining = new ArrayList<>();
    private final Set<Integer> leaving = new LinkedHashSet<>();
    private LocalDate effectiveOn;
    private Split split;
    private Merge merge;
    private boolean headChanges;

    Sketch(ChangeForm form, Household household, List<HouseholdMember> members, LocalDate today) {
        this.form = form;
        this.household = household;
        this.effectiveOn = form.happenedOn() == null ? today : form.happenedOn();
        members.forEach(member -> this.members.put(member.position(), member));
    }

    ChangeForm form() {
        return form;
    }

    Household household() {
        return household;
    }

    /** The person chosen at this field; an error stands there when it is none of the household's. */
    Optional<HouseholdMember> person(String field, String choice) {
        HouseholdMember found = members.get(PersonChoice.position(choice) == null ? -1 : PersonChoice.position(choice));
        if (found == null) {
            error(field, choice == null ? "请选是哪一个人" : "这一户现在没有这个人，请重新选");
        }
        return Optional.ofNullable(found);
    }

    void leave(String field, List<String> chosen) {
        if (chosen == null || chosen.isEmpty()) {
            error(field, "member".equals(field) ? "请选是哪一个人" : "请选走的是哪些人");
            return;
        }
        chosen.forEach(choice -> person(field, choice).ifPresent(member -> {
            leaving.add(member.position());
            if (member.birthDate() != null && effectiveOn.isBefore(member.birthDate())) {
                error("happenedOn", "早于" + member.name() + "的出生日期");
            }
        }));
        headFollows(leaving);
    }

    /** Who leaves for a household of his own, with whom, and who is its head. */
    void split() {
        Map<Integer, HouseholdMember> gone = new TreeMap<>();
        (form.leaving() == null ? List.<String>of() : form.leaving())
                .forEach(choice -> person("leaving", choice).ifPresent(member -> gone.put(member.position(), member)));
        if (gone.isEmpty() || gone.size() == members.size()) {
            error("leaving", gone.isEmpty() ? "请选分出去的是哪些人" : "至少留一个人在原来的户里");
            return;
        }
        Integer head = PersonChoice.position(form.splitHead());
        if (head == null || !gone.containsKey(head)) {
            error("splitHead", "新户的户主要在分出去的人里");
            return;
        }
        split = new Split(form.newGroup(), relations(members.get(head), gone.values()));
        headFollows(gone.keySet());
    }

    void merge(Household into, boolean hasSpouse) {
        Map<Integer, String> relations = new TreeMap<>();
        members.values().forEach(member -> told(member).ifPresentOrElse(relation -> relations.put(member.position(), relation),
                () -> error("relations", "请写明" + member.name() + "与" + into.headName() + "的关系")));
        long spouses = relations.values().stream().filter("配偶"::equals).count() + (hasSpouse ? 1 : 0);
        if (spouses > 1) {
            error("relations", "并过去以后有两位配偶");
        }
        merge = new Merge(into.registerNumber(), relations);
    }

    /** The head leaves and others stay: who takes over. */
    private void headFollows(Set<Integer> gone) {
        boolean headGone = gone.stream().anyMatch(position -> HEAD.equals(members.get(position).relation()));
        if (!headGone) {
            if (form.newHead() != null) {
                error("newHead", "户主没有走，不用选新户主");
            }
            return;
        }
        List<HouseholdMember> left = members.values().stream().filter(member -> !gone.contains(member.position())).toList();
        if (left.isEmpty()) {
            return;
        }
        if (left.size() == 1 && form.newHead() == null) {
            become(left.get(0), left);
            return;
        }
        Integer head = PersonChoice.position(form.newHead());
        if (head == null || gone.contains(head) || !members.containsKey(head)) {
            error("newHead", "走的是户主，请在留下的人里选新户主");
            return;
        }
        become(members.get(head), left);
    }

    /** Another head while the former stays. */
    void newHead() {
        Integer head = PersonChoice.position(form.newHead());
        if (head == null || !members.containsKey(head) || HEAD.equals(members.get(head).relation())) {
            error("newHead", "请选现在不是户主的一个人");
            return;
        }
        become(members.get(head), members.values());
    }

    private void become(HouseholdMember head, Iterable<HouseholdMember> all) {
        headChanges = true;
        relations(head, all).forEach((position, relation) -> {
            if (!relation.equals(members.get(position).relation())) {
                edit(position, RegisterField.RELATION, relation);
            }
        });
    }

    /** Relations to a new head by position: as told, else as they follow from the former ones. */
    private Map<Integer, String> relations(HouseholdMember head, Iterable<HouseholdMember> all) {
        Map<Integer, String> relations = new TreeMap<>();
        List<String> guessed = new ArrayList<>();
        for (HouseholdMember member : all) {
            if (member.position() == head.position()) {
                relations.put(member.position(), HEAD);
                continue;
            }
            Optional<String> told = told(member);
            Optional<String> relation = told.isPresent() ? told
                    : HEAD.equals(head.relation()) ? Optional.of(member.relation())
                    : Kinship.toNewHead(head.relation(), male(head), member.relation(), male(member));
            if (relation.isEmpty()) {
                error("relations", "请写明" + member.name() + "与新户主" + head.name() + "的关系");
            } else {
                relations.put(member.position(), relation.get());
                if (told.isEmpty() && !relation.get().equals(member.relation())) {
                    guessed.add(member.name() + relation.get());
                }
            }
        }
        if (relations.values().stream().filter("配偶"::equals).count() > 1) {
            error("relations", "与新户主的关系里有两位配偶");
        }
        if (!guessed.isEmpty()) {
            warnings.add("与新户主的关系是推算的：" + String.join("、", guessed) + "，请核对");
        }
        return relations;
    }

    private Optional<String> told(HouseholdMember member) {
        return form.relationsOrNone().stream().filter(one -> Integer.valueOf(member.position()).equals(PersonChoice.position(one.member())))
                .map(ChangeForm.RelationForm::relation).findFirst();
    }

    private static Boolean male(HouseholdMember member) {
        return member.sex() == null ? null : "男".equals(member.sex());
    }

    void join(HouseholdMember newcomer) {
        joining.add(newcomer);
    }

    boolean hasSpouse() {
        return members.values().stream().anyMatch(member -> "配偶".equals(member.relation()));
    }

    void edit(int position, RegisterField field, String value) {
        persons.computeIfAbsent(position, any -> new LinkedHashMap<>()).put(field, value);
    }

    void edit(RegisterField field, String value) {
        entries.put(field, value);
    }

    void happened(LocalDate day) {
        effectiveOn = day;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    boolean headChanges() {
        return headChanges;
    }

    void error(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    void errors(List<FieldError> more) {
        errors.addAll(more);
    }

    void warn(String words) {
        warnings.add(words);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    void refuse() {
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
    }

    RegisterChange change() {
        return new RegisterChange(household.registerNumber(), entries, persons, joining, leaving, split, merge);
    }
}

package io.fupin.change.plan;

import io.fupin.casework.Refusal;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.RegisterChange;
import io.fupin.household.RegisterChanges;
import io.fupin.household.RegisterField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a form against the register: what would change, or at which field it cannot. */
@Component
public class ChangePlans {

    private final HouseholdRegister register;
    private final RegisterChanges changes;
    private final Newcomers newcomers;
    private final NewEntries entries;
    private final Clock clock;

    ChangePlans(HouseholdRegister register, RegisterChanges changes, Newcomers newcomers, NewEntries entries, Clock clock) {
        this.register = register;
        this.changes = changes;
        this.newcomers = newcomers;
        this.entries = entries;
        this.clock = clock;
    }

    /** @throws Refusal at the fields that cannot be */
    public Plan of(ChangeForm form) {
        Household household = register.find(form.householdNumber())
                .orElseThrow(() -> Refusal.at("householdNumber", "档案里没有这个户编号"));
        if (!household.state().stands()) {
            throw Refusal.at("householdNumber", "该户已是“" + household.state().title() + "”，不能再变更");
        }
        Sketch sketch = new Sketch(form, household, register.members(form.householdNumber()), today());
        switch (form.changeKind().nature()) {
            case MEMBERS, STRUCTURE -> people(sketch);
            default -> {
                entries.read(sketch);
                if (form.newHead() != null) {
                    sketch.newHead();
                }
            }
        }
        common(sketch);
        sketch.refuse();
        RegisterChange change = different(sketch.change());
        Plan plan = new Plan(household, form.changeKind(), change, sketch.effectiveOn(), sketch.headChanges(), changes.preview(change), sketch.warnings());
        if (plan.preview().lines().isEmpty()) {
            throw Refusal.at("kind", "和档案里的一样，没有要变更的");
        }
        return plan;
    }

    /** Without the entries that stand there already. */
    private RegisterChange different(RegisterChange change) {
        Map<RegisterField, String> standing = changes.entries(change.registerNumber());
        Map<Integer, Map<RegisterField, String>> people = changes.entriesOfPersons(change.registerNumber());
        change.household().entrySet().removeIf(entry -> entry.getValue().equals(standing.getOrDefault(entry.getKey(), "")));
        change.persons().forEach((position, entries) -> entries.entrySet()
                .removeIf(entry -> entry.getValue().equals(people.getOrDefault(position, Map.of()).getOrDefault(entry.getKey(), ""))));
        change.persons().values().removeIf(Map::isEmpty);
        return change;
    }

    private void people(Sketch sketch) {
        ChangeForm form = sketch.form();
        switch (form.changeKind()) {
            case BIRTH, MARRIAGE_IN, MOVE_IN -> newcomers.read(sketch);
            case DEATH, MARRIAGE_OUT -> sketch.leave("member", form.member() == null ? List.of() : List.of(form.member()));
            case MOVE_OUT -> sketch.leave("leaving", form.leaving());
            case SPLIT -> sketch.split();
            default -> merge(sketch);
        }
    }

    /** Into a household of the same village that stands. */
    private void merge(Sketch sketch) {
        ChangeForm form = sketch.form();
        Household into = register.find(form.mergeInto()).filter(other -> other.village().equals(sketch.household().village())).orElse(null);
        if (into == null || into.registerNumber().equals(form.householdNumber())) {
            sketch.error("mergeInto", into == null ? "本村档案里没有这个户编号" : "不能并到自己");
        } else if (!into.state().stands()) {
            sketch.error("mergeInto", "这一户已是“" + into.state().title() + "”，不能并进去");
        } else {
            sketch.merge(into, register.members(into.registerNumber()).stream().anyMatch(member -> "配偶".equals(member.relation())));
        }
    }

    private void common(Sketch sketch) {
        ChangeForm form = sketch.form();
        if (sketch.effectiveOn() != null && sketch.effectiveOn().isAfter(today())) {
            sketch.error("happenedOn", "日期晚于今天");
        }
        ChangeKind kind = form.changeKind();
        boolean explained = kind.nature() == ChangeKind.Nature.MEMBERS || form.reason() != null;
        if (!explained) {
            sketch.error("reason", "请写明为什么变、谁提出的");
        }
        boolean signed = kind == ChangeKind.SPLIT || kind == ChangeKind.MERGE || form.household() != null && form.household().bankCard() != null;
        if (signed && (form.consentEvidence() == null || form.consentEvidence().isEmpty())) {
            sketch.error("consentEvidence", "请农户签字");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

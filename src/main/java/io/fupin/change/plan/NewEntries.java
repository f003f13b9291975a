package io.fupin.change.plan;

import io.fupin.change.plan.ChangeForm.HouseholdForm;
import io.fupin.change.plan.ChangeForm.PersonForm;
import io.fupin.household.HouseholdMember;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdRegister.OnFile;
import io.fupin.household.RegisterChanges;
import io.fupin.household.RegisterField;
import io.fupin.policy.PolicyParameters;
import io.fupin.privacy.IdentityNumbers;
import io.fupin.privacy.IdentityVault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 情况变化 and 更正: entries of one person and of the household (policy 5.4: DQ-1, 2, 3, 7, 9). */
@Component
class NewEntries {

    private final HouseholdRegister register;
    private final RegisterChanges changes;
    private final IdentityVault vault;
    private final PolicyParameters parameters;
    private final Clock clock;

    NewEntries(HouseholdRegister register, RegisterChanges changes, IdentityVault vault, PolicyParameters parameters, Clock clock) {
        this.register = register;
        this.changes = changes;
        this.vault = vault;
        this.parameters = parameters;
        this.clock = clock;
    }

    void read(Sketch sketch) {
        PersonForm person = sketch.form().person();
        if (person != null && person(person)) {
            sketch.person("member", sketch.form().member()).ifPresent(member -> of(sketch, member, person,
                    changes.entriesOfPersons(sketch.household().registerNumber()).getOrDefault(member.position(), Map.of())));
        }
        if (sketch.form().household() != null) {
            of(sketch, sketch.form().household());
        }
    }

    /** An empty part says nothing, and nobody need be chosen for it. */
    private static boolean person(PersonForm form) {
        return form.name() != null || form.idNumber() != null || form.sex() != null || form.birthDate() != null || form.relation() != null
                || form.labourSkill() != null || form.education() != null || form.schooling() != null || form.health() != null
                || form.disabilityKind() != null || form.disabilityGrade() != null || form.workPlace() != null || form.workMonths() != null
                || EntriesOfForms.cover(form).values().stream().anyMatch(Objects::nonNull);
    }

    private void of(Sketch sketch, HouseholdMember member, PersonForm form, Map<RegisterField, String> before) {
        int at = member.position();
        put(sketch, at, RegisterField.NAME, form.name());
        identity(sketch, member, form);
        if (form.relation() != null && "户主".equals(member.relation())) {
            sketch.error("person.relation", "换户主请用“换谁当户主”");
        } else if (form.relation() != null && "配偶".equals(form.relation()) && !"配偶".equals(member.relation()) && sketch.hasSpouse()) {
            sketch.error("person.relation", "这一户已经有配偶，请核对关系");
        } else {
            put(sketch, at, RegisterField.RELATION, form.relation());
        }
        put(sketch, at, RegisterField.LABOUR_SKILL, form.labourSkill());
        if (form.education() != null && form.schooling() != null) {
            sketch.error("person.education", "文化程度和在校生状况只填一项");
        }
        put(sketch, at, RegisterField.EDUCATION, form.education() == null && form.schooling() != null && before.containsKey(RegisterField.EDUCATION)
                ? "" : form.education());
        put(sketch, at, RegisterField.SCHOOLING, form.schooling() == null && form.education() != null && before.containsKey(RegisterField.SCHOOLING)
                ? "" : form.schooling());
        if (form.health() != null && form.health().contains("健康") && form.health().size() > 1) {
            sketch.error("person.health", "“健康”不能和别的状况一起选");
        }
        put(sketch, at, RegisterField.HEALTH, form.health() == null ? null : String.join("、", form.health()));
        disability(sketch, at, form);
        work(sketch, at, form, before);
        EntriesOfForms.cover(form).forEach((field, value) -> put(sketch, at, field, value));
    }

    private void identity(Sketch sketch, HouseholdMember member, PersonForm form) {
        if (form.idNumber() == null) {
            boolean derived = member.idNumber() != null && IdentityNumbers.isValid(member.idNumber());
            if (derived && (form.sex() != null || form.birthDate() != null)) {
                sketch.error(form.sex() != null ? "person.sex" : "person.birthDate", "性别和出生日期由身份证号带出，号码错了请改号码");
            } else {
                put(sketch, member.position(), RegisterField.SEX, form.sex());
                put(sketch, member.position(), RegisterField.BIRTH_DATE, form.birthDate() == null ? null : form.birthDate().toString());
            }
            return;
        }
        String number = IdentityNumbers.tidy(form.idNumber());
        String fault = IdentityNumbers.faultOfIdentityCard(number, LocalDate.now(clock)).orElse(null);
        if (fault != null) {
            sketch.error("person.idNumber", fault);
            return;
        }
        for (OnFile other : register.onFile(List.of(vault.lookupHash(number)))) {
            if (member.idNumber() == null || !number.equals(IdentityNumbers.tidy(member.idNumber()))) {
                sketch.error("person.idNumber", other.village().county().equals(sketch.household().village().county())
                        ? "这个号码已在 " + other.registerNumber() + " " + other.headName() + "户 的 " + other.memberName() + " 名下" : "这个号码已在别的县的档案里");
            }
        }
        put(sketch, member.position(), RegisterField.ID_NUMBER, number);
        put(sketch, member.position(), RegisterField.SEX, IdentityNumbers.sex(number).word());
        put(sketch, member.position(), RegisterField.BIRTH_DATE, IdentityNumbers.birthDate(number).toString());
    }

    private static void disability(Sketch sketch, int at, PersonForm form) {
        if ("无".equals(form.disabilityKind())) {
            put(sketch, at, RegisterField.DISABILITY, "");
        } else if (form.disabilityKind() == null != (form.disabilityGrade() == null)) {
            sketch.error(form.disabilityKind() == null ? "person.disabilityKind" : "person.disabilityGrade", "残疾类别和等级要一起填");
        } else if (form.disabilityKind() != null) {
            put(sketch, at, RegisterField.DISABILITY, form.disabilityKind() + form.disabilityGrade());
        }
    }

    /** 0 months away is no work away. */
    private static void work(Sketch sketch, int at, PersonForm form, Map<RegisterField, String> before) {
        if (form.workMonths() != null && form.workMonths() == 0) {
            put(sketch, at, RegisterField.WORK_PLACE, "");
            put(sketch, at, RegisterField.WORK_MONTHS, "");
            return;
        }
        boolean place = form.workPlace() != null || before.containsKey(RegisterField.WORK_PLACE);
        boolean months = form.workMonths() != null || before.containsKey(RegisterField.WORK_MONTHS);
        if (place != months) {
            sketch.error(place ? "person.workMonths" : "person.workPlace", "务工所在地和务工时间要一起填");
        }
        put(sketch, at, RegisterField.WORK_PLACE, form.workPlace());
        put(sketch, at, RegisterField.WORK_MONTHS, form.workMonths() == null ? null : form.workMonths().toString());
    }

    private void of(Sketch sketch, HouseholdForm form) {
        put(sketch, RegisterField.PHONE, form.phone());
        put(sketch, RegisterField.GROUP, form.groupName());
        put(sketch, RegisterField.BANK_NAME, form.bankName());
        put(sketch, RegisterField.BANK_CARD, form.bankCard());
        put(sketch, RegisterField.ROAD, form.road());
        put(sketch, RegisterField.FUEL, form.fuel());
        put(sketch, RegisterField.SAFE_WATER, form.safeWater());
        put(sketch, RegisterField.HOUSE_GRADE, form.houseGrade());
        EntriesOfForms.living(form).forEach((field, value) -> put(sketch, field, value));
        put(sketch, RegisterField.TYPE, form.householdType());
        put(sketch, RegisterField.MAIN_CAUSE, form.mainCause());
        if (form.otherCauses() != null) {
            int most = parameters.integer("poverty-cause-other-max", sketch.household().village(), LocalDate.now(clock));
            String main = form.mainCause() == null ? sketch.household().mainCause() : form.mainCause();
            if (form.otherCauses().size() > most || form.otherCauses().contains(main)) {
                sketch.error("household.otherCauses", form.otherCauses().size() > most ? "其他致贫原因最多" + most + "个" : "其他致贫原因里不要再写主要致贫原因");
            }
            put(sketch, RegisterField.OTHER_CAUSES, String.join("、", form.otherCauses()));
        }
    }

    private static void put(Sketch sketch, int position, RegisterField field, String value) {
        if (value != null) {
            sketch.edit(position, field, value);
        }
    }

    private static void put(Sketch sketch, RegisterField field, String value) {
        if (value != null) {
            sketch.edit(field, value);
        }
    }
}

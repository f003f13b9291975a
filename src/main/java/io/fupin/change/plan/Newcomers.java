package io.fupin.change.plan;

import io.fupin.form.FieldError;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdRegister.OnFile;
import io.fupin.household.MemberForm;
import io.fupin.household.MemberRules;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 出生, 婚入, 迁入: people who come onto the register, and stand nowhere else on it (DQ-2). */
@Component
class Newcomers {

    private static final String LIST = "members";

    private final HouseholdRegister register;
    private final IdentityVault vault;
    private final Regions regions;
    private final Clock clock;

    Newcomers(HouseholdRegister register, IdentityVault vault, Regions regions, Clock clock) {
        this.register = register;
        this.vault = vault;
        this.regions = regions;
        this.clock = clock;
    }

    void read(Sketch sketch) {
        List<MemberForm> people = sketch.form().newcomers();
        if (people.isEmpty()) {
            sketch.error(LIST, "请填新来的人");
            return;
        }
        List<FieldError> errors = MemberRules.people(LIST, people, LocalDate.now(clock));
        sketch.errors(errors);
        boolean spouse = sketch.hasSpouse();
        for (int i = 0; i < people.size(); i++) {
            MemberForm one = people.get(i);
            if (one.isHead() || "配偶".equals(one.relation()) && spouse) {
                sketch.error(LIST + "[" + i + "].relation", one.isHead() ? "新来的人不能直接当户主" : "这一户已经有配偶，请核对关系");
            }
            spouse |= "配偶".equals(one.relation());
            sketch.join(one.member(0));
        }
        if (errors.isEmpty()) {
            elsewhere(sketch, people);
            if (sketch.form().changeKind() == ChangeKind.BIRTH) {
                born(sketch, people);
            }
        }
    }

    private static void born(Sketch sketch, List<MemberForm> people) {
        LocalDate day = people.get(0).born();
        for (int i = 1; i < people.size(); i++) {
            if (!day.equals(people.get(i).born())) {
                sketch.error(LIST + "[" + i + "].birthDate", "不是同一天出生的，请分开报");
            }
        }
        sketch.happened(day);
    }

    private void elsewhere(Sketch sketch, List<MemberForm> people) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).hasIdNumber()) {
                positions.put(vault.lookupHash(people.get(i).idNumber()), i);
            }
        }
        for (OnFile found : register.onFile(positions.keySet())) {
            boolean same = found.village().county().equals(sketch.household().village().county());
            sketch.error(LIST + "[" + positions.get(found.idHash()) + "].idNumber", same ? "此人已在" + regions.fullName(found.village()) + found.headName()
                    + "户（" + found.state().title() + "），先从那一户办迁出或婚出" : "此人已在别的县的档案里");
        }
    }
}

package io.fupin.identification.start;

import io.fupin.casework.CaseNumbers;
import io.fupin.form.FieldError;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdRegister.OnFile;
import io.fupin.household.OpenMatters;
import io.fupin.household.OpenMatters.Matter;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.identification.data.OpenIdentifications;
import io.fupin.identification.forms.ApplicationForm;
import io.fupin.household.MemberForm;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Nobody stands on the register twice, nor in two open cases (policy 5.4 DQ-2). 返贫 and 错退恢复 name the household they bring back, which is
 * exempt.
 */
@Component
public class RegisterCheck {

    private static final Set<String> BRING_BACK = Set.of("返贫", "错退恢复");

    private final HouseholdRegister register;
    private final IdentificationRows rows;
    private final IdentityVault vault;
    private final Regions regions;
    private final MissedHouseholds missed;
    private final ObjectProvider<OpenMatters> matters;
    private final OpenIdentifications own;

    RegisterCheck(HouseholdRegister register, IdentificationRows rows, IdentityVault vault, Regions regions, MissedHouseholds missed,
                  ObjectProvider<OpenMatters> matters, OpenIdentifications own) {
        this.matters = matters;
        this.own = own;
        this.register = register;
        this.rows = rows;
        this.vault = vault;
        this.regions = regions;
        this.missed = missed;
    }

    /** The household that 返贫 and 错退恢复 bring back must be one of this village that has exited; 漏评补录 must rest on a finding that there is. */
    public Optional<FieldError> ground(ApplicationForm form, RegionCode village) {
        if (!BRING_BACK.contains(form.groundOrNew())) {
            return missed.check(form, village);
        }
        Optional<Household> named = register.find(form.householdNumber()).filter(household -> household.village().equals(village));
        if (named.isEmpty()) {
            return Optional.of(new FieldError("householdNumber", "本村户册里没有这个户编号"));
        }
        Optional<Matter> open = matters.stream().filter(owner -> owner != own).flatMap(owner -> owner.about(named.get(), List.of()).stream()).findFirst();
        if (open.isPresent()) {
            return Optional.of(new FieldError("householdNumber", "这一户" + open.get().what() + "（" + CaseNumbers.shortForm(open.get().caseNumber()) + "），办结以后再申请"));
        }
        Household.State state = named.get().state();
        return state == Household.State.EXITED || state == Household.State.EXITED_NO_POLICY ? Optional.empty()
                : Optional.of(new FieldError("householdNumber", "该户现在是“" + state.title() + "”，不是已脱贫户，不能按" + form.ground() + "办理"));
    }

    /**
     * @param path       of the member list in the form
     * @param exempt     register number that may hold the members; null for none
     * @param ownCase    the case itself; null when it is only being started
     */
    public List<FieldError> members(String path, List<MemberForm> members, String exempt, String ownCase) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).hasIdNumber()) {
                positions.putIfAbsent(vault.lookupHash(members.get(i).idNumber()), i);
            }
        }
        List<FieldError> errors = new ArrayList<>();
        for (OnFile found : register.onFile(positions.keySet())) {
            if (!found.registerNumber().equals(exempt)) {
                errors.add(new FieldError(path + "[" + positions.get(found.idHash()) + "].idNumber", "此人已在" + regions.fullName(found.village())
                        + found.headName() + "户（" + found.state().title() + "），不能重复申请"));
            }
        }
        matters.stream().filter(owner -> owner != own).flatMap(owner -> owner.about(null, positions.keySet()).stream())
                .forEach(matter -> errors.add(new FieldError(path + "[" + positions.get(matter.idHash()) + "].idNumber", "此人" + matter.what() + "（"
                        + CaseNumbers.shortForm(matter.caseNumber()) + "），不能重复申请")));
        rows.activeCases(positions.keySet()).forEach((hash, caseNumber) -> {
            if (!caseNumber.equals(ownCase)) {
                errors.add(inOpenCase(path, positions.get(hash), caseNumber));
            }
        });
        return errors;
    }

    static FieldError inOpenCase(String path, int position, String caseNumber) {
        return new FieldError(path + "[" + position + "].idNumber", "此人已在另一件在办的申请里（" + CaseNumbers.shortForm(caseNumber) + "），不能重复申请");
    }

    /** Writes the members and answers a race with the same words as the check before. */
    public List<FieldError> claim(String path, String caseNumber, List<MemberForm> members) {
        List<Integer> taken = rows.putMembers(caseNumber, members, true);
        if (taken.isEmpty()) {
            return List.of();
        }
        Map<String, String> cases = rows.activeCases(taken.stream().map(position -> vault.lookupHash(members.get(position).idNumber())).toList());
        return taken.stream().map(position -> inOpenCase(path, position,
                cases.getOrDefault(vault.lookupHash(members.get(position).idNumber()), "另一件"))).toList();
    }
}

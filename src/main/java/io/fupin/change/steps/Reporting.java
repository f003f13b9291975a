package io.fupin.change.steps;

import io.fupin.casework.CaseNumbers;
import io.fupin.casework.Refusal;
import io.fupin.change.data.Claims;
import io.fupin.change.data.OpenChanges;
import io.fupin.change.plan.ChangeForm;
import io.fupin.change.plan.ChangePlans;
import io.fupin.change.plan.Plan;
import io.fupin.form.FieldError;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.OpenMatters;
import io.fupin.household.OpenMatters.Matter;
import io.fupin.household.RegisterChanges;
import io.fupin.household.RegisterField.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What every report of a change is held against, when it is begun and when it is corrected: the register, and what is open about the same thing. */
@Component
public class Reporting {

    private final ChangePlans plans;
    private final Claims claims;
    private final RegisterChanges register;
    private final HouseholdRegister households;
    private final ObjectProvider<OpenMatters> matters;
    private final OpenChanges own;

    Reporting(ChangePlans plans, Claims claims, RegisterChanges register, HouseholdRegister households, ObjectProvider<OpenMatters> matters,
              OpenChanges own) {
        this.own = own;
        this.plans = plans;
        this.claims = claims;
        this.register = register;
        this.households = households;
        this.matters = matters;
    }

    /** @param claims to be written when the change is kept */
    public record Reported(Plan plan, List<Claims.Claim> claims) {
    }

    /**
     * Takes the households' locks.
     *
     * @param ownCase null while it is begun
     * @throws Refusal with what stands against it
     */
    public Reported check(ChangeForm form, String ownCase) {
        register.lock(List.of(form.householdNumber(), Objects.requireNonNullElse(form.mergeInto(), form.householdNumber())));
        Plan plan = plans.of(form);
        List<Claims.Claim> wanted = claims.of(plan);
        List<FieldError> errors = new ArrayList<>(claims.against(wanted, ownCase));
        if (errors.isEmpty() && !harmless(plan)) {
            List<String> hashes = wanted.stream().map(Claims.Claim::idHash).filter(Objects::nonNull).toList();
            elsewhere().flatMap(owner -> owner.about(plan.household(), hashes).stream()).forEach(matter -> errors.add(error(matter, "这一户")));
            if (plan.change().merge() != null) {
                households.find(plan.change().merge().into()).ifPresent(into -> elsewhere().flatMap(owner -> owner.about(into, List.of()).stream())
                        .forEach(matter -> errors.add(error(matter, "要并进去的户"))));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refusal(errors);
        }
        return new Reported(plan, wanted);
    }

    /** Changes among themselves are told apart by what they touch. */
    private Stream<OpenMatters> elsewhere() {
        return matters.stream().filter(owner -> owner != own);
    }

    private static FieldError error(Matter matter, String who) {
        return new FieldError(matter.idHash() == null ? "householdNumber" : "members[0].idNumber", (matter.idHash() == null ? who : "此人")
                + matter.what() + "（" + CaseNumbers.shortForm(matter.caseNumber()) + "），办结以后再报");
    }

    /** How a household is reached changes nothing that anybody decides on. */
    private static boolean harmless(Plan plan) {
        return !plan.headChanges() && plan.change().joining().isEmpty() && plan.change().leaving().isEmpty() && plan.change().persons().isEmpty()
                && plan.change().split() == null && plan.change().merge() == null
                && plan.change().household().keySet().stream().allMatch(field -> field.weight() == Weight.CONTACT);
    }
}

package io.fupin.change.data;

import io.fupin.casework.CaseNumbers;
import io.fupin.casework.Refusal;
import io.fupin.change.plan.Plan;
import io.fupin.form.FieldError;
import io.fupin.household.HouseholdMember;
import io.fupin.household.RegisterField;
import io.fupin.privacy.IdentityVault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What open changes touch. A claim is a path within the household: the whole of it, one of its people, one entry; a claim within another's
 * is the same thing. The caller holds the households' locks, so that two that come at once see each other.
 */
@Component
public class Claims {

    private static final String WHOLE = "";
    private static final String HEAD = "户主";

    private final JdbcClient jdbc;
    private final IdentityVault vault;

    Claims(JdbcClient jdbc, IdentityVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param title of what is touched, in words */
    public record Claim(String registerNumber, String part, String idHash, String title) {

        boolean meets(String other) {
            return part.equals(other) || part.equals(WHOLE) || other.equals(WHOLE) || part.startsWith(other + "/") || other.startsWith(part + "/");
        }
    }

    private record Held(String caseNumber, String registerNumber, String part) {
    }

    public List<Claim> of(Plan plan) {
        String number = plan.household().registerNumber();
        List<Claim> claims = new ArrayList<>();
        if (plan.change().split() != null || plan.change().merge() != null || plan.preview().closes()) {
            claims.add(new Claim(number, WHOLE, null, "这一户"));
            if (plan.change().merge() != null) {
                claims.add(new Claim(plan.change().merge().into(), WHOLE, null, "要并进去的户"));
            }
            return claims;
        }
        for (HouseholdMember newcomer : plan.change().joining()) {
            String hash = newcomer.idNumber() == null ? null : vault.lookupHash(newcomer.idNumber());
            claims.add(new Claim(number, "new/" + (hash == null ? newcomer.name() + " " + newcomer.birthDate() : hash), hash, newcomer.name()));
        }
        if (plan.headChanges()) {
            claims.add(new Claim(number, "head", null, HEAD));
        }
        plan.change().leaving().forEach(position -> claims.add(new Claim(number, "person/" + position, null, "这个人")));
        plan.change().persons().forEach((position, entries) -> entries.keySet().stream()
                .filter(field -> !plan.headChanges() || field != RegisterField.RELATION)
                .forEach(field -> claims.add(new Claim(number, "person/" + position + "/" + field, null, field.title()))));
        plan.change().household().keySet().forEach(field -> claims.add(new Claim(number, "household/" + field, null, field.title())));
        return claims;
    }

    /** What stands against it: another open change of the same thing. */
    public List<FieldError> against(List<Claim> wanted, String ownCase) {
        Set<String> numbers = new TreeSet<>();
        List<String> hashes = wanted.stream().map(Claim::idHash).filter(Objects::nonNull).toList();
        wanted.forEach(claim -> numbers.add(claim.registerNumber()));
        List<Held> held = jdbc.sql("""
                select case_number, register_number, part from household_change_claim
                where active and case_number <> :own and register_number in (:numbers) order by case_number, part
                """).param("own", ownCase == null ? "" : ownCase).param("numbers", numbers)
                .query((row, index) -> new Held(row.getString("case_number"), row.getString("register_number"), row.getString("part"))).list();
        List<FieldError> errors = new ArrayList<>();
        for (Claim claim : wanted) {
            held.stream().filter(other -> other.registerNumber().equals(claim.registerNumber()) && claim.meets(other.part())).findFirst()
                    .ifPresent(other -> errors.add(new FieldError("householdNumber", claim.title() + "正在另一件信息变更里办（"
                            + CaseNumbers.shortForm(other.caseNumber()) + "），办结以后再报")));
        }
        if (errors.isEmpty() && !hashes.isEmpty()) {
            jdbc.sql("select case_number from household_change_claim where active and case_number <> :own and id_hash in (:hashes) limit 1")
                    .param("own", ownCase == null ? "" : ownCase).param("hashes", hashes).query(String.class).optional()
                    .ifPresent(other -> errors.add(new FieldError("members[0].idNumber", "此人正在另一户的信息变更里（" + CaseNumbers.shortForm(other) + "）")));
        }
        return errors;
    }

    /** @throws Refusal when somebody was faster with the same newcomer in another household */
    public void put(String caseNumber, List<Claim> claims) {
        jdbc.sql("delete from household_change_claim where case_number = ?").param(caseNumber).update();
        try {
            claims.forEach(claim -> jdbc.sql("insert into household_change_claim (case_number, register_number, part, id_hash) values (?, ?, ?, ?)")
                    .params(caseNumber, claim.registerNumber(), claim.part(), claim.idHash()).update());
        } catch (DuplicateKeyException e) {
            throw Refusal.at("members[0].idNumber", "此人刚刚被报到另一户，请核对");
        }
    }

    public void release(String caseNumber) {
        jdbc.sql("update household_change_claim set active = false where case_number = ?").param(caseNumber).update();
    }
}

package io.fupin.change.plan;

import io.fupin.household.MemberForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * 申报变更 as handed in. People of the household are named as {@link PersonChoice} offers them.
 *
 * @param happenedOn  null for a birth, whose day is the child's birth date, and for a correction
 * @param leaving     迁出 and 分户
 * @param members     newcomers
 * @param newHead     of this household; null where the head stays
 * @param relations   to a new head, where they do not follow from the former ones
 * @param papersLater the papers are still to be had
 */
public record ChangeForm(String householdNumber, String kind, String member, List<String> leaving, LocalDate happenedOn, List<MemberForm> members,
                         String splitHead, String newGroup, String mergeInto, String newHead, List<RelationForm> relations, PersonForm person,
                         HouseholdForm household, String reason, Boolean papersLater, String proof, List<String> evidence, Boolean consent,
                         List<String> consentEvidence) {

    /** Neither issued by an authority nor by a hospital. */
    private static final Set<String> ONLY_SAID = Set.of("村委会证明", "本人口述");

    public record RelationForm(String member, String relation) {
    }

    /** New values of one person; what stays is null. */
    public record PersonForm(String name, String idNumber, String sex, LocalDate birthDate, String relation, String labourSkill, String education,
                             String schooling, List<String> health, String disabilityKind, String disabilityGrade, String workPlace, Integer workMonths,
                             String residentMedical, String employeeMedical, String seriousIllness, String commercial, String residentPension,
                             String employeePension, String lowIncome, String destitute) {
    }

    /** New values of the household; what stays is null. */
    public record HouseholdForm(String phone, String groupName, String bankName, String bankCard, String road, String fuel, String safeWater,
                                String houseGrade, BigDecimal houseArea, String householdType, String mainCause, List<String> otherCauses, BigDecimal distance,
                                BigDecimal arable, BigDecimal forest, BigDecimal returnedForest, BigDecimal orchard, BigDecimal grassland,
                                BigDecimal waterArea, String productionPower, String householdPower, String broadcast, String toilet,
                                String cooperative, String leadingEnterprise, String entrepreneur) {
    }

    public ChangeKind changeKind() {
        return ChangeKind.titled(kind);
    }

    public boolean papersComplete() {
        return !Boolean.TRUE.equals(papersLater);
    }

    /** Whether it rests on a paper that an authority or a hospital issued. */
    public boolean certified() {
        return papersComplete() && proof != null && !ONLY_SAID.contains(proof);
    }

    List<MemberForm> newcomers() {
        return members == null || !changeKind().brings() ? List.of() : members;
    }

    List<RelationForm> relationsOrNone() {
        return relations == null ? List.of() : relations;
    }
}

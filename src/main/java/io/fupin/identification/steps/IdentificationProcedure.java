package io.fupin.identification.steps;

import io.fupin.casework.CaseErasure.Kept;
import io.fupin.casework.CaseFile;
import io.fupin.casework.CaseProcedure;
import io.fupin.identification.Identification;
import io.fupin.identification.data.IdentificationRows;
import io.fupin.identification.data.IdentificationRows.Facts;
import io.fupin.exchange.Matches;
import io.fupin.notice.Notices;
import io.fupin.privacy.IdentityVault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the casework asks the identification about its cases. */
@Component
class IdentificationProcedure implements CaseProcedure {

    /** The county has decided when a case is here. */
    private static final Set<String> DECIDED = Set.of("公告", "帮扶");

    /** Figures on which the case was judged, days and votes; minutes and boards tell of many households and belong to the archive. */
    private static final Kept KEPT = new Kept(Set.of("ground", "appliedOn", "consent", "visitedOn", "investigators", "incomeYear", "wageIncome",
            "businessIncome", "propertyIncome", "transferIncome", "businessExpense", "housingGrade", "housingArea", "foodSecure", "clothingSecure",
            "educationSecure", "medicalSecure", "waterSecure", "kind", "countedBy", "heldOn", "convenedOn", "place", "chair", "recorder",
            "membersDue", "membersPresent", "womenDue", "womenPresent", "minutesEvidence", "signInEvidence", "siteEvidence", "confirmedOn",
            "postedOn", "photoEvidence", "announcedOn", "documentNumber", "returnTo", "backToMe"),
            Set.of("evaluate", "post-village-notice", "post-township-notice", "announce"));

    private final IdentificationRows rows;
    private final HouseholdFacts facts;
    private final Matches matches;
    private final Notices notices;
    private final IdentityVault vault;

    IdentificationProcedure(IdentificationRows rows, HouseholdFacts facts, Matches matches, Notices notices, IdentityVault vault) {
        this.rows = rows;
        this.facts = facts;
        this.matches = matches;
        this.notices = notices;
        this.vault = vault;
    }

    @Override
    public String process() {
        return Identification.PROCESS;
    }

    /** Income, members and every other input of the recommendation (processes.md, conventions, 退回). */
    @Override
    public Map<String, String> basis(CaseFile file) {
        Facts known = rows.facts(file.caseNumber());
        Map<String, String> basis = new LinkedHashMap<>();
        basis.put("家庭成员", facts.members(file.caseNumber()).stream()
                .map(member -> member.name() + "（" + member.relation() + (member.hasIdNumber() ? " " + vault.mask(member.idNumber(), file.county()) : "") + "）")
                .collect(Collectors.joining("、")));
        if (known.perCapita() != null) {
            basis.put("家庭纯收入", known.netIncome().toPlainString());
            basis.put("人均收入", known.perCapita().toPlainString());
            basis.put("收入标准", known.incomeLine().toPlainString());
            basis.put("住房等级", known.housingGrade());
            basis.put("没有保障的", known.lacking().isEmpty() ? "无" : known.lacking());
        }
        if (known.passed() != null && !notices.ofCase(file.caseNumber()).isEmpty()) {
            basis.put("民主评议", known.passed() ? "通过" : "未通过");
        }
        basis.put("比对命中", matches.of(file.caseNumber()).stream().map(Matches.Hit::item).collect(Collectors.joining("、")));
        return basis;
    }

    @Override
    public void returned(CaseFile file, String fromStep, String toStep) {
        rows.approved(file.caseNumber(), false);
    }

    @Override
    public void basisChanged(CaseFile file, List<String> changes) {
        notices.markRenoticed(file.caseNumber());
    }

    @Override
    public void ended(CaseFile file, String endId, String result) {
        if (!"registered".equals(endId)) {
            // Terminated after the county's approval: its persons no longer count towards the quota.
            rows.approved(file.caseNumber(), false);
        }
        rows.release(file.caseNumber());
    }

    @Override
    public boolean withdrawable(CaseFile file) {
        return !DECIDED.contains(file.phase());
    }

    @Override
    public Kept kept() {
        return KEPT;
    }

    @Override
    public boolean beginsPeriod(String step) {
        return step.startsWith("post-");
    }
}

package io.fupin.change.steps;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Cases;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Revisions;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.change.HouseholdChange;
import io.fupin.change.data.ChangeRows;
import io.fupin.change.data.Claims;
import io.fupin.change.plan.ChangeForm;
import io.fupin.change.steps.Reporting.Reported;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 补充凭据: the papers that were still to be had, or what was sent back; the whole report may be corrected. */
@Component
class SupplementHandler implements UserTaskHandler<ChangeForm> {

    private final Reporting reporting;
    private final ChangeRows rows;
    private final Claims claims;
    private final ApprovalLevels levels;
    private final FormLists lists;
    private final Revisions revisions;
    private final Cases cases;
    private final ObjectMapper json;

    SupplementHandler(Reporting reporting, ChangeRows rows, Claims claims, ApprovalLevels levels, FormLists lists, Revisions revisions, Cases cases,
                      ObjectMapper json) {
        this.reporting = reporting;
        this.rows = rows;
        this.claims = claims;
        this.levels = levels;
        this.lists = lists;
        this.revisions = revisions;
        this.cases = cases;
        this.json = json;
    }

    @Override
    public String taskKey() {
        return HouseholdChange.PROCESS + "." + ChangeForms.SUPPLEMENT;
    }

    @Override
    public Class<ChangeForm> formType() {
        return ChangeForm.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        Map<String, Object> form = new LinkedHashMap<>();
        revisions.latest(file.caseNumber(), ChangeForms.SUPPLEMENT).or(() -> revisions.latest(file.caseNumber(), "start"))
                .ifPresent(before -> before.form().fields().forEachRemaining(field -> form.put(field.getKey(), field.getValue())));
        form.remove("papersLater");
        form.put("before", lists.before(rows.get(file.caseNumber()).registerNumber(), json.convertValue(form, ChangeForm.class).member(), officer));
        return form;
    }

    @Override
    public Map<String, List<String>> lists(CaseFile file) {
        return lists.of(rows.get(file.caseNumber()).registerNumber());
    }

    @Override
    public Routing apply(CaseFile file, ChangeForm form, Decision decision) {
        if (!form.papersComplete()) {
            throw Refusal.at("papersLater", "这一步要把凭据补齐");
        }
        if (!rows.get(file.caseNumber()).registerNumber().equals(form.householdNumber())) {
            throw Refusal.at("householdNumber", "不能换成另一户；报错了户的，请撤回重报");
        }
        Reported reported = reporting.check(form, file.caseNumber());
        rows.update(file.caseNumber(), reported.plan(), levels.of(reported.plan(), form));
        claims.put(file.caseNumber(), reported.claims());
        cases.describe(file.caseNumber(), ChangeSubject.of(reported.plan()), reported.plan().household().persons(), reported.plan().household().groupName());
        return Routing.none().warn(reported.plan().warnings());
    }
}

package io.fupin.exit.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Revisions;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.exit.HouseholdExit;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.SpotChecks;
import io.fupin.notice.SpotChecks.CountyReview;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 县级审核: the sample was drawn when the village's notice ended. */
@Component
class CountyCheckHandler implements UserTaskHandler<CountyReview> {

    private final SpotChecks checks;
    private final Revisions revisions;

    CountyCheckHandler(SpotChecks checks, Revisions revisions) {
        this.checks = checks;
        this.revisions = revisions;
    }

    @Override
    public String taskKey() {
        return HouseholdExit.PROCESS + ".county-check";
    }

    @Override
    public Class<CountyReview> formType() {
        return CountyReview.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        Map<String, Object> form = new LinkedHashMap<>();
        revisions.latest(file.caseNumber(), "county-check").ifPresent(before -> before.form().fields()
                .forEachRemaining(field -> form.put(field.getKey(), field.getValue())));
        form.put("drawn", checks.drawn(file.caseNumber(), NoticeKind.EXIT_NOTICE));
        return form;
    }

    @Override
    public Routing apply(CaseFile file, CountyReview form, Decision decision) {
        checks.requireCheck(file.caseNumber(), NoticeKind.EXIT_NOTICE, decision.outcome(), form.countyCheck());
        return Routing.of(Map.of("approved", "approve".equals(decision.outcome())));
    }
}

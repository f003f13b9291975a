package io.fupin.identification.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.SpotChecks;
import io.fupin.notice.SpotChecks.TownshipReview;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 乡镇审核: a household drawn for the spot check needs the record of its visit to be approved. */
@Component
class TownshipReviewHandler implements UserTaskHandler<TownshipReview> {

    private final SpotChecks checks;
    private final HouseholdFacts facts;

    TownshipReviewHandler(SpotChecks checks, HouseholdFacts facts) {
        this.checks = checks;
        this.facts = facts;
    }

    @Override
    public String taskKey() {
        return HouseholdFacts.task("township-review");
    }

    @Override
    public Class<TownshipReview> formType() {
        return TownshipReview.class;
    }

    @Override
    public Map<String, Object> open(CaseFile file, Officer officer) {
        Map<String, Object> data = facts.latestForm(file.caseNumber(), "township-review");
        data.put("drawn", checks.drawn(file.caseNumber(), NoticeKind.VILLAGE_NOTICE));
        return data;
    }

    @Override
    public Routing apply(CaseFile file, TownshipReview form, Decision decision) {
        checks.requireVisit(file.caseNumber(), NoticeKind.VILLAGE_NOTICE, decision.outcome(), form.spotVisit());
        return Routing.of(Map.of("approved", "approve".equals(decision.outcome())));
    }
}

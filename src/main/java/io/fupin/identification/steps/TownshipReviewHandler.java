package io.fupin.identification.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.identification.forms.StepForms.SpotVisit;
import io.fupin.identification.forms.StepForms.TownshipReview;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.Notices;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 乡镇审核: a household drawn for the spot check needs the record of its visit to be approved. */
@Component
class TownshipReviewHandler implements UserTaskHandler<TownshipReview> {

    private final Notices notices;
    private final HouseholdFacts facts;
    private final Reviews reviews;

    TownshipReviewHandler(Notices notices, HouseholdFacts facts, Reviews reviews) {
        this.notices = notices;
        this.facts = facts;
        this.reviews = reviews;
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
        data.put("drawn", notices.drawn(file.caseNumber(), NoticeKind.VILLAGE_NOTICE));
        return data;
    }

    @Override
    public Routing apply(CaseFile file, TownshipReview form, Decision decision) {
        SpotVisit visit = form.spotVisit();
        reviews.requireRecord(notices.drawn(file.caseNumber(), NoticeKind.VILLAGE_NOTICE), decision.outcome(), visit,
                visit == null ? null : visit.visitedOn(), "spotVisit.visitedOn", "本户被抽中入户抽查，须填抽查记录才能同意");
        return Reviews.routing(decision.outcome());
    }
}

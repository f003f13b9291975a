package io.fupin.change.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.change.HouseholdChange;
import org.springframework.stereotype.Component;

/** 县级复审. */
@Component
class CountyReviewOfChange implements UserTaskHandler<Review> {

    private final Approval approval;

    CountyReviewOfChange(Approval approval) {
        this.approval = approval;
    }

    @Override
    public String taskKey() {
        return HouseholdChange.PROCESS + ".county-review";
    }

    @Override
    public Class<Review> formType() {
        return Review.class;
    }

    @Override
    public Routing apply(CaseFile file, Review form, Decision decision) {
        return approval.decide(file, decision);
    }

    @Override
    public String summary(Review form) {
        return form.checkedByOrPapers();
    }
}

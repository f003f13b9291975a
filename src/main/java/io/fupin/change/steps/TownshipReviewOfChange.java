package io.fupin.change.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.change.HouseholdChange;
import org.springframework.stereotype.Component;

/** 乡镇审核: the last word on 自然增减 with papers, the first on what the county decides. */
@Component
class TownshipReviewOfChange implements UserTaskHandler<Review> {

    private final Approval approval;

    TownshipReviewOfChange(Approval approval) {
        this.approval = approval;
    }

    @Override
    public String taskKey() {
        return HouseholdChange.PROCESS + ".township-review";
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

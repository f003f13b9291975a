package io.fupin.change.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.change.HouseholdChange;

/** A step at which a change is approved or not: 村级核对, 乡镇审核, 县级复审. */
class ReviewOfChange implements UserTaskHandler<Review> {

    private final String step;
    private final String unchecked;
    private final Approval approval;

    /** @param unchecked what the timeline says where the form does not tell how it was checked */
    ReviewOfChange(String step, String unchecked, Approval approval) {
        this.step = step;
        this.unchecked = unchecked;
        this.approval = approval;
    }

    @Override
    public String taskKey() {
        return HouseholdChange.PROCESS + "." + step;
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
        return form.checkedBy() == null ? unchecked : form.checkedBy();
    }
}

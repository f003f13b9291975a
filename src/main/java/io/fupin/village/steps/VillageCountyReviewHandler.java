package io.fupin.village.steps;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.policy.PolicyParameters;
import io.fupin.village.VillageExit;
import io.fupin.village.data.VillageExitRows.Judged;
import io.fupin.village.rules.ExitJudgement;
import io.fupin.village.steps.VillageCountyReviewHandler.CountyReview;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 县级审核: the rule is asked again with the figures of the day on which the county agrees; what it does not pass the county cannot pass. Who
 * decides in the end, the county's leading group or the city, is a parameter.
 */
@Component
class VillageCountyReviewHandler implements UserTaskHandler<CountyReview> {

    private final ExitJudgement judgement;
    private final PolicyParameters parameters;
    private final Clock clock;

    VillageCountyReviewHandler(ExitJudgement judgement, PolicyParameters parameters, Clock clock) {
        this.judgement = judgement;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** {@code village-county-review}. */
    record CountyReview(String finding, List<String> evidence) {
    }

    @Override
    public String taskKey() {
        return VillageExit.PROCESS + ".county-check";
    }

    @Override
    public Class<CountyReview> formType() {
        return CountyReview.class;
    }

    @Override
    public Routing apply(CaseFile file, CountyReview form, Decision decision) {
        if (!"approve".equals(decision.outcome())) {
            return Routing.of(Map.of("approved", false));
        }
        Judged judged = judgement.judge(file, decision.step());
        if (!judged.eligible()) {
            throw Refusal.at("finding", "不符合出列条件，不能同意：" + judged.reason() + "。可以退回重核，或者不予通过");
        }
        boolean city = "市".equals(parameters.text("village-exit-approval-level", file.village(), LocalDate.now(clock)));
        return Routing.of(Map.of("approved", true, "decisionGroup", (city ? Post.of(Role.CITY_OFFICE, file.county().city())
                : Post.of(Role.COUNTY_LEADERS, file.county())).key()));
    }

    @Override
    public String summary(CountyReview form) {
        return form.finding() == null ? "" : form.finding().strip();
    }
}

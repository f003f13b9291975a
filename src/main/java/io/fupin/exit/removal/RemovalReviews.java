package io.fupin.exit.removal;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.exit.HouseholdRemoval;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.SpotChecks;
import io.fupin.notice.SpotChecks.CountyReview;
import io.fupin.notice.SpotChecks.TownshipReview;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two reviews of a removal: the township goes to see those drawn when the notice ended, the county decides on the file. */
@Configuration(proxyBeanMethods = false)
class RemovalReviews {

    @Bean
    UserTaskHandler<TownshipReview> townshipReviewOfRemoval(SpotChecks checks) {
        return new OfTownship(checks);
    }

    @Bean
    UserTaskHandler<CountyReview> countyReviewOfRemoval() {
        return new OfCounty();
    }

    private record OfTownship(SpotChecks checks) implements UserTaskHandler<TownshipReview> {

        @Override
        public String taskKey() {
            return HouseholdRemoval.PROCESS + ".township-review";
        }

        @Override
        public Class<TownshipReview> formType() {
            return TownshipReview.class;
        }

        @Override
        public Map<String, Object> open(CaseFile file, Officer officer) {
            return Map.of("drawn", checks.drawn(file.caseNumber(), NoticeKind.REMOVAL_NOTICE));
        }

        @Override
        public Routing apply(CaseFile file, TownshipReview form, Decision decision) {
            checks.requireVisit(file.caseNumber(), NoticeKind.REMOVAL_NOTICE, decision.outcome(), form.spotVisit());
            return approved(decision);
        }
    }

    private record OfCounty() implements UserTaskHandler<CountyReview> {

        @Override
        public String taskKey() {
            return HouseholdRemoval.PROCESS + ".county-review";
        }

        @Override
        public Class<CountyReview> formType() {
            return CountyReview.class;
        }

        @Override
        public Map<String, Object> open(CaseFile file, Officer officer) {
            return Map.of("drawn", false);
        }

        @Override
        public Routing apply(CaseFile file, CountyReview form, Decision decision) {
            return approved(decision);
        }
    }

    private static Routing approved(Decision decision) {
        return Routing.of(Map.of("approved", "approve".equals(decision.outcome())));
    }
}

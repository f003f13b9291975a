package io.fupin.relapse.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.relapse.RelapseMonitoring;
import io.fupin.relapse.RiskClearing;
import io.fupin.relapse.steps.RelapseReviews.Nothing;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 乡镇初审 and 县级审定: on the file, there is nothing to fill in. */
@Configuration(proxyBeanMethods = false)
class RelapseReviews {

    /** {@code monitoring-review} has no fields. */
    record Nothing() {
    }

    @Bean
    UserTaskHandler<Nothing> townshipReviewOfRisk() {
        return new Review(RelapseMonitoring.PROCESS + ".township-review");
    }

    @Bean
    UserTaskHandler<Nothing> countyReviewOfRisk() {
        return new Review(RelapseMonitoring.PROCESS + ".county-review");
    }

    @Bean
    UserTaskHandler<Nothing> townshipReviewOfClearing() {
        return new Review(RiskClearing.PROCESS + ".township-review");
    }

    @Bean
    UserTaskHandler<Nothing> countyReviewOfClearing() {
        return new Review(RiskClearing.PROCESS + ".county-review");
    }

    private record Review(String taskKey) implements UserTaskHandler<Nothing> {

        @Override
        public Class<Nothing> formType() {
            return Nothing.class;
        }

        @Override
        public Routing apply(CaseFile file, Nothing form, Decision decision) {
            return Routing.of(Map.of("approved", "approve".equals(decision.outcome())));
        }
    }
}

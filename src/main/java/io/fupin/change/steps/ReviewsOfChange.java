package io.fupin.change.steps;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three steps of approval, one below the other; which of them a change goes through is the decision change-approval-level. */
@Configuration(proxyBeanMethods = false)
class ReviewsOfChange {

    /** 村级核对: by the village's team, or the 包村干部 where it has none. */
    @Bean
    ReviewOfChange villageConfirmationOfChange(Approval approval) {
        return new ReviewOfChange("village-confirmation", "", approval);
    }

    /** 乡镇审核: the last word on 自然增减 with papers, the first on what the county decides. */
    @Bean
    ReviewOfChange townshipReviewOfChange(Approval approval) {
        return new ReviewOfChange("township-review", "看凭据", approval);
    }

    /** 县级复审. */
    @Bean
    ReviewOfChange countyReviewOfChange(Approval approval) {
        return new ReviewOfChange("county-review", "", approval);
    }
}

package io.fupin.countyexit.steps;

import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.countyexit.CountyExit;
import io.fupin.countyexit.data.CountyExitRows;
import io.fupin.countyexit.data.CountyExitRows.Assessment;
import io.fupin.countyexit.data.CountyExitRows.Judged;
import io.fupin.countyexit.rules.CountyJudgement;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.NoticePlan;
import io.fupin.notice.PostNotice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reviews of city and province, each bound by the rule, the public notice, and an assessment that was reached elsewhere. */
@Configuration(proxyBeanMethods = false)
class CountyExitReviews {

    /** {@code county-exit-review}. */
    record Review(String finding, List<String> evidence) {
    }

    /** {@code county-assessment}. */
    record Recorded(String verdict, String organisation, LocalDate publishedOn, String reportNumber, List<String> reportEvidence) {
    }

    /** {@code county-exit-approval}. */
    record Approval(LocalDate approvedOn, String documentNumber, List<String> evidence) {
    }

    @Bean
    UserTaskHandler<Review> cityReviewOfCounty(CountyJudgement judgement) {
        return new Reviewing("city-review", judgement);
    }

    @Bean
    UserTaskHandler<Review> provinceCheckOfCounty(CountyJudgement judgement) {
        return new Reviewing("province-check", judgement);
    }

    @Bean
    UserTaskHandler<Recorded> recordAssessment(CountyExitRows rows, Clock clock) {
        return new Recording(rows, clock);
    }

    @Bean
    UserTaskHandler<Approval> provinceApproval(CountyJudgement judgement, CountyExitRows rows, Clock clock) {
        return new Approving(judgement, rows, clock);
    }

    @Bean
    NoticePlan countyExitNoticePlan() {
        return new NoticePlan(CountyExit.PROCESS, NoticeKind.COUNTY_EXIT_NOTICE, "post-county-exit-notice", "county-exit-notice-working-days", null, "第三方评估");
    }

    @Bean
    PostNotice postCountyExitNotice(NoticePlan countyExitNoticePlan) {
        return new PostNotice(countyExitNoticePlan);
    }

    private record Reviewing(String step, CountyJudgement judgement) implements UserTaskHandler<Review> {

        @Override
        public String taskKey() {
            return CountyExit.PROCESS + "." + step;
        }

        @Override
        public Class<Review> formType() {
            return Review.class;
        }

        @Override
        public Routing apply(CaseFile file, Review form, Decision decision) {
            return judged(judgement, file, decision, false, "finding");
        }

        @Override
        public String summary(Review form) {
            return form.finding() == null ? "" : form.finding().strip();
        }
    }

    private record Recording(CountyExitRows rows, Clock clock) implements UserTaskHandler<Recorded> {

        @Override
        public String taskKey() {
            return CountyExit.PROCESS + ".record-assessment";
        }

        @Override
        public Class<Recorded> formType() {
            return Recorded.class;
        }

        @Override
        public Routing apply(CaseFile file, Recorded form, Decision decision) {
            if (form.publishedOn().isAfter(LocalDate.now(clock))) {
                throw Refusal.at("publishedOn", "公布日期晚于今天");
            }
            rows.assessed(file.caseNumber(), new Assessment(form.verdict(), form.organisation().strip() + "，" + form.reportNumber().strip(), form.publishedOn()));
            return Routing.none();
        }

        @Override
        public String summary(Recorded form) {
            return form.verdict() + "（" + form.organisation() + "，" + form.reportNumber() + "）";
        }
    }

    private record Approving(CountyJudgement judgement, CountyExitRows rows, Clock clock) implements UserTaskHandler<Approval> {

        @Override
        public String taskKey() {
            return CountyExit.PROCESS + ".province-approval";
        }

        @Override
        public Class<Approval> formType() {
            return Approval.class;
        }

        @Override
        public Routing apply(CaseFile file, Approval form, Decision decision) {
            if (form.approvedOn() != null && form.approvedOn().isAfter(LocalDate.now(clock))) {
                throw Refusal.at("approvedOn", "批准日期晚于今天");
            }
            Routing routing = judged(judgement, file, decision, true, "documentNumber");
            if ("approve".equals(decision.outcome())) {
                rows.approved(file.caseNumber(), form.documentNumber().strip());
            }
            return routing;
        }

        @Override
        public String summary(Approval form) {
            return form.documentNumber() == null ? "" : form.documentNumber().strip();
        }
    }

    /** What the rule does not pass nobody can pass. */
    private static Routing judged(CountyJudgement judgement, CaseFile file, Decision decision, boolean assessmentAsked, String field) {
        boolean approved = "approve".equals(decision.outcome());
        if (approved) {
            Judged judged = judgement.judge(file, decision.step(), assessmentAsked);
            if (!judged.eligible()) {
                throw Refusal.at(field, "不能同意：" + judged.reason() + "。可以退回，或者不予通过");
            }
        }
        return Routing.of(Map.of("approved", approved));
    }
}

package io.fupin.village.steps;

import io.fupin.account.Officer;
import io.fupin.casework.CaseFile;
import io.fupin.casework.Decision;
import io.fupin.casework.Refusal;
import io.fupin.casework.Revisions;
import io.fupin.casework.Routing;
import io.fupin.casework.UserTaskHandler;
import io.fupin.notice.AnnounceStep;
import io.fupin.notice.NoticeDesk;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.NoticePlan;
import io.fupin.notice.PostNotice;
import io.fupin.village.VillageIdentification;
import io.fupin.village.data.VillageIdentificationRows;
import io.fupin.village.data.VillageIdentificationRows.Judged;
import io.fupin.village.rules.PoorVillageCriteria;
import io.fupin.village.steps.TownshipVisit.TownshipCheck;
import io.fupin.village.steps.VillageCountyReviewHandler.CountyReview;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of an identification after the village has said its figures: two reviews that the rule binds, notice, leading group, 公告. */
@Configuration(proxyBeanMethods = false)
class IdentificationReviews {

    @Bean
    UserTaskHandler<TownshipCheck> townshipCheckOfIdentification(TownshipVisit visits, VillageIdentificationRows rows, PoorVillageCriteria criteria,
                                                                 Revisions revisions) {
        return new OfTownship(visits, rows, criteria, revisions);
    }

    @Bean
    UserTaskHandler<CountyReview> countyCheckOfIdentification(PoorVillageCriteria criteria) {
        return new OfCounty(criteria);
    }

    @Bean
    NoticePlan villageIdentificationNoticePlan() {
        return new NoticePlan(VillageIdentification.PROCESS, NoticeKind.VILLAGE_IDENTIFICATION_NOTICE, "post-village-identification-notice",
                "village-identification-notice-days", null, "县级审核");
    }

    @Bean
    PostNotice postVillageIdentificationNotice(NoticePlan villageIdentificationNoticePlan) {
        return new PostNotice(villageIdentificationNoticePlan);
    }

    @Bean
    LeadersDecision leadersDecisionOnIdentification(Clock clock) {
        return new LeadersDecision(VillageIdentification.PROCESS, clock);
    }

    @Bean
    NoticePlan villageIdentificationAnnouncementPlan() {
        return new NoticePlan(VillageIdentification.PROCESS, NoticeKind.VILLAGE_IDENTIFICATION_ANNOUNCEMENT, "announce-village-identification",
                "announcement-days", null, null);
    }

    @Bean
    AnnounceStep announceVillageIdentification(NoticePlan villageIdentificationAnnouncementPlan, NoticeDesk desk, ObjectMapper json, Clock clock) {
        return new AnnounceStep(villageIdentificationAnnouncementPlan, desk, json, clock);
    }

    private record OfTownship(TownshipVisit visits, VillageIdentificationRows rows, PoorVillageCriteria criteria, Revisions revisions)
            implements UserTaskHandler<TownshipCheck> {

        @Override
        public String taskKey() {
            return VillageIdentification.PROCESS + ".township-check";
        }

        @Override
        public Class<TownshipCheck> formType() {
            return TownshipCheck.class;
        }

        @Override
        public Map<String, Object> open(CaseFile file, Officer officer) {
            Map<String, Object> form = visits.opening(file, rows.get(file.caseNumber()).dataYear(), officer);
            revisions.latest(file.caseNumber(), "township-check").ifPresent(before -> before.form().fields()
                    .forEachRemaining(field -> form.put(field.getKey(), field.getValue())));
            return form;
        }

        @Override
        public Routing apply(CaseFile file, TownshipCheck form, Decision decision) {
            visits.keep(file, rows.get(file.caseNumber()).dataYear(), form, decision);
            return judged(criteria, file, decision, "ruralPopulation");
        }
    }

    private record OfCounty(PoorVillageCriteria criteria) implements UserTaskHandler<CountyReview> {

        @Override
        public String taskKey() {
            return VillageIdentification.PROCESS + ".county-check";
        }

        @Override
        public Class<CountyReview> formType() {
            return CountyReview.class;
        }

        @Override
        public Routing apply(CaseFile file, CountyReview form, Decision decision) {
            return judged(criteria, file, decision, "finding");
        }
    }

    /** What the rule does not pass nobody can pass. */
    private static Routing judged(PoorVillageCriteria criteria, CaseFile file, Decision decision, String field) {
        boolean approved = "approve".equals(decision.outcome());
        if (approved) {
            Judged judged = criteria.judge(file, decision.step());
            if (!judged.eligible()) {
                throw Refusal.at(field, "不能同意：" + judged.reason() + "。可以退回，或者不予通过");
            }
        }
        return Routing.of(Map.of("approved", approved));
    }
}

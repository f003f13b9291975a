package io.fupin.village.steps;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.notice.AnnounceStep;
import io.fupin.notice.NoticeDesk;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.NoticePlan;
import io.fupin.notice.PostNotice;
import io.fupin.village.VillageExit;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 公示 by the township, decision of the leading group, 公告 (厅字〔2016〕16号; policy 6.4). */
@Configuration(proxyBeanMethods = false)
class VillageExitSteps {

    @Bean
    NoticePlan villageExitNoticePlan() {
        return new NoticePlan(VillageExit.PROCESS, NoticeKind.VILLAGE_EXIT_NOTICE, "post-village-exit-notice", "village-exit-notice-days", null, "领导小组审定");
    }

    @Bean
    PostNotice postVillageExitNotice(NoticePlan villageExitNoticePlan) {
        return new PostNotice(villageExitNoticePlan);
    }

    @Bean
    LeadersDecision leadersDecisionOnExit(Clock clock) {
        return new LeadersDecision(VillageExit.PROCESS, clock);
    }

    @Bean
    NoticePlan villageExitAnnouncementPlan() {
        return new NoticePlan(VillageExit.PROCESS, NoticeKind.VILLAGE_EXIT_ANNOUNCEMENT, "announce-village-exit", "announcement-days", null, null);
    }

    @Bean
    AnnounceStep announceVillageExit(NoticePlan villageExitAnnouncementPlan, NoticeDesk desk, ObjectMapper json, Clock clock) {
        return new AnnounceStep(villageExitAnnouncementPlan, desk, json, clock);
    }
}

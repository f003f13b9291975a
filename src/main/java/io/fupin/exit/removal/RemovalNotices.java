package io.fupin.exit.removal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.exit.HouseholdRemoval;
import io.fupin.notice.AnnounceStep;
import io.fupin.notice.NoticeDesk;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.NoticePlan;
import io.fupin.notice.PostNotice;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One notice in the village and the county's announcement. */
@Configuration(proxyBeanMethods = false)
class RemovalNotices {

    @Bean
    NoticePlan removalNoticePlan() {
        return new NoticePlan(HouseholdRemoval.PROCESS, NoticeKind.REMOVAL_NOTICE, "post-removal-notice", "removal-village-notice-days",
                "removal-township-spot-check", "乡镇审核");
    }

    @Bean
    PostNotice postRemovalNotice(NoticePlan removalNoticePlan) {
        return new PostNotice(removalNoticePlan);
    }

    @Bean
    NoticePlan removalAnnouncementPlan() {
        return new NoticePlan(HouseholdRemoval.PROCESS, NoticeKind.REMOVAL_ANNOUNCEMENT, "announce-removal", "announcement-days", null, null);
    }

    @Bean
    AnnounceStep announceRemoval(NoticePlan removalAnnouncementPlan, NoticeDesk desk, ObjectMapper json, Clock clock) {
        return new AnnounceStep(removalAnnouncementPlan, desk, json, clock);
    }
}

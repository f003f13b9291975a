package io.fupin.identification.steps;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.identification.Identification;
import io.fupin.notice.AnnounceStep;
import io.fupin.notice.NoticeDesk;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.NoticePlan;
import io.fupin.notice.PostNotice;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 两公示一公告 of the identification (国开办发〔2014〕24号; policy 1.3): all in the village. */
@Configuration(proxyBeanMethods = false)
class IdentificationNotices {

    @Bean
    NoticePlan villageNoticePlan() {
        return new NoticePlan(Identification.PROCESS, NoticeKind.VILLAGE_NOTICE, "post-village-notice", "identification-village-notice-days",
                "identification-township-spot-check", "乡镇审核");
    }

    @Bean
    PostNotice postVillageNotice(NoticePlan villageNoticePlan) {
        return new PostNotice(villageNoticePlan);
    }

    @Bean
    NoticePlan townshipNoticePlan() {
        return new NoticePlan(Identification.PROCESS, NoticeKind.TOWNSHIP_NOTICE, "post-township-notice", "identification-township-notice-days",
                "identification-county-spot-check", "县级复审");
    }

    @Bean
    PostNotice postTownshipNotice(NoticePlan townshipNoticePlan) {
        return new PostNotice(townshipNoticePlan);
    }

    @Bean
    AnnounceStep announceIdentified(NoticePlan announcementPlan, NoticeDesk desk, ObjectMapper json, Clock clock) {
        return new AnnounceStep(announcementPlan, desk, json, clock);
    }

    @Bean
    NoticePlan announcementPlan() {
        return new NoticePlan(Identification.PROCESS, NoticeKind.ANNOUNCEMENT, "announce", "announcement-days", null, null);
    }
}

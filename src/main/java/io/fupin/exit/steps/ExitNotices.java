package io.fupin.exit.steps;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.exit.HouseholdExit;
import io.fupin.notice.AnnounceStep;
import io.fupin.notice.NoticeDesk;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.NoticePlan;
import io.fupin.notice.PostNotice;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 公示 in the village, a second one where the province asks for it, and 公告退出 (厅字〔2016〕16号; policy 2.2, 2.3). */
@Configuration(proxyBeanMethods = false)
class ExitNotices {

    @Bean
    NoticePlan exitNoticePlan() {
        return new NoticePlan(HouseholdExit.PROCESS, NoticeKind.EXIT_NOTICE, "post-exit-notice", "exit-village-notice-days", "exit-county-spot-check",
                "乡镇核查");
    }

    @Bean
    PostNotice postExitNotice(NoticePlan exitNoticePlan) {
        return new PostNotice(exitNoticePlan);
    }

    @Bean
    NoticePlan exitTownshipNoticePlan() {
        return new NoticePlan(HouseholdExit.PROCESS, NoticeKind.EXIT_TOWNSHIP_NOTICE, "post-exit-township-notice", "exit-township-notice-days", null,
                "县级审核");
    }

    @Bean
    PostNotice postExitTownshipNotice(NoticePlan exitTownshipNoticePlan) {
        return new PostNotice(exitTownshipNoticePlan);
    }

    @Bean
    NoticePlan exitAnnouncementPlan() {
        return new NoticePlan(HouseholdExit.PROCESS, NoticeKind.EXIT_ANNOUNCEMENT, "announce-exit", "announcement-days", null, null);
    }

    @Bean
    AnnounceStep announceExit(NoticePlan exitAnnouncementPlan, NoticeDesk desk, ObjectMapper json, Clock clock) {
        return new AnnounceStep(exitAnnouncementPlan, desk, json, clock);
    }
}

package io.fupin.relapse.steps;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.notice.AnnounceStep;
import io.fupin.notice.NoticeDesk;
import io.fupin.notice.NoticeKind;
import io.fupin.notice.NoticePlan;
import io.fupin.notice.PostNotice;
import io.fupin.relapse.RelapseMonitoring;
import io.fupin.relapse.RiskClearing;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One notice in the village, township and county do not repeat it; a clearing is announced (中农组发〔2021〕7号 in local use). */
@Configuration(proxyBeanMethods = false)
class RelapseNotices {

    @Bean
    NoticePlan monitoringNoticePlan() {
        return new NoticePlan(RelapseMonitoring.PROCESS, NoticeKind.MONITORING_NOTICE, "post-monitoring-notice", "monitoring-notice-days", null, "乡镇初审");
    }

    @Bean
    PostNotice postMonitoringNotice(NoticePlan monitoringNoticePlan) {
        return new PostNotice(monitoringNoticePlan);
    }

    @Bean
    NoticePlan clearingNoticePlan() {
        return new NoticePlan(RiskClearing.PROCESS, NoticeKind.CLEARING_NOTICE, "post-clearing-notice", "monitoring-notice-days", null, "乡镇初审");
    }

    @Bean
    PostNotice postClearingNotice(NoticePlan clearingNoticePlan) {
        return new PostNotice(clearingNoticePlan);
    }

    @Bean
    NoticePlan clearingAnnouncementPlan() {
        return new NoticePlan(RiskClearing.PROCESS, NoticeKind.CLEARING_ANNOUNCEMENT, "announce-clearing", "announcement-days", null, null);
    }

    @Bean
    AnnounceStep announceClearing(NoticePlan clearingAnnouncementPlan, NoticeDesk desk, ObjectMapper json, Clock clock) {
        return new AnnounceStep(clearingAnnouncementPlan, desk, json, clock);
    }
}

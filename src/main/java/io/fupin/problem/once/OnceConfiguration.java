package io.fupin.problem.once;

import io.fupin.database.Node;
import io.fupin.problem.Problems;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Puts the filter behind the security filters, where the officer is known. */
@Configuration(proxyBeanMethods = false)
class OnceConfiguration {

    private final AnswerRows rows;
    private final Clock realClock;

    OnceConfiguration(AnswerRows rows, @Qualifier("realClock") Clock realClock) {
        this.rows = rows;
        this.realClock = realClock;
    }

    @Bean
    FilterRegistrationBean<OnceFilter> onceFilter(RunningOnce running, Problems problems, Node node) {
        FilterRegistrationBean<OnceFilter> registration =
                new FilterRegistrationBean<>(new OnceFilter(rows, running, problems, node, realClock));
        registration.addUrlPatterns("/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 10);
        return registration;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forgetOldAnswers() {
        rows.forgetBefore(realClock.instant().minus(OnceFilter.KEPT));
    }
}

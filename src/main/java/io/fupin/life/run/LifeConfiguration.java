package io.fupin.life.run;

import io.fupin.account.People;
import io.fupin.evidence.EvidenceStore;
import io.fupin.life.cast.OfficeHours;
import io.fupin.life.cast.Words;
import io.fupin.life.desk.LivedDemo;
import io.fupin.life.desk.Papers;
import io.fupin.life.desk.Posts;
import io.fupin.policy.WorkingCalendar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the life's people work with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LifeSettings.class)
@LivedDemo
class LifeConfiguration {

    @Bean
    OfficeHours lifeHours(WorkingCalendar calendar) {
        return new OfficeHours(calendar);
    }

    @Bean
    Posts lifePosts(People people) {
        return new Posts(people);
    }

    @Bean
    Papers lifePapers(EvidenceStore store) {
        return new Papers(store);
    }

    @Bean
    Words lifeWords() {
        return new Words();
    }
}

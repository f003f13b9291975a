package io.fupin.clock;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * {@code businessClock} for everything an officer would date, {@code realClock} for what protects people: sign-ins, tokens,
 * lock-outs, password age, rate limits, idempotency keys.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean(defaultCandidate = false)
    Clock realClock() {
        return Clock.system(BusinessClock.ZONE);
    }

    @Bean
    @Primary
    BusinessClock businessClock() {
        return new BusinessClock(Clock.system(BusinessClock.ZONE));
    }
}

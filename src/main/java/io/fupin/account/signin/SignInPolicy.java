package io.fupin.account.signin;

import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads the rules of signing in for a county. */
@Component
class SignInPolicy {

    private final PolicyParameters parameters;
    private final Clock businessClock;
    private final boolean demo;

    SignInPolicy(PolicyParameters parameters, Clock businessClock, @Value("${fupin.demo:false}") boolean demo) {
        this.parameters = parameters;
        this.businessClock = businessClock;
        this.demo = demo;
    }

    SignInSettings of(RegionCode region) {
        LocalDate today = LocalDate.now(businessClock);
        return new SignInSettings(
                parameters.integer("password-min-length", region, today),
                parameters.integer("password-min-classes", region, today),
                parameters.flag("password-not-user-name", region, today),
                demo ? null : Duration.ofDays(parameters.integer("password-max-age", region, today)),
                parameters.integer("login-max-failures", region, today),
                Duration.ofMinutes(parameters.integer("login-lock-minutes", region, today)),
                Duration.ofMinutes(parameters.integer("login-idle-minutes", region, today)));
    }

    /** Before anybody is known. */
    SignInSettings general() {
        return of(RegionCode.NATION);
    }
}

package io.fupin.account.signin;

import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads the rules of signing in for a county. */
@Component
class SignInPolicy {

    private final ObjectProvider<PolicyParameters> parameters;
    private final Clock businessClock;
    private final boolean demo;

    SignInPolicy(ObjectProvider<PolicyParameters> parameters, Clock businessClock, @Value("${fupin.demo:false}") boolean demo) {
        this.parameters = parameters;
        this.businessClock = businessClock;
        this.demo = demo;
    }

    SignInSettings of(RegionCode region) {
        LocalDate today = LocalDate.now(businessClock);
        PolicyParameters in = parameters.getIfAvailable();
        if (in == null) {
            return new SignInSettings(8, 3, true, demo ? null : Duration.ofDays(90), 5, Duration.ofMinutes(10), Duration.ofMinutes(15));
        }
        return new SignInSettings(
                in.integer("password-min-length", region, today),
                in.integer("password-min-classes", region, today),
                in.flag("password-not-user-name", region, today),
                demo ? null : Duration.ofDays(in.integer("password-max-age", region, today)),
                in.integer("login-max-failures", region, today),
                Duration.ofMinutes(in.integer("login-lock-minutes", region, today)),
                Duration.ofMinutes(in.integer("login-idle-minutes", region, today)));
    }

    /** Before anybody is known. */
    SignInSettings general() {
        return of(RegionCode.NATION);
    }
}

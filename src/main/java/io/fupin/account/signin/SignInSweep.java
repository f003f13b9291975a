package io.fupin.account.signin;

import io.fupin.account.data.SignInFailures;
import io.fupin.account.data.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets expired tokens and failures that no longer count. */
@Component
class SignInSweep {

    /** Longer than any lock may last. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final Tokens tokens;
    private final SignInFailures failures;
    private final Clock realClock;

    SignInSweep(Tokens tokens, SignInFailures failures, @Qualifier("realClock") Clock realClock) {
        this.tokens = tokens;
        this.failures = failures;
        this.realClock = realClock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    void sweep() {
        Instant now = realClock.instant();
        tokens.removeExpired(now);
        failures.removeBefore(now.minus(KEPT));
    }
}

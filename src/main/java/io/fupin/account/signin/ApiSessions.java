package io.fupin.account.signin;

import io.fupin.account.AccountEvent;
import io.fupin.account.Officer;
import io.fupin.account.data.Tokens;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens of the API: opaque, twelve hours of real time, void at once when the password changes or the account is shut. */
@Service
public class ApiSessions {

    private static final int BYTES = 32;

    private final Tokens tokens;
    private final ApplicationEventPublisher events;
    private final Clock realClock;
    private final SecureRandom random = new SecureRandom();

    ApiSessions(Tokens tokens, ApplicationEventPublisher events, @Qualifier("realClock") Clock realClock) {
        this.tokens = tokens;
        this.events = events;
        this.realClock = realClock;
    }

    /** @param token shown once, kept nowhere */
    public record Issued(String token, Instant expiresAt) {
    }

    @Transactional
    public Issued open(SignInOutcome.Accepted accepted) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = "fp_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = realClock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant expiresAt = now.plus(SignInSettings.TOKEN_LIFE);
        tokens.add(token, accepted.officer().personId(), accepted.credentialVersion(), now, expiresAt);
        return new Issued(token, expiresAt);
    }

    @Transactional
    public void close(Officer officer, String token) {
        tokens.remove(token);
        events.publishEvent(AccountEvent.by(officer, "sign-out", officer.username(), Map.of()));
    }
}

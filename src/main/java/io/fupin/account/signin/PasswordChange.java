package io.fupin.account.signin;

import io.fupin.account.AccountEvent;
import io.fupin.account.Officer;
import io.fupin.account.data.Credentials;
import io.fupin.account.data.Credentials.Credential;
import io.fupin.account.data.SignInFailures;
import io.fupin.form.FieldError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer changes his own password. Wrong tries at the present one count like failed sign-ins: an unattended desk is no door. */
@Service
public class PasswordChange {

    private final Credentials credentials;
    private final SignInFailures failures;
    private final SignInPolicy policy;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock realClock;

    PasswordChange(Credentials credentials, SignInFailures failures, SignInPolicy policy, PasswordEncoder encoder,
                   ApplicationEventPublisher events, @Qualifier("realClock") Clock realClock) {
        this.credentials = credentials;
        this.failures = failures;
        this.policy = policy;
        this.encoder = encoder;
        this.events = events;
        this.realClock = realClock;
    }

    /** @param version of the credential after the change; 0 when there are errors and nothing was changed */
    public record Result(List<FieldError> errors, int version) {
    }

    /** The fields are {@code current}, {@code password} and {@code again}. */
    @Transactional
    public Result change(Officer officer, String current, String password, String again, String address) {
        SignInSettings settings = policy.of(officer.post().region());
        Credential credential = credentials.find(officer.personId()).orElseThrow();
        List<FieldError> errors = new ArrayList<>();
        if (failures.lockedUntil(officer.username(), realClock.instant()).isPresent()) {
            return new Result(List.of(new FieldError("current", "口令连续输错，账号已锁定，请稍后再试。")), 0);
        }
        if (!encoder.matches(current, credential.passwordHash())) {
            failures.add(officer.username(), address, settings.maxFailures(), settings.lock(), realClock.instant());
            errors.add(new FieldError("current", "现在的口令不对。"));
        }
        PasswordRules.faults(password, officer.username(), settings).forEach(fault -> errors.add(new FieldError("password", fault)));
        if (errors.isEmpty() && credentials.recentHashes(officer.personId(), SignInSettings.HISTORY).stream()
                .anyMatch(hash -> encoder.matches(password, hash))) {
            errors.add(new FieldError("password", "这个口令最近用过，请换一个。"));
        }
        if (!password.equals(again)) {
            errors.add(new FieldError("again", "两次输入的新口令不一样。"));
        }
        if (!errors.isEmpty()) {
            return new Result(errors, 0);
        }
        int version = credentials.replace(officer.personId(), encoder.encode(password), false, realClock.instant());
        events.publishEvent(AccountEvent.by(officer, "password.changed", officer.username(), Map.of("address", address)));
        return new Result(List.of(), version);
    }
}

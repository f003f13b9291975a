package io.fupin.account.signin;

import io.fupin.account.AccountEvent;
import io.fupin.account.Officer;
import io.fupin.account.data.Credentials;
import io.fupin.account.data.Credentials.Credential;
import io.fupin.account.data.Officers;
import io.fupin.account.data.SignInFailures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in with user name and password. A name that does not exist and a wrong password get the same answer after the same work, so
 * that nobody learns which names exist; only who knows the password is told that the account is shut or has no post. No database connection is held while the password is checked.
 */
@Service
public class SignIn {

    private static final int LONGEST = 200;

    private final Credentials credentials;
    private final Officers officers;
    private final SignInFailures failures;
    private final SignInPolicy policy;
    private final PasswordEncoder encoder;
    private final OneAtATime oneAtATime;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock realClock;
    private final String nobodysHash;

    SignIn(Credentials credentials, Officers officers, SignInFailures failures, SignInPolicy policy, PasswordEncoder encoder,
           OneAtATime oneAtATime, ApplicationEventPublisher events, PlatformTransactionManager transactions,
           @Qualifier("realClock") Clock realClock) {
        this.credentials = credentials;
        this.officers = officers;
        this.failures = failures;
        this.policy = policy;
        this.encoder = encoder;
        this.oneAtATime = oneAtATime;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.realClock = realClock;
        this.nobodysHash = encoder.encode("nobody has this password");
    }

    /** @param address the caller's, for the limit per address */
    public SignInOutcome attempt(String username, String password, String address) {
        String name = normal(username);
        if (name.isEmpty() || password == null || password.isEmpty()) {
            return new SignInOutcome.Refused("请输入账号和口令。", null);
        }
        if (name.length() > LONGEST || password.length() > LONGEST) {
            return new SignInOutcome.Refused("账号或口令不对。", null);
        }
        return oneAtATime.run(name, () -> check(name, password, address))
                .orElseGet(() -> new SignInOutcome.Refused("登录的人太多，请稍后再试。", Duration.ofSeconds(5)));
    }

    /** User names are lower case; surrounding blanks come from copying. */
    static String normal(String username) {
        return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    }

    private SignInOutcome check(String name, String password, String address) {
        Instant now = realClock.instant();
        SignInSettings settings = policy.general();
        if (failures.fromAddress(address, now.minus(settings.lock())) >= SignInSettings.MAX_FAILURES_PER_ADDRESS) {
            return refused(name, address, "尝试次数太多，请 " + minutes(settings.lock()) + " 分钟后再试。", settings.lock(), "address");
        }
        Optional<Instant> locked = failures.lockedUntil(name, now);
        if (locked.isPresent()) {
            return lockedOut(name, address, Duration.between(now, locked.get()));
        }
        Optional<Credential> credential = credentials.find(name);
        boolean right = encoder.matches(password, credential.map(Credential::passwordHash).orElse(nobodysHash)) && credential.isPresent();
        if (!right) {
            return failed(name, address, settings, now);
        }
        if (credential.get().shut()) {
            return refused(name, address, "账号已停用，请联系本级管理员。", null, "shut");
        }
        return officers.find(credential.get().personId(), credential.get().version())
                .map(officer -> accepted(officer, credential.get(), address, now))
                .orElseGet(() -> refused(name, address, "您还没有生效的岗位，请联系本级管理员。", null, "no post"));
    }

    private SignInOutcome accepted(Officer officer, Credential credential, String address, Instant now) {
        SignInSettings settings = policy.of(officer.post().region());
        boolean tooOld = settings.maxAge() != null && credential.changedAt().isBefore(now.minus(settings.maxAge()));
        transaction.executeWithoutResult(status -> {
            failures.clear(officer.username());
            credentials.signedIn(officer.personId(), now);
            events.publishEvent(AccountEvent.by(officer, "sign-in.accepted", officer.username(), Map.of("address", address)));
        });
        return new SignInOutcome.Accepted(officer, credential.version(), credential.mustChange() || tooOld, settings.idle());
    }

    private SignInOutcome failed(String name, String address, SignInSettings settings, Instant now) {
        int count = transaction.execute(status -> failures.add(name, address, settings.maxFailures(), settings.lock(), now));
        int left = settings.maxFailures() - count;
        if (left <= 0) {
            return lockedOut(name, address, settings.lock());
        }
        return refused(name, address, "账号或口令不对，还可以再试 " + left + " 次。", null, "password");
    }

    private SignInOutcome lockedOut(String name, String address, Duration wait) {
        return refused(name, address, "口令连续输错，账号已锁定，请 " + minutes(wait) + " 分钟后再试，或请本级管理员重置口令。", wait, "locked");
    }

    /** The name as typed is not kept unless it is somebody's: it may be a password typed into the wrong field. */
    private SignInOutcome refused(String name, String address, String message, Duration retryAfter, String why) {
        String subject = credentials.find(name).map(Credential::username).orElse("（没有这个账号）");
        transaction.executeWithoutResult(status ->
                events.publishEvent(AccountEvent.bySystem("sign-in.refused", subject, Map.of("address", address, "why", why))));
        return new SignInOutcome.Refused(message, retryAfter);
    }

    private static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }
}

package io.fupin.account.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fupin.account.Officer;
import io.fupin.account.signin.ApiSessions;
import io.fupin.account.signin.SignIn;
import io.fupin.account.signin.SignInOutcome;
import io.fupin.clock.BusinessClock;
import io.fupin.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out over the API. */
@RestController
@RequestMapping("/api/v1/sessions")
class SessionsApi {

    private final SignIn signIn;
    private final ApiSessions sessions;

    SessionsApi(SignIn signIn, ApiSessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    record Credentials(String username, String password) {
    }

    /** @param expiresAt twelve hours of real time from now */
    record Session(String token, OffsetDateTime expiresAt, Who officer) {
    }

    record Who(String username, String name, List<HeldPost> posts) {

        static Who of(Officer officer) {
            return new Who(officer.username(), officer.name(), officer.posts().stream()
                    .map(post -> new HeldPost(post.role().name(), post.unit(), post.region().value())).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record HeldPost(String role, String unit, String region) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Session open(@RequestBody Credentials credentials, HttpServletRequest request) {
        SignInOutcome outcome = signIn.attempt(credentials.username(), credentials.password(), request.getRemoteAddr());
        if (outcome instanceof SignInOutcome.Refused refused) {
            throw refused.retryAfter() == null ? Problem.notSignedIn(refused.message())
                    : Problem.tooMany(refused.message(), refused.retryAfter());
        }
        SignInOutcome.Accepted accepted = (SignInOutcome.Accepted) outcome;
        if (accepted.mustChange()) {
            throw Problem.forbidden("首次登录或口令到期，请先在网页上修改口令。");
        }
        ApiSessions.Issued issued = sessions.open(accepted);
        return new Session(issued.token(), issued.expiresAt().atZone(BusinessClock.ZONE).toOffsetDateTime(), Who.of(accepted.officer()));
    }

    /** Ends the session of the token this call carries. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Officer officer, @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization) {
        if (authorization == null) {
            throw Problem.notSignedIn("请在请求头 Authorization 中带上要收回的令牌；网页请用“退出”。");
        }
        sessions.close(officer, authorization.replaceFirst("(?i)^Bearer\\s+", "").strip());
    }
}

package io.fupin.problem;

import io.fupin.form.FieldError;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A refusal fit to be shown: to the API as an RFC 9457 problem, to a browser as a page. The detail says what is wrong and what to
 * do, in Chinese.
 */
public final class Problem extends RuntimeException {

    private final HttpStatus status;
    private final List<FieldError> errors;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private Duration retryAfter;

    private Problem(HttpStatus status, String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.status = status;
        this.errors = List.copyOf(errors);
    }

    /** For a status that has no name of its own below. */
    public static Problem of(HttpStatus status, String detail) {
        return new Problem(status, detail, List.of());
    }

    public static Problem unreadable(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, detail, List.of());
    }

    public static Problem notSignedIn(String detail) {
        return new Problem(HttpStatus.UNAUTHORIZED, detail, List.of());
    }

    public static Problem forbidden(String detail) {
        return new Problem(HttpStatus.FORBIDDEN, detail, List.of());
    }

    /** Also for what lies outside the officer's area: it is not said that it exists. */
    public static Problem notFound(String detail) {
        return new Problem(HttpStatus.NOT_FOUND, detail, List.of());
    }

    public static Problem conflict(String detail) {
        return new Problem(HttpStatus.CONFLICT, detail, List.of());
    }

    public static Problem invalid(List<FieldError> errors) {
        String detail = errors.size() == 1 ? errors.get(0).message() : "有 " + errors.size() + " 处需要改正。";
        return new Problem(HttpStatus.UNPROCESSABLE_ENTITY, detail, errors);
    }

    public static Problem invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    public static Problem tooMany(String detail, Duration retryAfter) {
        Problem problem = new Problem(HttpStatus.TOO_MANY_REQUESTS, detail, List.of());
        problem.retryAfter = retryAfter;
        return problem;
    }

    /** Says the caller when to try again. */
    public Problem retryAfter(Duration wait) {
        retryAfter = wait;
        return this;
    }

    /** Adds a member to the problem, for example who did it and when. */
    public Problem with(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> facts() {
        return facts;
    }

    /** Null unless trying again later makes sense. */
    public Duration retryAfter() {
        return retryAfter;
    }
}

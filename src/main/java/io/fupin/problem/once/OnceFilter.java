package io.fupin.problem.once;

import io.fupin.database.Node;
import io.fupin.problem.Problem;
import io.fupin.problem.Problems;
import io.fupin.problem.once.AnswerRows.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever sends the same POST again, because the line broke or the button was pressed twice, gets the first answer and nothing is done
 * twice: a call by its header {@code Idempotency-Key}, a page's form by its field {@link OnceField#NAME}. Per officer, for 24 hours. Only
 * what went well is kept: a refusal has changed nothing, and the corrected request may come under the same key.
 */
final class OnceFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final Duration KEPT = Duration.ofHours(24);
    private static final int LARGEST_BODY = 8 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_MILLIS = 100;
    /** What the public hands in has no officer; its field is a secret of the page it was drawn on. */
    private static final String PUBLIC = "public";

    private final AnswerRows rows;
    private final RunningOnce running;
    private final Problems problems;
    private final Node node;
    private final Clock realClock;

    OnceFilter(AnswerRows rows, RunningOnce running, Problems problems, Node node, Clock realClock) {
        this.rows = rows;
        this.running = running;
        this.problems = problems;
        this.node = node;
        this.realClock = realClock;
    }

    /** A keyed request: whose it is, and under which name its answer is kept. */
    private record Keyed(String officer, String key, byte[] hash) {
    }

    /** Signing in has no officer yet, and a token is kept nowhere. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !(byHeader(request) ? request.getUserPrincipal() != null : OnceField.isIn(request));
    }

    private static boolean byHeader(HttpServletRequest request) {
        return request.getHeader(HEADER) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (!byHeader(request)) {
                form(request, response, chain);
                return;
            }
            String key = request.getHeader(HEADER).strip();
            if (!key.matches("[\\x21-\\x7e]{1,200}")) {
                throw Problem.unreadable("Idempotency-Key 须为 1 到 200 个可见的英文字符。");
            }
            String officer = request.getUserPrincipal().getName();
            if (isMultipart(request)) {
                once(new Keyed(officer, key, RequestHash.ofParts(request)), request, response, chain);
            } else {
                byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
                if (body.length > LARGEST_BODY) {
                    throw Problem.unreadable("提交的内容太大。");
                }
                once(new Keyed(officer, key, RequestHash.of(request, body)), new BodyKept(request, body), response, chain);
            }
        } catch (Problem refusal) {
            if (Problems.wantsJson(request)) {
                problems.write(response, refusal);
            } else {
                if (refusal.retryAfter() != null) {
                    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, refusal.retryAfter().toSeconds())));
                }
                request.setAttribute(Problems.ATTRIBUTE, refusal);
                request.getRequestDispatcher("/error").forward(request, response);
            }
        }
    }

    /** A page that was changed and sent again is another request, so what was typed is part of the key. */
    private void form(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        byte[] hash = isMultipart(request) ? RequestHash.ofParts(request) : RequestHash.ofFields(request);
        String officer = request.getUserPrincipal() == null ? PUBLIC : request.getUserPrincipal().getName();
        String key = "page " + request.getParameter(OnceField.NAME) + " " + HexFormat.of().formatHex(hash, 0, 16);
        once(new Keyed(officer, key, hash), request, response, chain);
    }

    private void once(Keyed keyed, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (rows.begin(keyed.officer(), keyed.key(), keyed.hash(), node.name(), realClock.instant())) {
            run(keyed, request, response, chain);
            return;
        }
        Optional<Answer> answer = await(keyed);
        if (answer.isPresent() && answer.get().status() != null) {
            replay(answer.get(), request, response);
        } else if (answer.isEmpty() ? rows.begin(keyed.officer(), keyed.key(), keyed.hash(), node.name(), realClock.instant())
                : rows.takeOver(keyed.officer(), keyed.key(), node.name(), realClock.instant())) {
            // The first try was refused meanwhile, or its node died before it had changed anything.
            run(keyed, request, response, chain);
        } else if (answer.isPresent() && answer.get().committed()) {
            throw Problem.conflict("上次提交已经办成，但结果没有送达。请查看办理情况，不要重复提交。");
        } else {
            throw Problem.conflict("同一提交正在处理，请稍候再试。").retryAfter(Duration.ofSeconds(1));
        }
    }

    /** Waits for the first try to end; empty when it was refused and forgotten. */
    private Optional<Answer> await(Keyed keyed) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Optional<Answer> answer = rows.find(keyed.officer(), keyed.key());
            if (answer.isPresent() && !answer.get().isTo(keyed.hash())) {
                throw Problem.invalid("", "这个 Idempotency-Key 已用于另一项内容不同的提交，请换一个。");
            }
            boolean underWay = answer.isPresent() && answer.get().status() == null && answer.get().nodeLives();
            if (!underWay || System.nanoTime() > until) {
                return answer;
            }
            pause();
        }
    }

    private void run(Keyed keyed, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PageAnswer kept = new PageAnswer(response);
        RunningOnce.Key current = new RunningOnce.Key(keyed.officer(), keyed.key());
        running.begin(current);
        boolean answered = false;
        try {
            chain.doFilter(request, kept);
            answered = true;
        } finally {
            running.end();
            int status = answered ? kept.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            if (answered && kept.isKept(request)) {
                rows.keep(keyed.officer(), keyed.key(), status, kept.getContentType(), kept.getContentAsByteArray(), kept.location());
            } else if (status < 500 || !current.committed()) {
                rows.forget(keyed.officer(), keyed.key());
            }
            // Left as it is otherwise: done, but the answer failed. Running it again would do it twice.
        }
        kept.send(request);
    }

    private static void replay(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Idempotent-Replayed", "true");
        if (answer.location() != null) {
            PageAnswer.lead(request, response, answer.location());
            return;
        }
        response.setStatus(answer.status());
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.getOutputStream().write(answer.body());
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().toLowerCase().startsWith("multipart/");
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.conflict("同一提交正在处理，请稍候再试。").retryAfter(Duration.ofSeconds(1));
        }
    }
}

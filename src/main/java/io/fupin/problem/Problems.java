package io.fupin.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes problems as {@code application/problem+json}, from controllers and from filters alike. */
@Component
public class Problems {

    /** Request attribute by which a filter hands its problem to the error page. */
    public static final String ATTRIBUTE = "fupin.problem";

    private static final Map<HttpStatus, String> TITLES = Map.of(
            HttpStatus.BAD_REQUEST, "请求读不懂",
            HttpStatus.UNAUTHORIZED, "未登录",
            HttpStatus.FORBIDDEN, "无权办理",
            HttpStatus.NOT_FOUND, "没有找到",
            HttpStatus.METHOD_NOT_ALLOWED, "不支持这种操作",
            HttpStatus.CONFLICT, "情况已有变化",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "格式不支持",
            HttpStatus.UNPROCESSABLE_ENTITY, "内容有误",
            HttpStatus.TOO_MANY_REQUESTS, "过于频繁",
            HttpStatus.INTERNAL_SERVER_ERROR, "系统出错");

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    /** The short name of a kind of refusal. */
    public static String title(HttpStatus status) {
        return TITLES.getOrDefault(status, status.is4xxClientError() ? "请求不被接受" : "系统出错");
    }

    /** Whether the caller reads JSON: everything under /api, and whoever asks for JSON and not for a page. */
    public static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return path(request).startsWith("/api/")
                || accept != null && accept.contains("json") && !accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** Whether a script asks, not the address line: a redirect to another page would land in the middle of this one. */
    public static boolean fromScript(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("HX-Request") != null
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || (mode != null ? !"navigate".equals(mode) : accept != null && accept.contains("json"));
    }

    public ResponseEntity<Map<String, Object>> answer(Problem problem) {
        ResponseEntity.BodyBuilder builder = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.retryAfter() != null) {
            builder.header(HttpHeaders.RETRY_AFTER, seconds(problem.retryAfter()));
        }
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            builder.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return builder.body(body(problem));
    }

    /** For filters, which have no controller to answer for them. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        ResponseEntity<Map<String, Object>> answer = answer(problem);
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), answer.getBody());
    }

    private Map<String, Object> body(Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", title(problem.status()));
        body.put("status", problem.status().value());
        body.put("detail", problem.getMessage());
        body.put("errors", problem.errors().isEmpty() ? List.of() : problem.errors());
        body.putAll(problem.facts());
        return body;
    }

    private static String seconds(Duration wait) {
        return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}

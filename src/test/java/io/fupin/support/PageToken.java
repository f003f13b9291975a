package io.fupin.support;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The token against forged requests, as a browser sends it: cookie and header. Spring's own {@code csrf()} would put a token store of its own,
 * in the session, into the application that all tests share, and leave it there.
 */
public final class PageToken {

    private static final String TOKEN = "0a1b2c3d-0000-4000-8000-000000002016";

    private PageToken() {
    }

    public static RequestPostProcessor sent() {
        byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
        // Masked with zeros: half mask, half token.
        byte[] masked = new byte[token.length * 2];
        System.arraycopy(token, 0, masked, token.length, token.length);
        String header = Base64.getUrlEncoder().encodeToString(masked);
        return request -> {
            Cookie[] before = request.getCookies() == null ? new Cookie[0] : request.getCookies();
            Cookie[] cookies = Arrays.copyOf(before, before.length + 1);
            cookies[before.length] = new Cookie("XSRF-TOKEN", TOKEN);
            request.setCookies(cookies);
            request.addHeader("X-XSRF-TOKEN", header);
            return request;
        };
    }
}

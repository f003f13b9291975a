package io.fupin.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: keeps its cookies, sends the CSRF token of the last page it saw, follows no redirect by itself. */
public final class Surfer {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");

    private final String origin;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(10)).build();
    private String token;

    public Surfer(int port) {
        origin = "http://127.0.0.1:" + port;
    }

    public static Surfer signedIn(int port, String username) {
        return signedIn(port, username, TestPeople.PASSWORD);
    }

    public static Surfer signedIn(int port, String username, String password) {
        Surfer surfer = new Surfer(port);
        surfer.get("/sign-in");
        HttpResponse<String> answer = surfer.post("/sign-in", "username", username, "password", password);
        if (answer.statusCode() != 302) {
            throw new AssertionError("not signed in: " + answer.statusCode() + " " + answer.body());
        }
        return surfer;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).setHeader("Accept", accept(headers)).GET());
    }

    /** A file as it comes. */
    public byte[] file(String path) {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A form as a browser sends it: names and values by turns. */
    public HttpResponse<String> post(String path, String... fields) {
        return send(request(path).header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body(token, fields))));
    }

    /** As {@link #post}, but as htmx sends it. */
    public HttpResponse<String> htmx(String path, String... fields) {
        HttpRequest.Builder request = request(path, "HX-Request", "true", "HX-Current-URL", origin + "/tasks?box=todo")
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (token != null) {
            request.header("X-XSRF-TOKEN", token);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body(null, fields))));
    }

    /** A form with a file. */
    public HttpResponse<String> upload(String path, String name, String fileName, String content, String... fields) {
        StringBuilder body = new StringBuilder();
        part(body, "_csrf", null, token);
        for (int i = 0; i < fields.length; i += 2) {
            part(body, fields[i], null, fields[i + 1]);
        }
        part(body, name, fileName, content);
        return send(request(path).header("Accept", "text/html").header("Content-Type", "multipart/form-data; boundary=surfer")
                .POST(HttpRequest.BodyPublishers.ofString(body + "--surfer--\r\n")));
    }

    private static void part(StringBuilder body, String name, String fileName, String content) {
        body.append("--surfer\r\nContent-Disposition: form-data; name=\"").append(name).append('"')
                .append(fileName == null ? "" : "; filename=\"" + fileName + "\"").append("\r\n\r\n").append(content).append("\r\n");
    }

    public void forgetToken() {
        token = null;
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue).findFirst().orElse(null);
    }

    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").map(to -> to.replaceFirst("^https?://[^/]+", "")).orElse(null);
    }

    private static String accept(String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equals("HX-Request")) {
                return "*/*";
            }
            if (headers[i].equals("Accept")) {
                return headers[i + 1];
            }
        }
        return "text/html,application/xhtml+xml";
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path)).timeout(Duration.ofSeconds(60));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private static String body(String csrf, String... fields) {
        StringBuilder body = new StringBuilder(csrf == null ? "" : "_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8));
        for (int i = 0; i < fields.length; i += 2) {
            body.append(body.isEmpty() ? "" : "&").append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8)).append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

package io.fupin.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;

/**
 * A page with one form on it, as the application's pages hold it, without the application: same scripts, same content
 * security policy, an evidence store that answers what it is told to.
 */
final class FormPage {

    private static final Path VENDOR = Path.of("target/classes/static/vendor");
    private static final String ORIGIN = "http://fupin.test";
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    private final Page page;
    private final List<String> problems = new ArrayList<>();
    private final List<Request> uploads = new ArrayList<>();
    private String html = "";
    private int uploadStatus = 201;

    FormPage(BrowserContext context) {
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("status of")) {
                problems.add(message.text());
            }
        });
        page.onPageError(problems::add);
        page.route(ORIGIN + "/**", this::answer);
    }

    /** @param island attributes of the island besides those that every page has */
    void open(JsonNode schema, JsonNode data, JsonNode errors, String around, String island) {
        html = """
                <!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="_csrf_header" content="X-CSRF-TOKEN"><meta name="_csrf" content="the-token">
                <link rel="stylesheet" href="/vendor/forms.css"></head><body>
                <form method="post" action="/submitted" id="outer">%s
                <div data-island="form" data-target="#form" %s></div><input type="hidden" name="form" id="form">
                <div data-gaps></div><button type="submit">提交</button></form>
                <script type="application/json" id="form-schema">%s</script>
                <script type="application/json" id="form-data">%s</script>
                <script type="application/json" id="form-errors">%s</script>
                <script src="/vendor/desk.js" defer></script><script src="/vendor/forms.js" defer></script></body></html>
                """.formatted(around, island, inline(schema), inline(data), inline(errors));
        page.navigate(ORIGIN + "/page");
        page.waitForSelector("[data-island=form][data-ready]");
    }

    Page page() {
        return page;
    }

    /** What the page's console and the content security policy complained about. */
    List<String> problems() {
        return problems;
    }

    List<Request> uploads() {
        return uploads;
    }

    void answerUploads(int status) {
        uploadStatus = status;
    }

    String sent() {
        return page.inputValue("#form");
    }

    private static String inline(JsonNode json) {
        return json.toString().replace("<", "\\u003c");
    }

    private void answer(Route route) {
        String path = route.request().url().substring(ORIGIN.length());
        if (path.startsWith("/vendor/")) {
            Path file = VENDOR.resolve(path.substring("/vendor/".length()));
            route.fulfill(new Route.FulfillOptions().setBodyBytes(bytes(file))
                    .setContentType(path.endsWith(".js") ? "text/javascript" : "text/css"));
        } else if (path.equals("/page")) {
            route.fulfill(new Route.FulfillOptions().setBody(html).setContentType("text/html")
                    .setHeaders(java.util.Map.of("content-security-policy", POLICY, "content-type", "text/html")));
        } else if (path.equals("/evidence")) {
            uploads.add(route.request());
            route.fulfill(new Route.FulfillOptions().setStatus(uploadStatus).setContentType("application/json")
                    .setBody(uploadStatus == 201
                            ? "{\"id\":\"file-%d\",\"sha256\":\"00\",\"type\":\"image/png\",\"size\":1}".formatted(uploads.size())
                            : "{\"errors\":[{\"field\":\"file\",\"message\":\"这不是照片，内容和名称不符\"}]}"));
        } else if (path.equals("/submitted")) {
            route.fulfill(new Route.FulfillOptions().setBody("<p id='done'>已提交</p>").setContentType("text/html; charset=utf-8"));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

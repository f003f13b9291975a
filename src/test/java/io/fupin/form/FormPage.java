package io.fupin.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * A page with one form on it, as the application's pages hold it, without the application: same scripts, same content security policy.
 */
final class FormPage {

    private final FormServer server = new FormServer();
    private final Page page;
    private final List<String> problems = new ArrayList<>();

    FormPage(BrowserContext context) {
        context.onClose(closed -> server.close());
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("status of")) {
                problems.add(message.text());
            }
        });
        page.onPageError(problems::add);
    }

    /** @param island attributes of the island besides those that every page has */
    void open(JsonNode schema, JsonNode data, JsonNode errors, String around, String island) {
        server.show("""
                <!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="_csrf_header" content="X-CSRF-TOKEN"><meta name="_csrf" content="the-token">
                <link rel="icon" href="data:,"><link rel="stylesheet" href="/vendor/forms.css"></head><body>
                <form method="post" action="/submitted" id="outer">%s
                <div data-island="form" data-target="#form" %s></div><input type="hidden" name="form" id="form">
                <div data-gaps></div><button type="submit">提交</button></form>
                <script type="application/json" id="form-schema">%s</script>
                <script type="application/json" id="form-data">%s</script>
                <script type="application/json" id="form-errors">%s</script>
                <script src="/vendor/desk.js" defer></script><script src="/vendor/forms.js" defer></script></body></html>
                """.formatted(around, island, inline(schema), inline(data), inline(errors)));
        page.navigate(server.url() + "/page");
        page.waitForSelector("[data-island=form][data-ready]");
    }

    Page page() {
        return page;
    }

    /** What the page's console and the content security policy complained about. */
    List<String> problems() {
        return problems;
    }

    List<FormServer.Upload> uploads() {
        return server.uploads();
    }

    void answerUploads(int status) {
        server.answerUploads(status);
    }

    String sent() {
        return page.inputValue("#form");
    }

    private static String inline(JsonNode json) {
        return json.toString().replace("<", "\\u003c");
    }
}

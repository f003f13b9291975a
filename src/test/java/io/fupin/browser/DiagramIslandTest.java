package io.fupin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The diagram of a case: what was passed, where it is, how often it came back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiagramIslandTest {

    private static final String STATE = """
            {"present": ["userTask_township-review"],
             "path": ["userTask_investigate", "userTask_evaluate", "userTask_investigate", "userTask_evaluate",
                      "userTask_confirm-evaluation", "userTask_post-village-notice", "userTask_township-review"],
             "returns": {"userTask_investigate": 1}}""";
    private static final String SCALE = "document.querySelector('[data-island]').fupin.viewer.get('canvas').zoom()";

    private final List<String> problems = new ArrayList<>();
    private TestBrowser browser;

    @BeforeAll
    void open() {
        browser = TestBrowser.start();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void thePresentStepIsLitAndTheWayToItIsGreen() {
        try (BrowserContext context = browser.desk()) {
            Page page = show(context, "household-identification", STATE);
            assertThat(marked(page, "is-now")).containsExactly("userTask_township-review");
            assertThat(marked(page, "is-now-phase")).containsExactly("phase_township-review");
            assertThat(marked(page, "is-done")).contains("start_application", "phase_application", "phase_investigation",
                    "userTask_investigate", "userTask_evaluate", "phase_village-notice", "timer_village-notice-period")
                    .doesNotContain("userTask_township-review", "phase_township-notice", "userTask_accept", "phase_county-review");
            PlaywrightAssertions.assertThat(page.locator(".fp-diagram-returns")).hasText("退回 1 次");
            PlaywrightAssertions.assertThat(page.locator(".bjs-powered-by")).isVisible();
        }
    }

    @Test
    void onAPhoneItBeginsAtSixtyPerCentAtThePresentStepAndIsDragged() {
        try (BrowserContext context = browser.phone()) {
            Page page = show(context, "household-identification", STATE);
            assertThat(((Number) page.evaluate(SCALE)).doubleValue()).isBetween(0.59, 0.61);
            PlaywrightAssertions.assertThat(page.locator("[data-element-id='userTask_township-review']")).isInViewport();
            double before = left(page);
            page.evaluate("""
                    (() => { const e = document.querySelector('.fp-diagram-canvas');
                      const at = (type, x) => e.dispatchEvent(new PointerEvent(type,
                          {pointerId: 7, pointerType: 'touch', clientX: x, clientY: 200, bubbles: true}));
                      at('pointerdown', 200); at('pointermove', 150); at('pointermove', 120); at('pointerup', 120); })()""");
            assertThat(left(page) - before).isBetween(-81.0, -79.0);
            page.click("text=现在");
            assertThat(left(page) - before).isBetween(-1.0, 1.0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"household-identification", "objection-handling"})
    void everyModelIsShown(String process) {
        try (BrowserContext context = browser.desk()) {
            Page page = show(context, process, "{}");
            assertThat(page.locator(".djs-shape[data-element-id^='userTask_']").count()).isGreaterThan(2);
            assertThat(marked(page, "is-done")).isEmpty();
        }
    }

    private Page show(BrowserContext context, String process, String state) {
        problems.clear();
        Page page = context.newPage();
        page.onPageError(problems::add);
        page.route("http://fupin.test/**", route -> answer(route, process, state));
        page.navigate("http://fupin.test/page");
        page.waitForSelector("[data-ready]");
        assertThat(problems).isEmpty();
        return page;
    }

    @SuppressWarnings("unchecked")
    private static List<String> marked(Page page, String state) {
        return (List<String>) page.evaluate(
                "[...document.querySelectorAll('.djs-element.%s')].map(e => e.dataset.elementId)".formatted(state));
    }

    private static double left(Page page) {
        return page.locator("[data-element-id='userTask_township-review']").boundingBox().x;
    }

    private static void answer(Route route, String process, String state) {
        String path = route.request().url().substring("http://fupin.test".length());
        switch (path) {
            case "/page" -> route.fulfill(new Route.FulfillOptions().setContentType("text/html; charset=utf-8").setBody("""
                    <!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <link rel="stylesheet" href="/diagram.css"></head><body style="margin: 0">
                    <div data-island="diagram" data-xml-url="/model"></div>
                    <script type="application/json" id="diagram-state">%s</script><script src="/diagram.js" defer></script>
                    </body></html>""".formatted(state))
                    .setHeaders(Map.of("content-type", "text/html; charset=utf-8", "content-security-policy",
                            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:")));
            case "/model" -> route.fulfill(new Route.FulfillOptions().setBody(text(Path.of("processes", process + ".bpmn"))));
            case "/diagram.js", "/diagram.css" -> route.fulfill(new Route.FulfillOptions()
                    .setContentType(path.endsWith("js") ? "text/javascript" : "text/css")
                    .setBody(text(Path.of("target/classes/static/vendor" + path))));
            default -> route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

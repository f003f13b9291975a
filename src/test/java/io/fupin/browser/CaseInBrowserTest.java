package io.fupin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fupin.account.Officer;
import io.fupin.evidence.EvidenceStore;
import io.fupin.support.SampleFiles;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case that was sent back once, on an office computer and on a phone: its evidence, its way, and the whole of it as one file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseInBrowserTest extends TraceTest {

    @LocalServerPort
    private int port;
    @Autowired
    private EvidenceStore evidence;
    @Autowired
    private JdbcClient jdbc;
    private TestBrowser browser;

    @BeforeAll
    void open() {
        browser = TestBrowser.start();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    private Trace sentBackOnce() {
        Trace trace = given.application().upTo("township-review").returned("township-review", "investigate", false, "户口簿照片只有户主页，请补其余一页。")
                .upTo("township-review");
        for (int photo = 0; photo < 3; photo++) {
            String id = evidence.store(trace.village().committee().personId(), "户口簿.jpg",
                    new ByteArrayInputStream(SampleFiles.jpeg(800, 600, trace.number().hashCode() + photo))).id();
            jdbc.sql("insert into evidence_link (case_number, step, evidence_id, field, at) select ?, 'start', ?, ?, opened_at from case_file where case_number = ?")
                    .params(trace.number(), id, "householdBookEvidence[" + photo + "]", trace.number()).update();
        }
        return trace;
    }

    @Test
    void evidenceIsLeafedThroughByKeyboard() {
        Trace trace = sentBackOnce();
        try (BrowserContext context = browser.desk()) {
            Page page = show(context, trace);
            Locator thumbs = page.locator("#evidence a[data-exhibit]");
            int all = thumbs.count();
            assertThat(all).isGreaterThan(2);
            thumbs.first().focus();
            page.keyboard().press("Enter");
            Locator viewer = page.locator("dialog.fp-viewer");
            assertThat(viewer).isVisible();
            assertThat(viewer.locator(".fp-viewer-count")).hasText("第 1 份，共 " + all + " 份");
            assertThat(viewer.locator(".fp-viewer-caption")).containsText("农户申请");
            assertThat(viewer.locator(".fp-viewer-caption")).containsText(trace.village().committee().name());
            assertThat(viewer.locator("img")).isVisible();
            assertThat(Accessibility.findings(page)).isEmpty();
            picture(page, "viewer-desk");
            page.keyboard().press("ArrowRight");
            assertThat(viewer.locator(".fp-viewer-count")).hasText("第 2 份，共 " + all + " 份");
            page.keyboard().press("End");
            assertThat(viewer.getByLabel("下一份")).isDisabled();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowLeft");
            assertThat(viewer.locator(".fp-viewer-count")).hasText("第 " + (all - 1) + " 份，共 " + all + " 份");
            assertThat(viewer.getByText("下载")).hasAttribute("href", java.util.regex.Pattern.compile("/cases/" + trace.number() + "/evidence/.+"));
            page.keyboard().press("Escape");
            assertThat(viewer).hasCount(0);
            assertThat(thumbs.nth(all - 2)).isFocused();
        }
    }

    @Test
    void theWayIsDrawnWithItsReturnAndTheWholeIsOneFile() {
        Trace trace = sentBackOnce();
        try (BrowserContext context = browser.desk()) {
            Page page = show(context, trace);
            page.locator("#diagram").scrollIntoViewIfNeeded();
            assertThat(page.locator("[data-island=diagram][data-ready]")).isVisible();
            assertThat(page.locator(".fp-return")).hasCount(1);
            assertThat(page.locator(".fp-diagram-returns")).hasText("退回 1 次");
            assertThat(page.locator(".fp-diagram-passes").first()).hasText("办过 2 次");
            assertThat(page.locator(".fp-stops > li.is-late")).containsText("退回到入户调查");
            assertThat(Accessibility.findings(page)).isEmpty();
            picture(page, "case-desk");
            APIResponse pdf = page.request().get("http://localhost:" + port + page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("打印卷宗").setExact(true))
                    .getAttribute("href"));
            assertThat(pdf.status()).isEqualTo(200);
            assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
            page.navigate("http://localhost:" + port + "/cases/" + trace.number() + "/filed");
            assertThat(page.getByText("入户调查（第 1 次，共 2 次）")).isVisible();
            assertThat(page.getByText("已由后一次代替").first()).isVisible();
            assertThat(Accessibility.findings(page)).isEmpty();
            picture(page, "filed-desk");
        }
    }

    @Test
    void onAPhoneTheWayIsAListAndEvidenceFollowsTheFinger() {
        Trace trace = sentBackOnce();
        try (BrowserContext context = browser.phone()) {
            Page page = show(context, trace);
            assertThat(page.locator(".fp-stops > li").first()).isVisible();
            assertThat(page.locator(".fp-stops > li").last()).containsText("现在在这一步");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
            assertThat(Accessibility.findings(page)).isEmpty();
            picture(page, "case-phone");
            page.locator("#evidence a[data-exhibit]").first().tap();
            Locator count = page.locator(".fp-viewer-count");
            assertThat(count).containsText("第 1 份");
            picture(page, "viewer-phone");
            swipe(page, 300, 100);
            assertThat(count).containsText("第 2 份");
            swipe(page, 100, 300);
            assertThat(count).containsText("第 1 份");
            assertThat(Accessibility.findings(page)).isEmpty();
            page.locator("dialog.fp-viewer").getByLabel("关闭").tap();
            assertThat(page.locator("dialog.fp-viewer")).hasCount(0);
        }
    }

    private static void swipe(Page page, int from, int to) {
        page.evaluate("""
                ([from, to]) => { const frame = document.querySelector('.fp-viewer-frame');
                  const touch = x => new Touch({ identifier: 1, target: frame, clientX: x, clientY: 300 });
                  frame.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(from)], changedTouches: [touch(from)], bubbles: true }));
                  frame.dispatchEvent(new TouchEvent('touchend', { touches: [], changedTouches: [touch(to)], bubbles: true })); }""",
                java.util.List.of(from, to));
    }

    private Page show(BrowserContext context, Trace trace) {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + "/cases/" + trace.number());
        Officer officer = trace.village().township();
        page.locator("#username").fill(officer.username());
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录").setExact(true)).click();
        assertThat(page.locator("h1")).containsText("卷宗");
        return page;
    }

    /** To be looked at, where {@code fupin.pictures} is set. */
    private static void picture(Page page, String name) {
        if (Boolean.getBoolean("fupin.pictures")) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(page.locator("dialog[open]").count() == 0).setPath(Path.of("target/casepage", name + ".png"))
                    .setStyle(".fp-bar,.fp-dock,.dock{position:static!important}"));
        }
    }
}

package io.fupin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.fupin.account.Officer;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sign-in runs out while somebody fills in a form: what he typed is there when he signs in again, and not for anybody else. */
class ExpiredSignInTest extends TraceTest {

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aHalfFilledFormIsKeptForTheSameOfficer() {
        Trace trace = given.application();
        String task = "/tasks/" + trace.task().id();
        try (TestBrowser browser = TestBrowser.start(); BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + task);
            signIn(page, trace.village().committee());
            assertThat(page).hasURL(Pattern.compile(".*" + task + "$"));
            page.getByLabel("住房面积").fill("62.5");
            page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("Object.keys(localStorage).some(key => key.startsWith('fupin.draft.'))")));

            jdbc.sql("delete from spring_session").update();
            page.reload();
            assertThat(page.locator("#password")).isVisible();
            signIn(page, trace.village().secondCommittee());
            page.navigate("http://localhost:" + port + task);
            assertThat(page.getByLabel("住房面积")).hasValue("");

            context.clearCookies();
            page.navigate("http://localhost:" + port + task);
            signIn(page, trace.village().committee());
            assertThat(page.locator(".fp-draft")).containsText("已接着上次没有提交的内容");
            assertThat(page.getByLabel("住房面积")).hasValue("62.5");
        }
        trace.waitsAt("investigate");
    }

    private static void signIn(Page page, Officer officer) {
        page.locator("#username").fill(officer.username());
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录").setExact(true)).click();
        assertThat(page.locator("#password")).isHidden();
    }
}

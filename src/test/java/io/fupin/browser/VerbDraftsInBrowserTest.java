package io.fupin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.fupin.account.Officer;
import io.fupin.draft.Drafts;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is typed into the dialog of a verb is kept like any form: through a killed browser, an expired sign-in and a dropped line. */
class VerbDraftsInBrowserTest extends TraceTest {

    private static final String FINDINGS = "[data-path=findings] textarea";

    @LocalServerPort
    private int port;
    @Autowired
    private Drafts drafts;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aFormAndADialogSurviveABrowserKilledInTheMiddle() {
        Trace trace = given.application();
        Officer author = trace.village().committee();
        String task = "/tasks/" + trace.task().id();
        Set<Long> before = browsers();
        TestBrowser doomed = TestBrowser.start();
        AtWork first = new AtWork(doomed.phone(), port, author, true).open(task);
        first.page().waitForSelector("[data-island=form][data-ready]");
        first.page().fill(FINDINGS, "三口人，户主慢性病，住砖房");
        first.choose("转办").dialog("转办", false).pick(trace.village().secondCommittee().name()).write("明天去县里开会");
        first.page().waitForCondition(() -> drafts.count(author) == 2);

        ProcessHandle.current().descendants().filter(one -> !before.contains(one.pid()) && isBrowser(one)).forEach(ProcessHandle::destroyForcibly);
        first.page().waitForCondition(() -> browsers().equals(before));

        try (TestBrowser again = TestBrowser.start()) {
            AtWork second = new AtWork(again.desk(), port, author, false).open(task);
            second.page().waitForSelector("[data-island=form][data-ready]");
            assertThat(second.page().locator(FINDINGS)).hasValue("三口人，户主慢性病，住砖房");
            second.choose("转办").dialog("转办", false);
            assertThat(second.page().locator("dialog[open] textarea")).hasValue("明天去县里开会");
            assertThat(second.page().locator("dialog[open] input:checked")).hasValue(Long.toString(trace.village().secondCommittee().personId()));
            assertThat(second.page().locator("dialog[open] .fp-draft")).containsText("已接着上次没有提交的内容");
            second.press("不了");
            second.page().waitForCondition(() -> drafts.count(author) == 1);
        }
    }

    @Test
    void anExpiredSignInLeadsBackToTheVerbWithWhatWasWritten() {
        Trace trace = given.application().upTo("township-review");
        Officer author = trace.village().township();
        try (TestBrowser browser = TestBrowser.start(); AtWork work = new AtWork(browser.phone(), port, author, true)) {
            work.open("/tasks/" + trace.task().id()).choose("转办").dialog("转办", false).pick(trace.village().secondTownship().name());
            jdbc.sql("delete from spring_session").update();
            work.write("登录过期时写的").press("转出这一件");
            Page page = work.page();
            assertThat(page.locator("dialog[open] .fp-sending")).containsText("登录已过期，未提交。内容已保存。");
            page.locator("dialog[open] .fp-sending a").click();
            work.signIn(author);
            assertThat(page).hasURL(Pattern.compile(".*/hand-over$"));
            assertThat(page.locator("#verb-words")).hasValue("登录过期时写的");
            work.press("转出这一件").isTold("已转给 " + trace.village().secondTownship().name());
            page.waitForCondition(() -> drafts.count(author) == 0);
        }
        assertThat(trace.task().assignee()).isEqualTo(trace.village().secondTownship().personId());
    }

    @Test
    void aVerbSentWithoutALineArrivesOnceByItself() {
        Trace trace = given.application().upTo("township-review");
        Officer above = trace.village().county();
        try (TestBrowser browser = TestBrowser.start(); AtWork work = new AtWork(browser.phone(), port, above, true)) {
            work.open("/cases/" + trace.number()).choose("催办").dialog("催办", false).phrase("请今天办完");
            work.page().context().setOffline(true);
            work.press("催办这一件");
            Locator said = work.page().locator("dialog[open] .fp-sending");
            assertThat(said).containsText("等待网络");
            assertThat(said).containsText("内容已保存");
            work.page().context().setOffline(false);
            work.isTold("已催办");
        }
        assertThat(trace.task().urges()).isEqualTo(1);
    }

    private static Set<Long> browsers() {
        return ProcessHandle.current().descendants().filter(VerbDraftsInBrowserTest::isBrowser).map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static boolean isBrowser(ProcessHandle process) {
        return process.isAlive() && process.info().command().orElse("").contains("chrom");
    }
}

package io.fupin.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import io.fupin.browser.EachSize;
import io.fupin.browser.Looks;
import io.fupin.browser.Looks.Size;
import io.fupin.browser.TestBrowser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The pages in a browser: they fit the desk and the phone, and their small scripts do their work. With {@code -Dpages.pictures=true} each
 * leaves its pictures in {@code target/pages}, to be looked at beside the mockups.
 */
class PagesInBrowserTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static SampleServer server;
    private static TestBrowser browser;

    @BeforeAll
    static void start() {
        server = new SampleServer();
        browser = TestBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    /** Each sample at a desk and on a phone; the pages of the application with their own data are looked at by EveryPageInBrowserTest, in every size. */
    @Test
    void nothingIsWrongWithTheLooks() {
        assertThat(EachSize.of(List.of(Size.DESK, Size.PHONE), PagesInBrowserTest::faults)).isEmpty();
    }

    private static List<String> faults(TestBrowser browser, Size size) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = size.in(browser)) {
            Page page = context.newPage();
            page.onPageError(error -> faults.add(page.url() + ": " + error));
            page.onConsoleMessage(message -> {
                // the samples have nobody to keep drafts for them, nor a batch or an import that goes on
                if (message.type().equals("error") && !message.location().contains("/api/v1/drafts/")
                        && !(message.location() + message.text()).matches("(?s).*/(batches|imports)/.*")) {
                    faults.add(page.url() + ": " + message.text());
                }
            });
            for (String name : Samples.all().keySet()) {
                page.navigate(server.sample(name));
                faults.addAll(Looks.faults(page, name, size, size == Size.DESK));
            }
        }
        return faults;
    }

    /** On A4: the desk's layout without its bars and buttons, whole tables with their heads, nothing cut off at the right. */
    @Test
    void theCaseTheListAndTheNoticeArePrinted() {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.setViewportSize(700, 990);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String name : List.of("case", "todo", "notice", "household", "households", "home-township", "home-village", "public-notice", "public-receipt")) {
                page.navigate(server.sample(name));
                Object width = page.evaluate("document.documentElement.scrollWidth");
                if ((Integer) width > 700) {
                    faults.add(name + " is cut off at the right: " + width + " " + page.evaluate("""
                            [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > 701).slice(0, 6)
                                .map(e => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right))"""));
                }
                for (String gone : List.of(".fp-bar", ".fp-dock", ".fp-foot", ".fp-filter", ".site-bar", ".dock", "main .btn")) {
                    if (page.locator(gone).first().isVisible()) {
                        faults.add(name + " prints " + gone);
                    }
                }
                page.locator("main thead").all().stream().filter(head -> !"table-header-group".equals(head.evaluate("e => getComputedStyle(e).display")))
                        .forEach(head -> faults.add(name + ": a table without its head"));
                if (Boolean.getBoolean("pages.pictures")) {
                    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pages/" + name + "-print.png")));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void meetingSaysWhatIsMissingAndPostsWhatWasTyped() throws Exception {
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            List<Map<String, String>> posted = posts(page, "**/meetings");
            page.route("**/evidence", route -> route.fulfill(new Route.FulfillOptions().setStatus(201).setContentType("application/json")
                    .setBody("{\"id\":\"sheet\"}")));
            page.navigate(server.sample("meeting"));

            assertThat(page.locator("#b4 [data-result]").textContent()).isEqualTo("合计 23，应为 24");
            assertThat(page.locator("#b8 [data-result]").textContent()).isEqualTo("待宣读");
            assertThat(page.locator("#b9 [data-result]").textContent()).as("11 of 24 present is no majority").isEqualTo("不通过");
            assertThat(page.locator("[data-problems] a").allTextContents()).containsExactly("第 5 户 孟庆山", "第 8 户 白凤英", "第 9 户 栾德才", "签到表");
            assertThat((Boolean) page.locator("#roll").evaluate("roll => roll.open")).as("the quorum stands, so the roster is folded").isFalse();

            page.click("form[data-meeting] .btn-primary");
            assertThat(posted).isEmpty();
            assertThat(page.evaluate("document.activeElement.closest('tr').id")).isEqualTo("b4");

            page.fill("#b4 [data-ballot=no]", "4");
            page.locator("#b7 [data-in]").uncheck();
            page.locator("#b8 [data-ballot=hitsReadOut]").check();
            page.locator("[data-upload=signInEvidence] input[type=file]").setInputFiles(new FilePayload("签到.jpg", "image/jpeg", new byte[] {1, 2, 3}));
            page.waitForCondition(() -> page.locator("[data-problems] li").count() == 0);
            page.click("form[data-meeting] .btn-primary");
            page.waitForCondition(() -> !posted.isEmpty());
            page.unrouteAll();

            JsonNode form = JSON.readTree(posted.get(0).get("form"));
            assertThat(form.get("kind").asText()).isEqualTo("村民代表会议");
            assertThat(form.has("countedBy")).isFalse();
            assertThat(form.get("membersPresent").asInt()).isEqualTo(24);
            assertThat(form.get("ballots")).hasSize(11);
            assertThat(form.get("ballots").get(2).get("recused").get(0).asText()).isEqualTo("张宝库");
            assertThat(form.get("ballots").get(0).get("hitsReadOut").asBoolean()).isTrue();
            assertThat(form.get("ballots").get(1).has("hitsReadOut")).isFalse();
            assertThat(form.get("signInEvidence").get(0).asText()).isEqualTo("sheet");
        }
    }

    @Test
    void meetingFollowsTheLawOfItsKindAndTheRoster() {
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.navigate(server.sample("meeting"));
            Locator says = page.locator("[data-meter=present] [data-says]");

            page.fill("#membersPresent", "20");
            assertThat(says.textContent()).isEqualTo("须到 21 人（三分之二），差 1");
            page.fill("#membersPresent", "21");
            assertThat(says.textContent()).isEqualTo("须到 21 人（三分之二），够");
            page.selectOption("#kind", "村民会议");
            page.fill("#membersDue", "42");
            assertThat(says.textContent()).as("more than half, not half").isEqualTo("须到 22 人（过半数），差 1");
            page.selectOption("#countedBy", "户");
            assertThat(says.textContent()).isEqualTo("须到 28 户（三分之二），差 7");

            page.selectOption("#kind", "村民代表会议");
            page.click("#roll summary");
            page.click("#roll [data-all]");
            assertThat(page.inputValue("#membersPresent") + "/" + page.inputValue("#membersDue")).isEqualTo("31/31");
            page.click("label[for=m30]");
            assertThat(page.inputValue("#womenPresent") + "/" + page.inputValue("#womenDue")).isEqualTo("10/11");
        }
    }

    @Test
    void meetingIsNotLostWithTheBrowser() {
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.navigate(server.sample("meeting"));
            page.fill("#chair", "赵德发");
            page.waitForCondition(() -> page.locator("[data-draft-saved]").textContent().contains("已存在本机"));
            page.reload();
            assertThat(page.inputValue("#chair")).isEqualTo("赵德发");
        }
    }

    @Test
    void batchAsksEveryExceptionForItsReason() {
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            List<Map<String, String>> posted = posts(page, "**/batches/*/submission");
            page.navigate(server.sample("batch"));
            Locator exceptions = page.locator("[data-batch-exceptions] li");
            assertThat(exceptions).satisfies(some -> assertThat(some.count()).isEqualTo(3));

            page.locator("select[name='items[5].outcome']").selectOption("return");
            assertThat(exceptions.count()).isEqualTo(4);
            assertThat(page.locator("[data-gaps]").textContent()).isEqualTo("于洪臣还没写原因，共 2 件");
            page.click("form[data-batch] button[type=submit]");
            assertThat(posted).isEmpty();

            page.locator("select[name='items[5].outcome']").selectOption("");
            page.fill("#why-3", "人均收入按补上的工资算，高于标准。");
            page.click("form[data-batch] button[type=submit]");
            page.waitForCondition(() -> !posted.isEmpty());
            page.unrouteAll();
            assertThat(posted.get(0)).containsEntry("items[3].opinion", "人均收入按补上的工资算，高于标准。").containsEntry("items[2].returnTo", "investigate")
                    .doesNotContainKey("items[3].returnTo").doesNotContainKey("items[5].opinion").containsEntry("items[4].outcome", "later");
        }
    }

    @Test
    void returningNeedsNoFormAndSaysWhereTo() {
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.navigate(server.sample("task"));
            page.locator("[data-island=form][data-ready]").waitFor();
            assertThat(page.locator(".fp-form").isVisible()).isTrue();
            page.click("label[for=o-return]");
            assertThat(page.locator(".fp-form").isVisible()).isFalse();
            assertThat(page.locator("#returnTo").isVisible()).isTrue();
            assertThat(page.locator("label[for=opinion]").innerText()).startsWith("退回原因");
            page.click(".fp-words button:visible >> nth=0");
            assertThat(page.inputValue("#opinion")).as("what is said of a return, not of an approval").endsWith("。照片看不清，请重拍");
        }
    }

    @Test
    void listIsWorkedByKeyboard() {
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.navigate(server.sample("todo"));
            Locator dock = page.locator("[data-ticked]");
            assertThat(dock.isVisible()).isFalse();
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(dock.locator("[data-count]").first().textContent()).as("a flagged case that was not opened cannot be ticked").isEqualTo("2");
            page.click("[data-untick]");
            assertThat(dock.isVisible()).isFalse();
        }
    }

    @Test
    void aRefusedVerbBeginsAtItsFaultAndASuccessForgetsItsDraft() {
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.navigate(server.sample("verb-refused"));
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("verb-words");
            page.evaluate("['t1', 't2'].forEach(key => localStorage.setItem('fupin.draft.11/' + key, JSON.stringify({ at: Date.now() })))");
            page.navigate(server.sample("home-village-empty"));
            assertThat(page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('fupin.draft.11/')).join()")).isEqualTo("fupin.draft.11/t2");
        }
    }

    /** Form fields of every POST to {@code url}, which is answered and goes no further. */
    private static List<Map<String, String>> posts(Page page, String url) {
        List<Map<String, String>> posted = new ArrayList<>();
        page.route(url, route -> {
            Request request = route.request();
            posted.add(Arrays.stream(request.postData().split("&")).map(pair -> pair.split("=", 2)).collect(Collectors.toMap(
                    pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8), pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (first, second) -> second)));
            // nothing follows: a page that goes away while its requests are looked at sends its last words into the void, and closing waits for them
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        });
        return posted;
    }
}

package io.fupin.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.fupin.account.Officer;
import io.fupin.browser.TestBrowser;
import io.fupin.casework.Timeline.Kind;
import io.fupin.draft.Drafts.Typed;
import io.fupin.evidence.EvidenceStore;
import io.fupin.support.Family;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * A village cadre with a cheap phone, where the line drops: nothing typed is lost, nothing is done twice, and the page says what is true.
 * An application of its own: Spring's {@code csrf()} for MockMvc leaves its own store of tokens behind in the one that tests share, in which
 * pages and API then no longer know each other's.
 */
@TestPropertySource(properties = "fupin.test=a browser at real pages and the real API")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DroppedLineTest extends TraceTest {

    private static final String FINDINGS = "[data-path=findings] textarea";

    @LocalServerPort
    private int port;
    @Autowired
    private Drafts drafts;
    @Autowired
    private EvidenceStore evidence;
    @Autowired
    private JdbcClient jdbc;

    private TestBrowser browser;

    @BeforeAll
    void start() {
        browser = TestBrowser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @Test
    void whatWasTypedSurvivesAKilledBrowserOnAnotherDeviceAndNobodyElseSeesIt() {
        Trace trace = given.application();
        Officer author = trace.village().committee();
        String task = "/tasks/" + trace.task().id();
        at(browser.phone(), author, page -> {
            open(page, task);
            page.fill(FINDINGS, "三口人，户主慢性病，住砖房");
            assertThat(page.locator("[data-draft-saved]").first()).containsText("已保存");
        });

        at(browser.desk(), trace.village().secondCommittee(), page -> {
            open(page, task);
            assertThat(page.locator(FINDINGS)).hasValue("");
            page.navigate(address("/tasks?box=drafts"));
            assertThat(page.locator("main")).containsText("没有草稿");
        });
        at(browser.desk(), author, page -> {
            page.navigate(address("/tasks?box=drafts"));
            page.locator("text=继续填写").click();
            page.waitForSelector("[data-island=form][data-ready]");
            assertThat(page.locator(FINDINGS)).hasValue("三口人，户主慢性病，住砖房");
            assertThat(page.locator(".fp-draft")).containsText("已接着上次没有提交的内容");
            page.locator(".fp-draft button").first().click();
            assertThat(page.locator(FINDINGS)).hasValue("");
            page.waitForCondition(() -> drafts.count(author) == 0);
        });
    }

    @Test
    void whatWasTypedSurvivesAnExpiredSignIn() {
        Trace trace = given.application();
        Officer author = trace.village().committee();
        at(browser.phone(), author, page -> {
            open(page, "/tasks/" + trace.task().id());
            jdbc.sql("delete from spring_session where principal_name = ?").params(author.username()).update();
            jdbc.sql("delete from spring_session").update();
            page.fill(FINDINGS, "登录过期时填的");
            Locator again = page.locator("a:has-text(\"重新登录\")").first();
            assertThat(again).isVisible();
            again.click();
            signIn(page, author);
            page.waitForSelector("[data-island=form][data-ready]");
            assertThat(page.locator(FINDINGS)).hasValue("登录过期时填的");
            page.waitForCondition(() -> drafts.count(author) == 1);
            // what the server has is not kept in the browser
            page.waitForFunction("() => Object.keys(localStorage).filter(key => key.startsWith('fupin.draft')).length === 0");
        });
    }

    @Test
    void aSubmissionWithoutALineWaitsAndArrivesByItself() {
        Trace trace = given.application().investigated().evaluated();
        at(browser.phone(), trace.village().team(), page -> {
            confirm(page, trace);
            page.context().setOffline(true);
            press(page);
            assertThat(page.locator(".fp-sending")).containsText("等待网络");
            assertThat(page.locator(".fp-sending")).containsText("内容已保存");
            page.context().setOffline(false);
            assertThat(page.locator(".fp-saids .is-ok")).containsText("已提交");
        });
        assertThat(done(trace)).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsLostIsAskedForAgainAndNothingIsDoneTwice() {
        Trace trace = given.application().investigated().evaluated();
        AtomicInteger posts = new AtomicInteger();
        at(browser.phone(), trace.village().team(), page -> {
            confirm(page, trace);
            loseFirstAnswer(page, "**/tasks/*", posts);
            press(page);
            assertThat(page.locator(".fp-saids .is-ok")).containsText("已提交");
        });
        assertThat(posts.get()).isEqualTo(2);
        assertThat(done(trace)).isEqualTo(1);
    }

    @Test
    void whoeverStopsWaitingIsToldThatNothingWasSentAndKeepsIt() {
        Trace trace = given.application().investigated().evaluated();
        at(browser.phone(), trace.village().team(), page -> {
            confirm(page, trace);
            page.context().setOffline(true);
            press(page);
            page.locator(".fp-sending button").click();
            assertThat(page.locator(".fp-sending")).containsText("未提交。内容已保存。");
            page.context().setOffline(false);
            open(page, "/tasks/" + trace.task().id());
            assertThat(page.locator("[data-path=confirmedOn] input").first()).not().hasValue("");
        });
        assertThat(done(trace)).isZero();
    }

    @Test
    void aPageKilledAfterTheServerHadItLeadsToTheSameCase() {
        Village village = given.village();
        Officer author = village.committee();
        Family family = Family.ofFour();
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set("form", given.form(village, family));
        content.putObject("page");
        drafts.save(author, "start-household-identification", new Typed(0, "seed", 0, "申请", "/cases/new", List.of(), content));
        AtomicInteger posts = new AtomicInteger();
        at(browser.phone(), author, page -> {
            open(page, "/cases/new");
            loseFirstAnswer(page, "**/cases", posts);
            press(page);
            page.waitForCondition(() -> posts.get() == 1);
            Page next = page.context().newPage();
            page.close();
            open(next, "/cases/new");
            assertThat(next.locator(".fp-draft")).containsText("没有收到回音");
            press(next);
            assertThat(next).hasURL(Pattern.compile(".*/cases/SB-.*"));
        });
        assertThat(jdbc.sql("select count(*) from case_file where village = ?").params(village.code().value()).query(Integer.class).single()).isEqualTo(1);
        assertThat(drafts.count(author)).isZero();
    }

    @Test
    void aPhotoIsMadeSmallAndSentAgainOverABrokenLine() throws IOException {
        Trace trace = given.application();
        Officer author = trace.village().committee();
        AtomicInteger posts = new AtomicInteger();
        byte[] photo = photo(3000, 2000);
        at(browser.phone(), author, page -> {
            open(page, "/tasks/" + trace.task().id());
            loseFirstAnswer(page, "**/evidence", posts);
            page.locator("[data-path=evidence] input[type=file]").last().setInputFiles(new FilePayload("院子.jpg", "image/jpeg", photo));
            assertThat(page.locator("[data-path=evidence] .fp-thumb a")).hasCount(1);
        });
        assertThat(posts.get()).isGreaterThan(1);
        List<String> ids = jdbc.sql("select id from evidence where uploader = ? and file_name = '院子.jpg'").params(author.personId()).query(String.class).list();
        assertThat(ids).as("kept once").hasSize(1);
        BufferedImage kept = ImageIO.read(evidence.original(ids.get(0)));
        assertThat(kept.getWidth()).isEqualTo(1600);
        assertThat(kept.getHeight()).isEqualTo(1067);
    }

    /** The server gets the first post and answers; the answer gets lost on the way. */
    private static void loseFirstAnswer(Page page, String address, AtomicInteger posts) {
        page.route(address, route -> {
            if (!"POST".equals(route.request().method())) {
                route.resume();
            } else if (posts.get() == 0) {
                APIResponse lost = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                assertThat(lost.status()).as(lost.text()).isLessThan(400);
                route.abort("connectionreset");
                posts.incrementAndGet();
            } else {
                posts.incrementAndGet();
                route.resume();
            }
        });
    }

    private void confirm(Page page, Trace trace) {
        open(page, "/tasks/" + trace.task().id());
        if (page.locator("label[for=o-confirm]").count() > 0) {
            page.locator("label[for=o-confirm]").click();
        }
        Locator day = page.locator("[data-path=confirmedOn] input").first();
        day.fill(given.today().toString());
        day.press("Tab");
    }

    private static void press(Page page) {
        page.locator("main form[method=post] .btn-primary[type=submit]").last().click();
    }

    private int done(Trace trace) {
        return (int) trace.timeline(Kind.COMPLETED).stream().filter(event -> "confirm-evaluation".equals(event.step())).count();
    }

    private void at(BrowserContext context, Officer officer, Consumer<Page> work) {
        try (context) {
            Page page = context.newPage();
            page.navigate(address("/sign-in"));
            signIn(page, officer);
            work.accept(page);
        }
    }

    private static void signIn(Page page, Officer officer) {
        page.fill("#username", officer.username());
        page.fill("#password", TestPeople.PASSWORD);
        page.locator(".fp-login-form button[type=submit]").first().click();
        page.waitForSelector(".fp-me");
    }

    private void open(Page page, String path) {
        page.navigate(address(path));
        page.waitForSelector("[data-island=form][data-ready]");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** As a phone takes it: many pixels, many bytes. */
    private static byte[] photo(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, new Color(random.nextInt(256), y * 255 / height, x * 255 / width).getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }
}

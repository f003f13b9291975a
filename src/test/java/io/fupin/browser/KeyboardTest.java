package io.fupin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.fupin.account.Officer;
import io.fupin.support.CitizenNumbers;
import io.fupin.support.SampleFiles;
import io.fupin.support.TestPeople;
import io.fupin.support.Trace;
import io.fupin.support.TraceTest;
import io.fupin.support.Village;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The work of a day without a mouse: Tab, Enter, Space, arrows, Escape, and what is typed. */
class KeyboardTest extends TraceTest {

    private static TestBrowser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void open() {
        browser = TestBrowser.start();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void aTownshipReviewsTwoHouseholds() {
        // a county of its own: nothing but these two is in the list that is walked through
        Village village = office.counties().another("220322", "长岭", 1).get(0);
        office.counties().incomeLine(village.code().county(), 2016, "3200");
        Trace trace = given.applications(village, 2).upTo("township-review");
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            Keys keys = signedIn(page, trace.village().township());

            // past the bar at one stroke
            keys.press("Tab").isAt(".fp-skip").look().press("Enter").press("Tab");
            assertThat((Boolean) page.evaluate("() => document.querySelector('main').contains(document.activeElement)")).isTrue();
            keys.backTo(".fp-bar a[href*='box=todo']").press("Enter");
            assertThat(page).hasTitle(Pattern.compile("待办.*"));
            keys.press("j").look().isAt("tr[data-row] a").press("Enter");
            page.waitForURL(url -> url.contains("/tasks/"));
            String first = page.url();

            // the next case and back, and to the list and back
            keys.press("]");
            page.waitForURL(url -> !url.equals(first));
            keys.press("[");
            page.waitForURL(first::equals);
            keys.press("b");
            page.waitForURL(Pattern.compile(".*/tasks\\?.*"));
            keys.press("j").press("Enter");
            page.waitForURL(first::equals);

            // evidence in its viewer, closed again
            keys.to("a.fp-thumb, .fp-thumb > a").press("Enter");
            assertThat(page.locator("dialog[open] img")).isVisible();
            keys.press("Escape");
            assertThat(page.locator("dialog[open]")).hasCount(0);

            review(page, keys);
            keys.to("#work button[value=next]").press("Enter");
            assertThat(page.locator(".fp-saids .fp-say.is-ok")).isVisible();
            page.waitForURL(url -> !url.equals(first) && url.contains("/tasks/"));
            review(page, keys);
            String second = page.url();
            keys.press("Control+Enter");
            page.waitForURL(url -> !url.equals(second));
            assertThat(page.locator(".fp-saids .fp-say.is-ok")).isVisible();
            assertThat(keys.complaints()).isEmpty();
        }
        trace.waitsAt("post-township-notice");
    }

    /** 同意; where the case was drawn for a visit, the visit too. */
    private void review(Page page, Keys keys) {
        page.locator("[data-island=form][data-ready]").waitFor();
        keys.to("input[name=outcome]").press("ArrowRight", "ArrowLeft").press("Space").isAt("#o-approve:checked");
        if (page.locator("[data-path='spotVisit.visitedOn']").isVisible()) {
            keys.to("[data-path='spotVisit.visitedOn'] input").type(String.valueOf(given.today())).press("Escape");
            keys.to("[data-path='spotVisit.visitors'] input").type("赵文博");
            keys.to("[data-path='spotVisit.finding'] textarea").type("与村里所报一致。");
            keys.to("[data-path='spotVisit.evidence'] input[type=file]").file(photo());
            assertThat(page.locator("[data-path='spotVisit.evidence'] .fp-thumb a")).hasCount(1);
        }
        keys.to("#opinion").type("情况属实，同意");
    }

    @Test
    void aDialogKeepsTheFocusAndGivesItBack() {
        Trace trace = given.application();
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            Keys keys = signedIn(page, trace.village().committee());
            page.navigate(url("/tasks/" + trace.task().id()));
            page.locator("[data-island=form][data-ready]").waitFor();

            keys.to("main .fp-acts .fp-menu > summary").press("Enter").to("main a[data-verb][href*='hand-over']").press("Enter");
            assertThat(page.locator("dialog[open]")).containsText("转办");
            page.waitForCondition(() -> keys.at("dialog select, dialog textarea, dialog input[type=radio]"));
            for (int i = 0; i < 9; i++) {
                keys.press("Tab").look();
                assertThat((Boolean) page.evaluate("() => document.activeElement === document.body || document.activeElement.closest('dialog') !== null")).isTrue();
            }
            keys.press("Escape");
            assertThat(page.locator("dialog[open]")).hasCount(0);
            keys.isAt("main .fp-acts .fp-menu > summary").look();

            // the list of keys, and its switch
            keys.press("?");
            assertThat(page.locator("dialog#keys")).isVisible();
            keys.to("[data-letters]").press("Space").press("Escape").isAt("main .fp-acts .fp-menu > summary").press("?");
            assertThat(page.locator("dialog#keys")).isHidden();

            // what is fetched into the page leaves the focus where it was
            keys.to("button[data-hx-get$='/members']").press("Enter");
            assertThat(page.locator("#members")).containsText(trace.family().members().get(0).idNumber());
            keys.look();
            assertThat((Boolean) page.evaluate("() => document.activeElement !== document.body")).isTrue();
            assertThat(keys.complaints()).isEmpty();
        }
    }

    @Test
    void aVillageStartsAnApplication() {
        Village village = given.village();
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            Keys keys = signedIn(page, village.committee());
            keys.to("main a[href$='/cases/new']").press("Enter");
            page.locator("[data-island=form][data-ready]").waitFor();

            keys.to(at("members[0].idNumber", "input")).type(CitizenNumbers.next(1954, true));
            keys.to(at("members[0].name", "input")).type("于广发");
            keys.to(at("members[0].relation", "select")).choose("户主");
            keys.to(at("members[0].labourSkill", "select")).choose("弱劳动力或半劳动力");
            keys.to(at("members[0].health", "input")).press("Space");
            keys.to(at("members[0].education", "select")).choose("小学");
            keys.to(at("applicantName", "input")).type("于广发");
            keys.to(at("groupName", "input")).type("2组");
            keys.to(at("phone", "input")).type("13804420001");
            keys.to(at("appliedOn", "input")).press("Control+a").type("2016-10-10");
            assertThat(page.locator(at("appliedOn", "input")).first()).hasValue("2016-10-10");
            keys.press("Escape");
            keys.to(at("reason", "textarea")).type("户主常年吃药，收入低");
            keys.to(at("householdBookEvidence", "input[type=file]")).file(photo());
            // a photo that is still on its way would be the first gap
            assertThat(page.locator("[data-path=householdBookEvidence] .fp-thumb a")).hasCount(1);
            keys.to(at("consent", "input")).press("Space");
            // submitted too early: the first gap has the focus
            keys.press("Control+Enter");
            assertThat(page.locator("[data-gaps]")).hasText("还差 1 处：授权核查的签字");
            page.waitForCondition(() -> (Boolean) page.evaluate("() => document.activeElement.closest('[data-path=consentEvidence]') !== null"));
            keys.look();
            if (!keys.at("input[type=file]")) {
                keys.backTo(at("consentEvidence", "input[type=file]"));
            }
            keys.file(photo());
            assertThat(page.locator("[data-path=consentEvidence] .fp-thumb a")).hasCount(1);
            keys.to("main form button[type=submit]").press("Enter");
            assertThat(page.locator(".fp-saids .fp-say.is-ok")).containsText("于广发");
            assertThat(keys.complaints()).isEmpty();
        }
    }

    private Keys signedIn(Page page, Officer officer) {
        page.navigate(url("/sign-in"));
        Keys keys = new Keys(page);
        if (!keys.at("#username")) {
            keys.to("#username");
        }
        keys.look().type(officer.username()).to("#password").type(TestPeople.PASSWORD).press("Enter");
        assertThat(page.locator(".fp-me")).isVisible();
        return keys;
    }

    private static String at(String path, String control) {
        return "[data-path='" + path + "'] " + control;
    }

    private static FilePayload photo() {
        return new FilePayload("照片.png", "image/png", SampleFiles.png(40, 30, 7));
    }

    private String url(String address) {
        return "http://localhost:" + port + address;
    }
}

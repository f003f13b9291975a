package io.fupin.rights;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import io.fupin.account.Officer;
import io.fupin.browser.EachSize;
import io.fupin.browser.Looks;
import io.fupin.browser.Looks.Size;
import io.fupin.browser.TestBrowser;
import io.fupin.rights.RightsTable.Line;
import io.fupin.support.TestPeople;
import io.fupin.support.TraceTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every page that the application serves, at a desk, on a phone and at twice the size, as somebody who may see it: nothing is wrong with
 * its looks. The pages are those of {@code rights.txt}, which RightsTest keeps complete: a new page is looked at from its first day.
 */
class EveryPageInBrowserTest extends TraceTest {

    /** Who looks, where several may: those whose day it is. */
    private static final List<String> FIRST = List.of("township", "county", "village", "admin", "auditor");
    /** The same page for another office, or with another list in it. */
    private static final Map<String, List<String>> BESIDES = Map.of(
            "village", List.of("/", "/tasks", "/tasks?box=drafts", "/notices", "/cases", "/objections/new", "/households"),
            "county", List.of("/", "/tasks?box=supervised", "/notices", "/notices/new?kind=ANNOUNCEMENT"),
            "township", List.of("/tasks?box=done", "/tasks?box=started", "/tasks?box=supervised", "/notices/new?kind=TOWNSHIP_NOTICE", "/there-is-no-such-page"),
            "department", List.of("/"), "leaders", List.of("/"), "admin", List.of("/"), "auditor", List.of("/"), "helper", List.of("/"));

    @Autowired
    private WebApplicationContext application;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    @Test
    void nothingIsWrongWithTheLooksOfAnyPage() {
        Scene scene = new Scene();
        application.getAutowireCapableBeanFactory().autowireBean(scene);
        scene.play();
        jdbc.sql("insert into post_unit (role, key, name) select role, 'dongliao', '东辽评估' from unnest(array['ASSESSOR', 'SURVEYOR']) role on conflict do nothing").update();
        List<Tour> tours = new ArrayList<>();
        try (TestBrowser browser = TestBrowser.start()) {
            visits(scene).forEach((who, addresses) -> {
                Officer officer = scene.cast().officer(who);
                List<Cookie> session = officer == null ? List.of() : signedIn(browser, officer);
                tours.add(new Tour(who, session, pagesAmong(browser, session, addresses)));
            });
        }
        List<String> faults = EachSize.of(List.of(Size.values()), (browser, size) -> tours.stream().flatMap(tour -> faults(tour, browser, size).stream()).toList());
        int pages = tours.stream().mapToInt(tour -> tour.served().size()).sum();
        assertThat(pages).as("pages looked at").isGreaterThan(70);
        assertThat(faults).isEmpty();
    }

    /** What one person looks at. @param served addresses */
    private record Tour(String who, List<Cookie> session, List<String> served) {
    }

    /** Addresses by the name of the actor who opens them: each page once, and what is besides. */
    private static Map<String, List<String>> visits(Scene scene) {
        Map<String, List<String>> visits = new LinkedHashMap<>();
        for (Line line : RightsTable.read(Cast.names(true)).lines(false)) {
            if (line.method().equals("GET") && !line.path().startsWith("/api/") && !line.who().isEmpty()) {
                String who = FIRST.stream().filter(line.who()::contains).findFirst().orElse(line.who().iterator().next());
                who = line.who().contains(Cast.NOBODY) ? Cast.NOBODY : who;
                String query = line.sent().startsWith("?") ? scene.fillings().in(line.sent()) : "";
                visits.computeIfAbsent(who, none -> new ArrayList<>()).add(scene.fillings().address(line.path()) + query);
            }
        }
        BESIDES.forEach((who, addresses) -> visits.computeIfAbsent(who, none -> new ArrayList<>()).addAll(addresses));
        return visits;
    }

    private List<String> faults(Tour tour, TestBrowser browser, Size size) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = size.in(browser)) {
            context.addCookies(tour.session());
            Page page = context.newPage();
            page.onPageError(error -> faults.add(page.url() + ": " + error));
            for (String address : tour.served()) {
                page.navigate(url(address));
                faults.addAll(Looks.faults(page, tour.who() + address.replaceAll("\\W+", "-"), size));
            }
        }
        return faults;
    }

    /** Those that answer with a whole page: papers, pictures, downloads and parts of pages have no looks of their own. */
    private List<String> pagesAmong(TestBrowser browser, List<Cookie> session, List<String> addresses) {
        try (BrowserContext context = Size.DESK.in(browser)) {
            context.addCookies(session);
            return addresses.stream().distinct().filter(address -> {
                APIResponse answer = context.request().get(url(address), RequestOptions.create().setHeader("Accept", "text/html, */*;q=0.1"));
                return answer.headers().getOrDefault("content-type", "").startsWith("text/html") && answer.text().contains("<html");
            }).toList();
        }
    }

    private List<Cookie> signedIn(TestBrowser browser, Officer officer) {
        try (BrowserContext context = browser.desk()) {
            Page page = context.newPage();
            page.navigate(url("/sign-in"));
            page.locator("#username").fill(officer.username());
            page.locator("#password").fill(TestPeople.PASSWORD);
            page.locator("#password").press("Enter");
            assertThat(page.locator(".fp-me")).isVisible();
            return context.cookies();
        }
    }

    private String url(String address) {
        return "http://localhost:" + port + address;
    }
}

package io.fupin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.fupin.browser.TestBrowser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Journeys at the pages of the demo county: people with a browser of their own each, in which nothing may go wrong on the way. */
@DemoCounty
@TestPropertySource(properties = "fupin.data.directory=target/browser-journey-data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AtThePages {

    static final String PASSWORD = "Fupin@2026";

    @LocalServerPort
    private int port;
    private TestBrowser browser;
    private final List<Visitor> visitors = new ArrayList<>();

    @RegisterExtension
    final AfterTestExecutionCallback failures = test -> test.getExecutionException().ifPresent(failure ->
            visitors.forEach(visitor -> Gallery.showFailure(visitor.page(), visitor.name())));

    @BeforeAll
    void openBrowser() {
        browser = TestBrowser.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @AfterEach
    void nobodyComplained() {
        List<String> complaints = visitors.stream().flatMap(visitor -> visitor.complaints().stream()).toList();
        visitors.forEach(Visitor::close);
        visitors.clear();
        assertThat(complaints).as("what browsers complained about").isEmpty();
    }

    /** Somebody at an office computer. @param prefix of the names of the pictures taken there */
    Visitor desk(String prefix) {
        return visitor(new Visitor(browser.desk(), port, prefix));
    }

    /** Somebody with a phone. */
    Visitor phone(String prefix) {
        return visitor(new Visitor(browser.phone(), port, prefix));
    }

    private Visitor visitor(Visitor visitor) {
        visitors.add(visitor);
        return visitor;
    }
}

package io.fupin.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.fupin.browser.TestBrowser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The people of a journey, with a browser of their own each, in which nothing may go wrong on the way. */
final class Visitors implements BeforeAllCallback, AfterTestExecutionCallback, AfterEachCallback, AfterAllCallback {

    private final Supplier<LocalDate> today;
    private TestBrowser browser;
    private final List<Visitor> present = new ArrayList<>();

    /** @param today where no page says it; null in the demo */
    Visitors(Supplier<LocalDate> today) {
        this.today = today;
    }

    Visitor desk(int port, String prefix) {
        return visitor(new Visitor(browser.desk(), port, prefix, today));
    }

    Visitor phone(int port, String prefix) {
        return visitor(new Visitor(browser.phone(), port, prefix, today));
    }

    private Visitor visitor(Visitor visitor) {
        present.add(visitor);
        return visitor;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        browser = TestBrowser.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        context.getExecutionException().ifPresent(failure -> present.forEach(visitor -> Gallery.showFailure(visitor.page(), visitor.name())));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> complaints = present.stream().flatMap(visitor -> visitor.complaints().stream()).toList();
        present.forEach(Visitor::close);
        present.clear();
        assertThat(complaints).as("what browsers complained about").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        browser.close();
    }
}

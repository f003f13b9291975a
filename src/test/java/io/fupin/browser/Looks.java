package io.fupin.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What is wrong with the looks of a page, whatever it shows: it scrolls sideways, something lies behind a bar or beside the screen, is
 * too small to be hit, speaks English, or axe finds it hard to use. {@code -Dpages.pictures=true} leaves a picture of each.
 */
public final class Looks {

    /** How a page is seen. */
    public enum Size {
        DESK(TestBrowser::desk), PHONE(TestBrowser::phone), ZOOMED(TestBrowser::zoomed);

        private final Function<TestBrowser, BrowserContext> context;

        Size(Function<TestBrowser, BrowserContext> context) {
            this.context = context;
        }

        public BrowserContext in(TestBrowser browser) {
            return context.apply(browser);
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String MEASURE = read("browser/looks.js");
    private static final String ISLANDS = "() => [...document.querySelectorAll('[data-island]')].every(one => one.dataset.ready || one.dataset.failed)";
    /** Bars that stick to an edge of the window would stand in the middle of a picture of the whole page. */
    private static final String LOOSEN = ".fp-bar,.fp-dock,.dock,.fp-foot,.fp-stay{position:static!important}.fp-work{max-height:none!important}";

    private Looks() {
    }

    /** Waits until the page is drawn. @return each fault in words, with the name before it */
    public static List<String> faults(Page page, String name, Size size) {
        // what axe looks for does not change with the zoom; where things lie does
        return faults(page, name, size, size != Size.ZOOMED);
    }

    /** @param axe most of the time goes into it: not where another look at the same template asks it */
    @SuppressWarnings("unchecked")
    public static List<String> faults(Page page, String name, Size size, boolean axe) {
        List<String> faults = new ArrayList<>();
        Patience.within(PATIENCE, name + " (drawing)", () -> page.waitForFunction(ISLANDS));
        if (page.locator("[data-failed]").count() > 0) {
            faults.add("an island failed: " + page.locator("[data-failed]").first().getAttribute("data-failed"));
        }
        if (Boolean.getBoolean("pages.pictures")) {
            Patience.within(PATIENCE, name + " (picture)", () -> page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setStyle(LOOSEN)
                    .setAnimations(ScreenshotAnimations.DISABLED).setPath(Path.of("target/pages", name + "-" + size.name().toLowerCase() + ".png"))));
        }
        faults.addAll((List<String>) Patience.within(PATIENCE, name + " (measuring)", () -> page.evaluate(MEASURE, size.name())));
        if (axe) {
            faults.addAll(Patience.within(PATIENCE, name + " (axe)", () -> Accessibility.findings(page)));
        }
        return faults.stream().map(fault -> name + " (" + size + "): " + fault).toList();
    }

    private static String read(String resource) {
        try (InputStream script = Looks.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

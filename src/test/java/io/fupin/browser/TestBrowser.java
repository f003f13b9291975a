package io.fupin.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The Chromium of this machine, driven by the Node of this machine: nothing is downloaded. A browser test without a
 * browser fails and says what to install; it is never skipped.
 */
public final class TestBrowser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=zh-CN");

    private static final double PATIENCE_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    private TestBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** @throws IllegalStateException if there is no Node or no Chromium on the path */
    public static TestBrowser start() {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of(
                "PLAYWRIGHT_NODEJS_PATH", onPath(List.of("node")).toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(onPath(NAMES)).setArgs(QUIET).setEnv(inChinese()));
        return new TestBrowser(playwright, browser);
    }

    /** An old office computer: 1366 × 768. */
    public BrowserContext desk() {
        return context(options(1366, 768));
    }

    /** A village phone: 390 × 844, touched and not clicked. */
    public BrowserContext phone() {
        return context(options(390, 844).setHasTouch(true).setIsMobile(true).setDeviceScaleFactor(2));
    }

    /** The office computer of somebody who sees badly: everything twice as big, which leaves 683 × 384. */
    public BrowserContext zoomed() {
        return context(options(683, 384).setDeviceScaleFactor(2));
    }

    private static Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN").setTimezoneId("Asia/Shanghai");
    }

    /** Whatever is waited for comes within these seconds or never. */
    private BrowserContext context(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        return context;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** The browser's own dates and file buttons as on a computer of the office, where its languages are installed. */
    private static Map<String, String> inChinese() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LANGUAGE", "zh_CN");
        return environment;
    }

    private static Path onPath(List<String> names) {
        List<Path> folders = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).toList();
        return names.stream().flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need " + String.join(" or ", names) + " on the path; ./verify installs it"));
    }
}

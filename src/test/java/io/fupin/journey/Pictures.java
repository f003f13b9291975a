package io.fupin.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.fupin.account.Officer;
import io.fupin.browser.TestBrowser;
import io.fupin.support.Surfer;
import io.fupin.support.TestPeople;
import java.util.HashMap;
import java.util.Map;

/** Pictures of pages and papers as several people see them, at a desk and on a phone, for tests that run where {@code fupin.pictures} is set. */
public final class Pictures implements AutoCloseable {

    private final TestBrowser browser = TestBrowser.start();
    private final BrowserContext desk = browser.desk();
    private final BrowserContext phone = browser.phone();
    private final int port;
    private final Map<BrowserContext, String> signedIn = new HashMap<>();

    public Pictures(int port) {
        this.port = port;
    }

    /** The page at the desk and on the phone, to be looked at. */
    public Pictures of(Officer officer, String path, String name) {
        Gallery.show(at(desk, officer, path), name);
        Gallery.show(at(phone, officer, path), "phone-" + name);
        return this;
    }

    /** The same, and what is on the desk's screen for the handbook. */
    public Pictures inHandbook(Officer officer, String path, String name) {
        of(officer, path, name);
        Gallery.addToHandbook(desk.pages().get(0), name);
        return this;
    }

    /** The same, and what is on the phone's screen for the handbook. */
    public Pictures onPhoneInHandbook(Officer officer, String path, String name) {
        of(officer, path, name);
        Gallery.addToHandbook(phone.pages().get(0), "phone-" + name);
        return this;
    }

    /** The first pages of a PDF. */
    public Pictures paper(Officer officer, String path, String name) {
        Gallery.showPaper(Surfer.signedIn(port, officer.username()).file(path), name);
        return this;
    }

    private Page at(BrowserContext context, Officer officer, String path) {
        Page page = context.pages().isEmpty() ? context.newPage() : context.pages().get(0);
        if (!officer.username().equals(signedIn.put(context, officer.username()))) {
            context.clearCookies();
            page.navigate("http://localhost:" + port + "/sign-in");
            page.locator("#username").fill(officer.username());
            page.locator("#password").fill(TestPeople.PASSWORD);
            page.locator(".fp-login-form button[type=submit]").first().click();
            page.locator(".fp-me").waitFor();
        }
        page.navigate("http://localhost:" + port + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    @Override
    public void close() {
        browser.close();
    }
}

package io.fupin.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.fupin.account.Officer;
import io.fupin.support.TestPeople;
import java.util.List;
import java.util.regex.Pattern;

/** An officer at a browser of his own: he opens pages, asks for verbs, fills in their dialogs and reads what the page says. */
public final class AtWork implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final boolean phone;

    public AtWork(BrowserContext context, int port, Officer officer, boolean phone) {
        this.context = context;
        this.base = "http://localhost:" + port;
        this.phone = phone;
        this.page = context.newPage();
        page.navigate(base + "/sign-in");
        signIn(officer);
    }

    /** On the page of the sign-in, wherever it leads then. */
    public AtWork signIn(Officer officer) {
        page.locator("#username").fill(officer.username());
        page.locator("#password").fill(TestPeople.PASSWORD);
        page.locator(".fp-login-form button[type=submit]").first().click();
        assertThat(page.locator(".fp-me")).isVisible();
        return this;
    }

    public Page page() {
        return page;
    }

    public AtWork open(String path) {
        page.navigate(base + path);
        return this;
    }

    /** Chooses an entry of the menu 更多, or the link that stands on the page itself. */
    public AtWork choose(String verb) {
        Pattern named = Pattern.compile("^\\s*" + verb);
        Locator entry = page.locator("main .fp-menu-list").locator("a, button").filter(new Locator.FilterOptions().setHasText(named));
        if (entry.count() > 0) {
            page.locator("main details.fp-menu").filter(new Locator.FilterOptions().setHas(page.locator(".fp-menu-list")).setHasText(verb)).first()
                    .locator("summary").click();
            entry.first().click();
        } else {
            page.locator("main a[data-verb]").filter(new Locator.FilterOptions().setHasText(named)).first().click();
        }
        return this;
    }

    /** The dialog of a verb: named after it, a sheet at the foot of a phone, and nothing that axe finds hard to use. */
    public AtWork dialog(String title, boolean examine) {
        assertThat(dialog()).isVisible();
        assertThat(dialog().locator("h2")).containsText(title);
        if (phone) {
            BoundingBox box = dialog().boundingBox();
            org.assertj.core.api.Assertions.assertThat(box.y + box.height).as("the sheet stands at the foot").isBetween(840.0, 845.0);
            org.assertj.core.api.Assertions.assertThat(box.width).as("and is as wide as the phone").isBetween(389.0, 391.0);
        }
        if (examine) {
            List<String> found = Accessibility.findings(page);
            org.assertj.core.api.Assertions.assertThat(found).as("axe about " + title).isEmpty();
        }
        return this;
    }

    private Locator dialog() {
        return page.locator("dialog[open]");
    }

    /** Whom it is for: tapped in a list of few, chosen from one of many. */
    public AtWork pick(String name) {
        Locator one = dialog().locator(".fp-people-pick label").filter(new Locator.FilterOptions().setHasText(name));
        if (one.count() > 0) {
            one.first().click();
        } else {
            dialog().locator("select").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(name));
        }
        return this;
    }

    public AtWork phrase(String words) {
        dialog().locator(".fp-words button").filter(new Locator.FilterOptions().setHasText(words)).first().click();
        return this;
    }

    public AtWork write(String words) {
        dialog().locator("textarea").fill(words);
        return this;
    }

    /** The primary button of the dialog, or of the page. */
    public AtWork press(String button) {
        Locator inside = dialog();
        Locator buttons = (inside.count() > 0 ? inside : page.locator("main")).locator("button, a.btn")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + button + "\\s*$")));
        buttons.first().click();
        return this;
    }

    /** What the page says after an action. */
    public AtWork isTold(String... words) {
        for (String one : words) {
            assertThat(page.locator(".fp-saids")).containsText(one);
        }
        return this;
    }

    /** On the page or in the dialog over it. */
    public AtWork reads(String... words) {
        for (String one : words) {
            assertThat(page.locator("body")).containsText(one);
        }
        return this;
    }

    public AtWork doesNotRead(String... words) {
        for (String one : words) {
            assertThat(page.locator("main")).not().containsText(one);
        }
        return this;
    }

    /** May look, may not act. */
    public AtWork hasNoForm() {
        assertThat(page.locator("#work")).hasCount(0);
        return this;
    }

    /** Follows a link by its words. */
    public AtWork follows(String words) {
        page.locator("main a").filter(new Locator.FilterOptions().setHasText(words)).first().click();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}

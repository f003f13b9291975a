package io.fupin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.fupin.browser.Accessibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Somebody at a browser of their own. Whatever the browser complains about on the way is kept. */
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final String base;
    private final String prefix;
    private final Page page;
    private final Supplier<String> today;
    private final boolean demo;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();

    /** In the demo. @param prefix of the names of the pictures taken here */
    Visitor(BrowserContext context, int port, String prefix) {
        this(context, port, prefix, null);
    }

    /** @param today where no page says it; null in the demo */
    Visitor(BrowserContext context, int port, String prefix, Supplier<LocalDate> today) {
        this.demo = today == null;
        this.today = demo ? this::todayOfTheDemo : () -> today.get().toString();
        this.context = context;
        this.base = "http://localhost:" + port;
        this.prefix = prefix;
        this.page = context.newPage();
        context.onConsoleMessage(message -> {
            if ("error".equals(message.type()) || "warning".equals(message.type()) && message.text().contains("Content Security Policy")) {
                complaints.add(message.page().url() + ": " + message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.page().url() + ": " + error.error()));
        context.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.request().method() + " " + response.url() + " answered " + response.status());
            }
        });
    }

    /** Signs in through the page that whoever comes without a session is led to. */
    Visitor signIn(String username, String password) {
        page.navigate(base + "/");
        assertThat(page).hasTitle(Pattern.compile("登录.*"));
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录").setExact(true)).click();
        assertThat(page.locator(".fp-me")).isVisible();
        return this;
    }

    Page page() {
        return page;
    }

    /** @param path from the root of the site, or a whole address that somebody read elsewhere */
    Visitor open(String path) {
        Response response = page.navigate(path.startsWith("http") ? path : base + path);
        if (response.status() != 200) {
            throw new AssertionError(path + " answered " + response.status() + "\n" + page.innerText("body"));
        }
        return this;
    }

    Visitor home() {
        return open("/");
    }

    /** Opens a task of the to-do list by its row, as the list shows it. */
    Visitor task(String step, String subject) {
        open("/tasks?box=todo");
        Locator row = page.locator("tr[data-row]").filter(new Locator.FilterOptions().setHasText(subject))
                .filter(new Locator.FilterOptions().setHasText(step)).first();
        row.locator("td[data-at=name] a").first().click();
        assertThat(page.locator("h1")).containsText(subject);
        return this;
    }

    FormFields form() {
        return new FormFields(page);
    }

    /** Chooses how the task ends, where there is a choice. */
    Visitor outcome(String name) {
        page.locator(".fp-outcomes > label").filter(new Locator.FilterOptions().setHasText(name)).first().click();
        return this;
    }

    Visitor opinion(String text) {
        page.locator("#opinion").fill(text);
        return this;
    }

    Visitor press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
        return this;
    }

    /** Submits the work at hand; what was done is said on the page that follows. */
    String submit() {
        page.locator("main form[method=post] .btn-primary[type=submit]").last().click();
        Locator said = page.locator(".fp-saids .fp-say.is-ok");
        assertThat(said).isVisible();
        return said.innerText();
    }

    /** Looks at the page as somebody who sees badly, has no mouse or a narrow screen, and takes a picture of it; once. */
    Visitor show(String name) {
        look(name);
        return this;
    }

    /** @return whether this was the first time */
    private boolean look(String name) {
        if (!shown.add(name)) {
            return false;
        }
        settle();
        Accessibility.findings(page).forEach(finding -> complaints.add(prefix + name + ": " + finding));
        int wider = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wider > 0) {
            complaints.add(prefix + name + ": the page is " + wider + " px wider than the screen");
        }
        Gallery.show(page, prefix + name);
        return true;
    }

    /** The picture begins where the page does. */
    Visitor showInHandbook(String name) {
        if (look(name)) {
            Gallery.addToHandbook(page, prefix + name);
        }
        return this;
    }

    /** The picture begins shortly above the part, for what lies below the first screen. */
    Visitor showInHandbook(String name, Locator part) {
        if (look(name) && Gallery.OPEN) {
            part.evaluate("part => window.scrollTo(0, part.getBoundingClientRect().top + window.scrollY - 120)");
            Gallery.addToHandbook(page, prefix + name);
        }
        return this;
    }

    /** The screen of {@link #showInHandbook} for the front page of the repository, which shows the demo county. */
    Visitor showInReadme(String name) {
        if (demo) {
            Gallery.addToReadme(page, prefix + name);
        }
        return this;
    }

    String name() {
        return prefix;
    }

    /** Opens a dialog from a menu of the page. */
    Visitor dialog(String menu, String entry) {
        page.locator("main summary").filter(new Locator.FilterOptions().setHasText(menu)).click();
        page.locator("main .fp-menu-list a").filter(new Locator.FilterOptions().setHasText(entry)).click();
        assertThat(page.locator("dialog[open]")).isVisible();
        return this;
    }

    Visitor closeDialog() {
        page.locator("dialog[open] .fp-dock [data-close]").click();
        assertThat(page.locator("dialog[open]")).hasCount(0);
        return this;
    }

    /** Moves the demo's date by the form that every page of the demo has. */
    Visitor advance(int days) {
        page.locator(".fp-clock summary").click();
        page.getByLabel("往前几天").fill(String.valueOf(days));
        page.locator(".fp-clock button[type=submit]").click();
        assertThat(page.locator(".fp-saids .fp-say")).isVisible();
        return this;
    }

    /** The business day, yyyy-MM-dd. */
    String today() {
        return today.get();
    }

    /** As every page of the demo says it. */
    private String todayOfTheDemo() {
        return page.locator("aside time").first().getAttribute("datetime").substring(0, 10);
    }

    List<String> complaints() {
        return complaints;
    }

    /** Nothing is still being loaded or drawn. */
    private void settle() {
        // the bar sticks to the top of what is seen, and would stand in the middle of a picture of the whole page
        page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)");
        if (Gallery.OPEN) {
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        }
        assertThat(page.locator("[data-island]:not([data-ready])")).hasCount(0);
    }

    @Override
    public void close() {
        context.close();
    }
}

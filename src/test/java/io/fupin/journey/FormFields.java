package io.fupin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.stream.Stream;

/** The fields of a form on the page, filled as people fill them. */
final class FormFields {

    private final Page page;

    FormFields(Page page) {
        this.page = page;
        page.locator("[data-island=form][data-ready]").waitFor();
    }

    FormFields type(String path, Object text) {
        Locator control = at(path).locator("input,textarea").first();
        control.fill(String.valueOf(text));
        // as people leave a field: the calendar of a date closes
        control.press("Tab");
        return this;
    }

    /** An entry of a list that is offered. */
    FormFields select(String path, String label) {
        at(path).locator("select").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(label));
        return this;
    }

    /** One or several of the choices that are shown. */
    FormFields choose(String path, String... labels) {
        Stream.of(labels).forEach(label -> at(path).getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).check());
        return this;
    }

    FormFields tick(String path) {
        at(path).locator("input[type=checkbox]").check();
        return this;
    }

    /** Lines of a list of names. */
    FormFields names(String path, String... names) {
        for (int i = 0; i < names.length; i++) {
            Locator lines = at(path).locator("li input");
            if (lines.count() <= i) {
                at(path).locator("ul.fp-lines + button").click();
            }
            lines.nth(i).fill(names[i]);
        }
        return this;
    }

    /** Hands files in and waits until they have arrived. */
    FormFields photos(String path, FilePayload... files) {
        at(path).locator("input[type=file]").last().setInputFiles(files);
        assertThat(at(path).locator(".fp-thumb a")).hasCount(files.length);
        return this;
    }

    /** Signs on the glass with the mouse, where a paper would do as well. */
    FormFields sign(String path) {
        draw(path);
        assertThat(at(path).locator(".fp-thumb a")).hasCount(1);
        return this;
    }

    /** The same where nothing but a signature is asked for. */
    FormFields signature(String path) {
        draw(path);
        assertThat(at(path).locator(".fp-sign img")).isVisible();
        return this;
    }

    private void draw(String path) {
        Locator glass = at(path).locator("canvas");
        glass.scrollIntoViewIfNeeded();
        BoundingBox box = glass.boundingBox();
        for (List<Double> stroke : List.of(List.of(0.2, 0.3, 0.45, 0.35), List.of(0.3, 0.15, 0.28, 0.85), List.of(0.5, 0.25, 0.75, 0.7))) {
            page.mouse().move(box.x + box.width * stroke.get(0), box.y + box.height * stroke.get(1));
            page.mouse().down();
            page.mouse().move(box.x + box.width * stroke.get(2), box.y + box.height * stroke.get(3),
                    new com.microsoft.playwright.Mouse.MoveOptions().setSteps(6));
            page.mouse().up();
        }
    }

    FormFields addRow(String path) {
        at(path).locator(".fp-list-add").click();
        return this;
    }

    boolean shows(String path) {
        return at(path).count() > 0 && at(path).isVisible();
    }

    Locator at(String path) {
        return page.locator("[data-path=\"" + path + "\"]");
    }
}

package io.fupin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;

/** Somebody without a mouse. At every stop on the way it must be seen where the focus is. */
final class Keys {

    private static final int MOST_STOPS = 160;
    /** What is wrong with the stop; empty if nothing. The outline may be drawn at the label of a field that is hidden behind it. */
    private static final String STOP = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return '';
              const ring = (one) => { const style = getComputedStyle(one);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== 'rgba(0, 0, 0, 0)'; };
              const label = e.closest('label') || (e.id && document.querySelector(`label[for="${CSS.escape(e.id)}"]`));
              const where = `${e.localName}.${e.className} “${(e.getAttribute('aria-label') || e.innerText || e.name || e.id || '').slice(0, 24)}”`;
              if (!ring(e) && !(label && ring(label)) && !(e.parentElement && ring(e.parentElement))) return `no outline at ${where}`;
              const shown = e.getBoundingClientRect().width > 2 ? e : label || e;
              const box = shown.getBoundingClientRect();
              if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) return `out of sight: ${where}`;
              const on = document.elementFromPoint(Math.max(1, Math.min(innerWidth - 2, box.left + Math.min(box.width / 2, 30))), Math.max(1, Math.min(innerHeight - 2, box.top + Math.min(box.height / 2, 16))));
              const bar = on && on.closest('.fp-bar, .fp-dock, .fp-foot');
              return bar && !bar.contains(e) ? `behind a bar: ${where}` : '';
            }""";

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Keys(Page page) {
        this.page = page;
        // with a listener of its own the page looks out for choosers all the time, not from a moment that may come after the key
        page.onFileChooser(chooser -> { });
        // a smooth scroll is not over when the stop is looked at
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    }

    List<String> complaints() {
        return complaints;
    }

    Keys press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Letter by letter, as fingers do. */
    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Tab until the focus is there. */
    Keys to(String selector) {
        return walk("Tab", selector);
    }

    Keys backTo(String selector) {
        return walk("Shift+Tab", selector);
    }

    private Keys walk(String key, String selector) {
        List<String> passed = new ArrayList<>();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press(key);
            look();
            if (at(selector)) {
                return this;
            }
            passed.add(String.valueOf(page.evaluate("() => document.activeElement.outerHTML.slice(0, 90)")));
        }
        throw new AssertionError("no way by " + key + " to " + selector + " on " + page.url() + "; passed " + passed);
    }

    /** Chooses the entry of the list that has the focus. */
    Keys choose(String label) {
        for (int i = 0; i < 40; i++) {
            if (label.equals(page.evaluate("() => document.activeElement.selectedOptions[0].label"))) {
                return this;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("no " + label + " in the list");
    }

    /** Hands a file in where the focus is. */
    Keys file(FilePayload file) {
        isAt("input[type=file]");
        FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Space"));
        chooser.setFiles(file);
        return this;
    }

    boolean at(String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    Keys isAt(String selector) {
        assertThat(at(selector)).as(() -> "focus at " + selector + ", but it is at " + page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)")).isTrue();
        return this;
    }

    /** Where the focus is now is seen. */
    Keys look() {
        String wrong = (String) page.evaluate(STOP);
        if (!wrong.isEmpty() && !complaints.contains(wrong)) {
            complaints.add(wrong);
        }
        return this;
    }
}

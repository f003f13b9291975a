package io.fupin.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds wrong with a page beside its diagram: everything it knows of WCAG 2.1 A and AA, and its own good practice. */
public final class Accessibility {

    private static final String AXE = read("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");
    private static final String RUN = """
            async () => {
              const drawn = document.querySelector('.djs-container') ? [['.djs-container']] : [];
              const found = await axe.run({ include: [['html']], exclude: drawn }, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'], resultTypes: ['violations'] });
              return found.violations
                .map(one => one.impact + ' ' + one.id + ' (' + one.help + '): ' + one.nodes.slice(0, 4).map(node => node.target.join(' ') + ' ' + node.html.slice(0, 160)
                  + ' ' + node.any.map(check => check.message).join('; ')).join('\\n    '));
            }""";

    private Accessibility() {
    }

    @SuppressWarnings("unchecked")
    public static List<String> findings(Page page) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(RUN);
    }

    private static String read(String resource) {
        try (InputStream script = Accessibility.class.getResourceAsStream(resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

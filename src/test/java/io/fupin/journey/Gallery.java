package io.fupin.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pictures of the pages on the way: always in target/journey; those of the handbook besides in docs/handbook/images, small enough for a
 * repository, where the property {@code fupin.handbook} is set.
 */
final class Gallery {

    private static final Path LOOKED_AT = Path.of("target/journey");
    private static final Path HANDBOOK = Path.of("docs/handbook/images");
    private static final boolean WRITES_HANDBOOK = Boolean.getBoolean("fupin.handbook");
    private static final int MOST_BYTES = 120_000;

    private Gallery() {
    }

    /** The whole page. */
    static void show(Page page, String name) {
        save(LOOKED_AT.resolve(name + ".png"), page.screenshot(options().setFullPage(true)));
    }

    /** What is on the screen. */
    static void addToHandbook(Page page, String name) {
        if (WRITES_HANDBOOK) {
            for (int quality = 85; quality >= 25; quality -= 10) {
                byte[] picture = page.screenshot(options().setType(ScreenshotType.JPEG).setQuality(quality));
                if (picture.length <= MOST_BYTES) {
                    save(HANDBOOK.resolve(name + ".jpg"), picture);
                    return;
                }
            }
            throw new AssertionError(name + " does not fit into " + MOST_BYTES + " bytes");
        }
    }

    private static Page.ScreenshotOptions options() {
        return new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED);
    }

    private static void save(Path file, byte[] picture) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

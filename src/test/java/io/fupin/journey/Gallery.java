package io.fupin.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pictures of the pages on the way, taken where the property {@code fupin.pictures} is set: whole pages in target/journey to be looked
 * at, and what is on the screen, small enough for a repository, in docs/handbook/images and docs/images. Always taken: where a test
 * failed.
 */
public final class Gallery {

    static final boolean OPEN = Boolean.getBoolean("fupin.pictures");
    private static final Path LOOKED_AT = Path.of("target/journey");
    private static final Path HANDBOOK = Path.of("docs/handbook/images");
    private static final Path README = Path.of("docs/images");
    private static final int MOST_BYTES = 110_000;
    private static final int MOST_PAGES = 4;
    /** Bars that stick to an edge of the window would stand in the middle of a picture of the whole page. */
    private static final String LOOSEN = ".fp-bar,.fp-dock,.dock,.fp-foot{position:static!important}.fp-work{max-height:none!important}";

    private Gallery() {
    }

    /** The whole page. */
    public static void show(Page page, String name) {
        if (OPEN) {
            save(LOOKED_AT.resolve(name + ".png"), page.screenshot(options().setFullPage(true).setStyle(LOOSEN)));
        }
    }

    /** A file as it was downloaded, to be opened and looked at. */
    public static void keep(String fileName, byte[] content) {
        if (OPEN) {
            save(LOOKED_AT.resolve(fileName), content);
        }
    }

    /** What is on the screen. */
    public static void addToHandbook(Page page, String name) {
        if (OPEN) {
            save(HANDBOOK.resolve(name + ".jpg"), small(page, name));
        }
    }

    /** The first pages of a paper, one under the other, to be looked at. */
    static void showPaper(byte[] pdf, String name) {
        if (!OPEN) {
            return;
        }
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(paper);
            for (int page = 0; page < Math.min(MOST_PAGES, paper.getNumberOfPages()); page++) {
                ByteArrayOutputStream png = new ByteArrayOutputStream();
                ImageIO.write(renderer.renderImageWithDPI(page, 90), "png", png);
                save(LOOKED_AT.resolve(name + "-" + (page + 1) + ".png"), png.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first two pages of a paper, side by side. */
    public static void addPaperToHandbook(byte[] pdf, String name) {
        if (!OPEN) {
            return;
        }
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(paper);
            BufferedImage first = renderer.renderImageWithDPI(0, 72);
            BufferedImage second = renderer.renderImageWithDPI(1, 72);
            BufferedImage both = new BufferedImage(first.getWidth() + second.getWidth() + 36, first.getHeight() + 24, BufferedImage.TYPE_INT_RGB);
            Graphics2D on = both.createGraphics();
            on.setColor(new Color(0xd5dae1));
            on.fillRect(0, 0, both.getWidth(), both.getHeight());
            on.drawImage(first, 12, 12, null);
            on.drawImage(second, first.getWidth() + 24, 12, null);
            on.dispose();
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(both, "jpeg", jpeg);
            save(HANDBOOK.resolve(name + ".jpg"), jpeg.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void addToReadme(Page page, String name) {
        if (OPEN) {
            save(README.resolve(name + ".jpg"), small(page, name));
        }
    }

    public static void showFailure(Page page, String name) {
        save(LOOKED_AT.resolve("failed-" + name + ".png"), page.screenshot(options()));
    }

    private static byte[] small(Page page, String name) {
        for (int quality = 90; quality >= 30; quality -= 5) {
            byte[] picture = page.screenshot(options().setType(ScreenshotType.JPEG).setQuality(quality));
            if (picture.length <= MOST_BYTES) {
                return picture;
            }
        }
        throw new AssertionError(name + " does not fit into " + MOST_BYTES + " bytes");
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

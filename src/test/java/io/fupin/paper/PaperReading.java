package io.fupin.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;

/** A paper as its readers have it: text as extracted, pages as drawn. */
final class PaperReading {

    private static final int DPI = 200;

    private final List<String> pages = new ArrayList<>();
    private final List<BufferedImage> images = new ArrayList<>();
    private final TreeSet<String> typefaces = new TreeSet<>();
    private final String title;

    private PaperReading(PDDocument document, boolean draw) throws IOException {
        title = document.getDocumentInformation().getTitle();
        var renderer = new PDFRenderer(document);
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            var text = new PDFTextStripper();
            text.setSortByPosition(true);
            text.setStartPage(i + 1);
            text.setEndPage(i + 1);
            pages.add(text.getText(document).lines().map(String::strip).filter(line -> !line.isEmpty())
                    .reduce("", (all, line) -> all + line + "\n"));
            if (draw) {
                images.add(renderer.renderImageWithDPI(i, DPI));
            }
            addTypefaces(document.getPage(i));
        }
    }

    static PaperReading of(Paper paper) {
        return read(paper, false);
    }

    static PaperReading drawn(Paper paper) {
        return read(paper, true);
    }

    private static PaperReading read(Paper paper, boolean draw) {
        try (PDDocument document = Loader.loadPDF(paper.pdf())) {
            return new PaperReading(document, draw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addTypefaces(PDPage page) throws IOException {
        for (COSName name : page.getResources().getFontNames()) {
            PDFont font = page.getResources().getFont(name);
            typefaces.add(font.getName() + (font.isEmbedded() ? "" : " (not embedded)"));
        }
    }

    List<String> pages() {
        return pages;
    }

    String text() {
        return String.join("----\n", pages);
    }

    /** Without line breaks and blanks, for phrases that the layout may break. */
    String flow() {
        return String.join("", pages).replaceAll("[\\s\\u3000]+", "");
    }

    String title() {
        return title;
    }

    TreeSet<String> typefaces() {
        return typefaces;
    }

    /** What a phone reads from the page; empty where there is no code. */
    String qrCode(int page) {
        BufferedImage image = images.get(page);
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var bitmap = new BinaryBitmap(new HybridBinarizer(
                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        try {
            return new QRCodeMultiReader().decode(bitmap).getText();
        } catch (ReaderException e) {
            return "";
        }
    }

    /** How many pixels of the page are the red of official heads, in parts per thousand. */
    double red(int page) {
        BufferedImage image = images.get(page);
        long red = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                if ((rgb >> 16 & 255) > 180 && (rgb >> 8 & 255) < 90 && (rgb & 255) < 90) {
                    red++;
                }
            }
        }
        return 1000.0 * red / ((long) image.getWidth() * image.getHeight());
    }
}

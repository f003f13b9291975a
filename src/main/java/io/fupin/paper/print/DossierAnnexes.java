package io.fupin.paper.print;

import io.fupin.paper.Dossiers;
import io.fupin.paper.DossierPaper.Annex;
import io.fupin.paper.DossierPaper.Document;
import io.fupin.paper.DossierPaper.Photo;
import io.fupin.paper.DossierPaper.Photos;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Papers and photos behind the text of a 卷宗, taken in one at a time. */
@Component
class DossierAnnexes {

    private static final Logger log = LoggerFactory.getLogger(DossierAnnexes.class);
    private static final float MM = 72f / 25.4f;
    private static final int A_PAGE = 4;
    /** Pixels of the longer side: 82 mm at some 300 dots to the inch. */
    private static final int LONGEST = 1000;
    private static final float QUALITY = 0.8f;
    private static final float CELL = 82 * MM;
    private static final float PHOTO = 96 * MM;
    private static final float LEFT = 20 * MM;
    private static final float TOP = 24 * MM;
    private static final float ROW = 124 * MM;
    private static final float COLUMN = 88 * MM;

    private final DossierPages pages;

    DossierAnnexes(DossierPages pages) {
        this.pages = pages;
    }

    static int pagesOf(Photos photos) {
        return (photos.photos().size() + A_PAGE - 1) / A_PAGE;
    }

    /** A sheet of its own stands for a PDF that cannot be read, is locked, or is too long. */
    int pagesOf(Document annex) {
        try (PDDocument document = load(annex)) {
            return takenIn(document) ? document.getNumberOfPages() : 1;
        } catch (IOException | RuntimeException e) {
            log.info("An annex cannot be taken into a dossier: {}", e.toString());
            return 1;
        }
    }

    private static boolean takenIn(PDDocument document) {
        return !document.isEncrypted() && document.getNumberOfPages() > 0 && document.getNumberOfPages() <= Dossiers.MOST_PAGES_OF_A_DOCUMENT;
    }

    private static PDDocument load(Document annex) throws IOException {
        try (InputStream content = annex.pdf().open()) {
            return Loader.loadPDF(RandomAccessReadBuffer.createBufferFromStream(content), IOUtils.createTempFileOnlyStreamCache());
        }
    }

    /** @param length pages that the contents list was made for */
    void append(PDDocument to, Annex annex, int length) throws IOException {
        if (annex instanceof Photos photos) {
            append(to, photos);
        } else {
            append(to, (Document) annex, length);
        }
    }

    private void append(PDDocument to, Document annex, int length) throws IOException {
        int before = to.getNumberOfPages();
        try (PDDocument document = load(annex)) {
            if (takenIn(document) && document.getNumberOfPages() == length) {
                document.getDocumentCatalog().setAcroForm(null);
                document.getDocumentCatalog().setDocumentOutline(null);
                new PDFMergerUtility().appendDocument(to, document);
                return;
            }
        } catch (IOException | RuntimeException e) {
            log.info("An annex cannot be taken into a dossier: {}", e.toString());
        }
        for (int page = to.getNumberOfPages() - 1; page >= before; page--) {
            to.removePage(page);
        }
        for (int page = 0; page < length; page++) {
            instead(to, annex);
        }
    }

    private void instead(PDDocument to, Document annex) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        to.addPage(page);
        try (PDPageContentStream on = new PDPageContentStream(to, page)) {
            float top = PDRectangle.A4.getHeight() - 60 * MM;
            pages.line(to, on, LEFT, top, 16, annex.title());
            pages.line(to, on, LEFT, top - 12 * MM, 11, "这份文件没有并入卷宗：打不开、加了密、超过 " + Dossiers.MOST_PAGES_OF_A_DOCUMENT + " 页，或者现在印不出来。");
            pages.line(to, on, LEFT, top - 19 * MM, 11, "原件存在系统里，凭下列内容核对：");
            float y = top - 30 * MM;
            for (String part : DossierPages.broken(annex.note(), 44)) {
                pages.line(to, on, LEFT, y, 10.5f, part);
                y -= 6 * MM;
            }
        }
    }

    private void append(PDDocument to, Photos annex) throws IOException {
        List<Photo> photos = annex.photos();
        for (int first = 0; first < photos.size(); first += A_PAGE) {
            PDPage page = new PDPage(PDRectangle.A4);
            to.addPage(page);
            try (PDPageContentStream on = new PDPageContentStream(to, page)) {
                for (int i = first; i < Math.min(photos.size(), first + A_PAGE); i++) {
                    int place = i - first;
                    float x = LEFT + place % 2 * COLUMN;
                    float top = PDRectangle.A4.getHeight() - TOP - place / 2 * ROW;
                    draw(to, on, photos.get(i), x, top);
                }
            }
        }
    }

    private void draw(PDDocument to, PDPageContentStream on, Photo photo, float x, float top) throws IOException {
        PDImageXObject image = image(to, photo);
        float bottom = top - PHOTO;
        if (image == null) {
            pages.line(to, on, x, top - PHOTO / 2, 10.5f, "这张照片打不开");
        } else {
            float scale = Math.min(CELL / image.getWidth(), PHOTO / image.getHeight());
            float height = image.getHeight() * scale;
            bottom = top - height;
            on.drawImage(image, x, bottom, image.getWidth() * scale, height);
        }
        float y = bottom - 5.5f * MM;
        for (String part : DossierPages.broken(photo.caption(), 21)) {
            pages.line(to, on, x, y, 10.5f, part);
            y -= 5 * MM;
        }
        for (String part : DossierPages.broken(photo.note(), 27)) {
            pages.line(to, on, x, y, 8, part);
            y -= 4 * MM;
        }
    }

    /** Null when it cannot be drawn. */
    private static PDImageXObject image(PDDocument to, Photo photo) throws IOException {
        try (InputStream content = photo.image().open()) {
            BufferedImage read = ImageIO.read(content);
            return read == null ? null : JPEGFactory.createFromImage(to, scaled(read), QUALITY);
        } catch (java.util.NoSuchElementException e) {
            return null;
        }
    }

    private static BufferedImage scaled(BufferedImage image) {
        double scale = Math.min(1, (double) LONGEST / Math.max(image.getWidth(), image.getHeight()));
        BufferedImage result = new BufferedImage(Math.max(1, (int) Math.round(image.getWidth() * scale)),
                Math.max(1, (int) Math.round(image.getHeight() * scale)), BufferedImage.TYPE_INT_RGB);
        Graphics2D on = result.createGraphics();
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, result.getWidth(), result.getHeight());
        on.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        on.drawImage(image, 0, 0, result.getWidth(), result.getHeight(), null);
        on.dispose();
        return result;
    }
}

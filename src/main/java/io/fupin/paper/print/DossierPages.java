package io.fupin.paper.print;

import io.fupin.paper.DossierPaper;
import io.fupin.paper.PaperException;
import io.fupin.paper.print.PdfDossiers.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;
import org.springframework.stereotype.Component;

/** Head and foot, bookmarks, and single lines of text on the pages of a 卷宗. */
@Component
class DossierPages {

    private static final float MM = 72f / 25.4f;
    private static final float SIZE = 8.5f;

    private final Typefaces typefaces;
    private final Map<PDDocument, PDFont> fonts = new WeakHashMap<>();

    DossierPages(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** On which page each bookmark of the text lies, then how many pages it has. */
    static List<Integer> beginnings(byte[] text) {
        try (PDDocument document = Loader.loadPDF(text)) {
            List<Integer> starts = new ArrayList<>();
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                starts.add(document.getPages().indexOf(item.findDestinationPage(document)) + 1);
            }
            starts.add(document.getNumberOfPages());
            return starts;
        } catch (IOException e) {
            throw new PaperException("The text of a dossier cannot be read again", e);
        }
    }

    /** The cover stays as it is. */
    void finish(PDDocument document, DossierPaper dossier, List<Entry> entries) throws IOException {
        int total = document.getNumberOfPages();
        String head = dossier.caseNumber() + "　" + dossier.title();
        for (int i = 1; i < total; i++) {
            stamp(document, document.getPage(i), head, "第 " + (i + 1) + " 页　共 " + total + " 页");
        }
        PDDocumentOutline outline = new PDDocumentOutline();
        for (Entry entry : entries) {
            PDPageFitDestination place = new PDPageFitDestination();
            place.setPage(document.getPage(entry.page() - 1));
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(entry.title());
            item.setDestination(place);
            outline.addLast(item);
        }
        document.getDocumentCatalog().setDocumentOutline(outline);
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        document.getDocumentInformation().setTitle(head + "　卷宗");
    }

    private void stamp(PDDocument document, PDPage page, String head, String foot) throws IOException {
        PDRectangle box = page.getCropBox();
        try (PDPageContentStream on = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            int turned = Math.floorMod(page.getRotation(), 360);
            on.transform(upright(box, turned));
            float width = turned % 180 == 0 ? box.getWidth() : box.getHeight();
            float height = turned % 180 == 0 ? box.getHeight() : box.getWidth();
            float right = width - 12 * MM;
            line(document, on, right - width(document, head), height - 8 * MM, SIZE, head);
            line(document, on, right - width(document, foot), 6 * MM, SIZE, foot);
        }
    }

    /** A page may be stored lying on its side: written is what stands upright when it is shown. */
    private static Matrix upright(PDRectangle box, int turned) {
        return switch (turned) {
            case 90 -> new Matrix(0, 1, -1, 0, box.getUpperRightX(), box.getLowerLeftY());
            case 180 -> new Matrix(-1, 0, 0, -1, box.getUpperRightX(), box.getUpperRightY());
            case 270 -> new Matrix(0, -1, 1, 0, box.getLowerLeftX(), box.getUpperRightY());
            default -> Matrix.getTranslateInstance(box.getLowerLeftX(), box.getLowerLeftY());
        };
    }

    private float width(PDDocument document, String text) throws IOException {
        return font(document).getStringWidth(printable(text)) / 1000 * SIZE;
    }

    void line(PDDocument document, PDPageContentStream on, float x, float y, float size, String text) throws IOException {
        on.beginText();
        on.setFont(font(document), size);
        on.newLineAtOffset(x, y);
        on.showText(printable(text));
        on.endText();
    }

    private String printable(String text) {
        return PrintableText.of(text.replaceAll("\\s", " "), typefaces.printable()).text();
    }

    private synchronized PDFont font(PDDocument document) throws IOException {
        PDFont font = fonts.get(document);
        if (font == null) {
            font = PDType0Font.load(document, typefaces.get(Typeface.Songti), true);
            fonts.put(document, font);
        }
        return font;
    }

    /** Lines of at most so many Chinese characters; figures and letters count half. */
    static List<String> broken(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double length = 0;
        for (int c : text.codePoints().toArray()) {
            double width = c < 0x2e80 ? 0.55 : 1;
            if (length + width > most) {
                lines.add(line.toString());
                line.setLength(0);
                length = 0;
            }
            line.appendCodePoint(c);
            length += width;
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}

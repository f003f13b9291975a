package io.fupin.paper.print;

import io.fupin.paper.PaperException;
import io.fupin.paper.ReportBlock.Chart;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;

/** Charts as pictures for Word: the very drawing of the PDF, so that both show the same; no typeface of the machine is asked for. */
@Component
class ChartPictures {

    /** Enough for a page printed at an office. */
    private static final int DPI = 220;

    private final PaperTemplates templates;
    private final PdfPrinter printer;

    ChartPictures(PaperTemplates templates, PdfPrinter printer) {
        this.templates = templates;
        this.printer = printer;
    }

    /**
     * @param height millimetres, as {@link #height} says
     * @return PNG, 156 mm wide
     */
    byte[] png(Chart chart) {
        try (PDDocument page = Loader.loadPDF(printer.print(templates.fill("report-chart", chart)))) {
            BufferedImage image = new PDFRenderer(page).renderImageWithDPI(0, DPI);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new PaperException("The chart cannot be drawn", e);
        }
    }

    /** Millimetres. */
    static int height(Chart chart) {
        int scales = (int) chart.tracks().stream().filter(track -> !track.ticks().isEmpty()).count();
        return 11 * chart.tracks().size() + 6 * scales + 4;
    }
}

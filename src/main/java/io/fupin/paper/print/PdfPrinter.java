package io.fupin.paper.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;

import io.fupin.paper.PaperException;

/** Turns XHTML into PDF. The same XHTML gives the same bytes: no clock and no chance enters the file. */
@Component
class PdfPrinter {

    /** Addresses of the module's own style sheets; everything else outside the paper itself is refused. */
    private static final String STYLE_SCHEME = "paper";

    static {
        // openhtmltopdf reports every font and cache access at INFO
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Typefaces typefaces;
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    PdfPrinter(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    byte[] print(String xhtml) {
        try (var document = new PDDocument(); var renderer = renderer(document, xhtml)) {
            renderer.createPDFWithoutClosing();
            document.getDocumentInformation().setCreationDate(null);
            document.setDocumentId((long) xhtml.hashCode());
            var pdf = new ByteArrayOutputStream(1 << 17);
            document.save(pdf);
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new PaperException("The paper cannot be printed", e);
        }
    }

    private PdfBoxRenderer renderer(PDDocument document, String xhtml) {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.withHtmlContent(xhtml, null);
        builder.withProducer("Fupin");
        // tagged for screen readers; also keeps the renderer from searching the machine for the 14 standard fonts
        builder.usePdfUaAccessibility(true);
        builder.useReplacementText(PrintableText.MISSING);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        builder.useProtocolsStreamImplementation(StyleSheet::new, STYLE_SCHEME);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(STYLE_SCHEME + ":") || uri.startsWith("data:image/png;"),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        for (Typeface typeface : Typeface.values()) {
            builder.useFont(new Embedded(typeface, document), typeface.name());
        }
        return builder.buildPdfRenderer();
    }

    /** Embeds a shared typeface into one document, and only if the document uses it. */
    private final class Embedded extends PDFontSupplier {

        private final Typeface typeface;
        private final PDDocument document;

        Embedded(Typeface typeface, PDDocument document) {
            super(null);
            this.typeface = typeface;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, typefaces.get(typeface), true);
            } catch (IOException e) {
                throw new PaperException("Typeface " + typeface + " cannot be embedded", e);
            }
        }
    }

    /** A style sheet beside the templates. */
    private record StyleSheet(String uri) implements FSStream {

        @Override
        public InputStream getStream() {
            return PdfPrinter.class.getResourceAsStream("/papers/" + uri.substring(STYLE_SCHEME.length() + 1));
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}

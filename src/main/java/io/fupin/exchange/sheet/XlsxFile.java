package io.fupin.exchange.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A workbook (.xlsx) that somebody sent. It is read row by row, whatever its size; what is no workbook, what is encrypted, bears macros or
 * unpacks to far more than a table can be, is refused in words.
 */
public final class XlsxFile implements AutoCloseable {

    private static final int MOST_PARTS = 2_000;
    /** Unpacked XML is at most so many times the file, however alike its rows are. */
    private static final long MOST_TIMES = 150;
    private static final long ALWAYS_ALLOWED = 32L << 20;
    private static final long MOST_BYTES = 1L << 30;
    private static final String BROKEN = "工作簿已经损坏，打不开。请用 Excel 或 WPS 打开后另存为 .xlsx 再传。";

    private final ZipFile zip;
    private final long most;
    private final AtomicLong unpacked = new AtomicLong();
    private final XMLInputFactory factory = factory();
    private final List<SheetInfo> sheets = new ArrayList<>();
    private boolean since1904;
    private SharedTexts texts;
    private DateStyles styles;

    /** @param name as its tab shows it; @param hidden not to be seen in a spreadsheet; @param part of the archive */
    public record SheetInfo(String name, boolean hidden, String part) {
    }

    /** @throws SheetRefused when it is no workbook that can be read */
    public XlsxFile(Path file) throws IOException {
        requireArchive(file);
        most = Math.min(MOST_BYTES, Math.max(ALWAYS_ALLOWED, MOST_TIMES * Files.size(file)));
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new SheetRefused(BROKEN);
        }
        try {
            if (zip.size() > MOST_PARTS || zip.getEntry("xl/workbook.xml") == null) {
                throw new SheetRefused("这不是 Excel 工作簿。请用“下载模板”得到的 .xlsx 文件来填。");
            }
            if (zip.getEntry("xl/vbaProject.bin") != null) {
                throw new SheetRefused("文件里有宏，不能接收。请另存为“Excel 工作簿（.xlsx）”再传。");
            }
            readWorkbook();
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        } catch (XMLStreamException e) {
            zip.close();
            throw new SheetRefused(BROKEN);
        }
    }

    private static void requireArchive(Path file) throws IOException {
        byte[] head = new byte[8];
        int read;
        try (InputStream in = Files.newInputStream(file)) {
            read = in.readNBytes(head, 0, head.length);
        }
        if (read >= 4 && (head[0] & 0xff) == 0xD0 && (head[1] & 0xff) == 0xCF && head[2] == 0x11 && (head[3] & 0xff) == 0xE0) {
            throw new SheetRefused("这是旧格式（.xls）或加了密码的文件。请去掉密码，另存为“Excel 工作簿（.xlsx）”再传。");
        }
        if (read < 4 || head[0] != 'P' || head[1] != 'K' || head[2] != 3 || head[3] != 4) {
            throw new SheetRefused(read <= 0 ? "文件是空的。" : "这不是 Excel 文件（.xlsx）。CSV、图片、文档不能导入，请用模板来填。");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    public List<SheetInfo> sheets() {
        return List.copyOf(sheets);
    }

    /** One reader at a time. @throws SheetRefused when the part is broken */
    public SheetRows rows(SheetInfo sheet) throws IOException {
        try {
            if (texts == null) {
                texts = zip.getEntry("xl/sharedStrings.xml") == null ? SharedTexts.none() : readTexts();
                styles = zip.getEntry("xl/styles.xml") == null ? DateStyles.none() : readStyles();
            }
            return new SheetRows(open(sheet.part()), texts, styles, since1904);
        } catch (XMLStreamException | ArithmeticException e) {
            throw new SheetRefused(BROKEN);
        }
    }

    private SharedTexts readTexts() throws IOException, XMLStreamException {
        XMLStreamReader xml = open("xl/sharedStrings.xml");
        try {
            return SharedTexts.read(xml);
        } finally {
            xml.close();
        }
    }

    private DateStyles readStyles() throws IOException, XMLStreamException {
        XMLStreamReader xml = open("xl/styles.xml");
        try {
            return DateStyles.read(xml);
        } finally {
            xml.close();
        }
    }

    private XMLStreamReader open(String part) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new SheetRefused(BROKEN);
        }
        return factory.createXMLStreamReader(new Unpacked(new BufferedInputStream(zip.getInputStream(entry), 1 << 16), unpacked, most), "UTF-8");
    }

    private void readWorkbook() throws IOException, XMLStreamException {
        Map<String, String> parts = new HashMap<>();
        each("xl/_rels/workbook.xml.rels", xml -> {
            if ("Relationship".equals(xml.getLocalName())) {
                String target = xml.getAttributeValue(null, "Target");
                parts.put(xml.getAttributeValue(null, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        each("xl/workbook.xml", xml -> {
            if ("workbookPr".equals(xml.getLocalName())) {
                String base = xml.getAttributeValue(null, "date1904");
                since1904 = "1".equals(base) || "true".equals(base);
            } else if ("sheet".equals(xml.getLocalName())) {
                String part = null;
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    if ("id".equals(xml.getAttributeLocalName(i))) {
                        part = parts.get(xml.getAttributeValue(i));
                    }
                }
                String state = xml.getAttributeValue(null, "state");
                if (part != null && part.startsWith("xl/worksheets/")) {
                    sheets.add(new SheetInfo(xml.getAttributeValue(null, "name"), state != null && !"visible".equals(state), part));
                }
            }
        });
    }

    private interface Visit {
        void element(XMLStreamReader xml);
    }

    private void each(String part, Visit visit) throws IOException, XMLStreamException {
        XMLStreamReader xml = open(part);
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    visit.element(xml);
                }
            }
        } finally {
            xml.close();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

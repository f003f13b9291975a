package io.fupin.paper.print;

import io.fupin.paper.BulletinPaper;
import io.fupin.paper.PaperException;
import io.fupin.paper.ReportBlock;
import io.fupin.paper.ReportBlock.Chart;
import io.fupin.paper.ReportPaper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * Writes Word documents as ECMA-376 has them: a zip of XML parts. The parts that never change lie under {@code papers/word/}; the text and its
 * relationships are filled in (ADR 75 says why no library does it).
 */
@Component
class WordWriter {

    /** Parts that are the same for every report. */
    private static final List<String> FIXED = List.of("[Content_Types].xml", "_rels/.rels", "word/styles.xml", "word/settings.xml", "word/fontTable.xml",
            "word/footer-odd.xml", "word/footer-even.xml", "word/footer-first.xml");
    /** 1 January 1980, the first day a zip knows: no clock enters the file. */
    private static final long NO_TIME = 315532800000L;

    private final PaperTemplates templates;
    private final ChartPictures pictures;

    WordWriter(PaperTemplates templates, ChartPictures pictures) {
        this.templates = templates;
        this.pictures = pictures;
    }

    /** A 简报: the same parts with a head of its own, and no charts. */
    byte[] write(BulletinPaper bulletin) {
        Map<String, ?> none = Map.of("charts", List.of());
        return write(templates.xml("word/bulletin-core", bulletin, none), templates.xml("word/relationships", bulletin, none),
                templates.xml("word/bulletin", bulletin, none), List.of());
    }

    byte[] write(ReportPaper report) {
        List<Chart> charts = report.blocks().stream().filter(Chart.class::isInstance).map(Chart.class::cast).toList();
        return write(text("word/core", report, charts), text("word/relationships", report, charts), text("word/document", report, charts), charts);
    }

    private byte[] write(byte[] core, byte[] relationships, byte[] document, List<Chart> charts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (String part : FIXED) {
                entry(zip, part, fixed(part));
            }
            entry(zip, "docProps/core.xml", core);
            entry(zip, "word/_rels/document.xml.rels", relationships);
            entry(zip, "word/document.xml", document);
            for (int i = 0; i < charts.size(); i++) {
                entry(zip, "word/media/chart%d.png".formatted(i + 1), pictures.png(charts.get(i)));
            }
        } catch (IOException e) {
            throw new PaperException("The document cannot be written", e);
        }
        return file.toByteArray();
    }

    private byte[] text(String template, ReportPaper report, List<Chart> charts) {
        return templates.xml(template, report, Map.of("charts", charts, "blocks", numbered(report.blocks())));
    }

    /** @param chart which picture it is, from 1; 0 for none; @param emu its height in the unit of drawings */
    record Numbered(ReportBlock block, int chart, long emu) {
    }

    private static List<Numbered> numbered(List<ReportBlock> blocks) {
        List<Numbered> numbered = new ArrayList<>();
        int charts = 0;
        for (ReportBlock block : blocks) {
            boolean isChart = block instanceof Chart;
            charts += isChart ? 1 : 0;
            numbered.add(new Numbered(block, isChart ? charts : 0, block instanceof Chart chart ? ChartPictures.height(chart) * 36_000L : 0));
        }
        return numbered;
    }

    private static byte[] fixed(String part) throws IOException {
        try (InputStream file = WordWriter.class.getResourceAsStream("/papers/word/package/" + part.replace("_rels/.rels", "_rels/package.rels"))) {
            return file.readAllBytes();
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}

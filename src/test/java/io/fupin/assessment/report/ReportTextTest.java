package io.fupin.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fupin.paper.ReportPaper;
import io.fupin.paper.Reports;
import io.fupin.support.PdfText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A report as its reader has it: the same figures in PDF and Word, and in the public edition nothing that tells a household. */
class ReportTextTest {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final List<String> FIGURES = List.of("1.28%", "0.48%—3.42%", "达标，区间跨线", "94.54%", "≥90%", "1,072", "239,507", "问到1,940户左右", "86,972户270,986人",
            "9f3c71a2e05b48d6".repeat(4), "5a".repeat(32), "031114192731", "贫困村按规模比例抽村，83个里抽10个", "贫困村脱贫户4户，非贫困村一般户2户", "依次顶替5户",
            "3400元", "证明不了管服务器的人没有看过样本", "吉扶评〔2017〕3号", "蛟河市2017年贫困人口退出");

    private static AnnotationConfigApplicationContext context;
    private static Reports reports;

    @BeforeAll
    static void open() {
        context = new AnnotationConfigApplicationContext("io.fupin.paper.print");
        reports = context.getBean(Reports.class);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    void pdfAndWordTellTheSameFigures() throws Exception {
        ReportPaper full = ReportText.of(SampleReported.with(30), Edition.FULL);
        byte[] pdf = reports.pdf(full).pdf();
        byte[] word = reports.word(full).docx();
        look(pdf, word);
        String paper = flow(PdfText.of(pdf));
        String text = flow(text(parts(word).get("word/document.xml")));
        assertThat(FIGURES).allSatisfy(figure -> {
            assertThat(paper).as("PDF").contains(figure.replace(" ", ""));
            assertThat(text).as("Word").contains(figure.replace(" ", ""));
        });
        assertThat(paper).contains("表1", "表2", "表3", "表4", "表5", "表6", "图1", "图2", "F-02", "天北镇").doesNotContain("〓", "null");
        assertThat(reports.pdf(full).pdf()).isEqualTo(pdf);
        assertThat(reports.word(full).docx()).isEqualTo(word);
        assertThat(reports.word(full).fileName()).isEqualTo("蛟河市2017年第三方评估报告-PG-220281-2017-0001.docx");
    }

    @Test
    void theWordFileIsOneThatWordOpens() throws Exception {
        Map<String, byte[]> parts = parts(reports.word(ReportText.of(SampleReported.with(30), Edition.FULL)).docx());
        assertThat(parts.keySet()).startsWith("[Content_Types].xml", "_rels/.rels").contains("word/document.xml", "word/styles.xml", "word/media/chart1.png",
                "word/media/chart2.png");
        Set<String> related = new HashSet<>();
        Set<String> ids = new HashSet<>();
        each(xml(parts.get("word/_rels/document.xml.rels")).getElementsByTagName("Relationship"), one -> {
            related.add("word/" + one.getAttribute("Target"));
            ids.add(one.getAttribute("Id"));
        });
        assertThat(parts.keySet()).containsAll(related);
        String types = new String(parts.get("[Content_Types].xml"), "UTF-8");
        assertThat(parts.keySet()).allSatisfy(part -> assertThat(part.equals("[Content_Types].xml") || part.endsWith(".rels") || part.endsWith(".png")
                || types.contains("\"/" + part + "\"")).as(part).isTrue());
        Set<String> styles = new HashSet<>();
        each(xml(parts.get("word/styles.xml")).getElementsByTagNameNS(W, "style"), one -> styles.add(one.getAttributeNS(W, "styleId")));
        Document document = xml(parts.get("word/document.xml"));
        for (String kind : List.of("pStyle", "tblStyle")) {
            each(document.getElementsByTagNameNS(W, kind), one -> assertThat(styles).contains(one.getAttributeNS(W, "val")));
        }
        each(document.getElementsByTagNameNS("http://schemas.openxmlformats.org/drawingml/2006/main", "blip"), one -> assertThat(ids)
                .contains(one.getAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "embed")));
        each(document.getElementsByTagNameNS(W, "tbl"), table -> {
            int columns = table.getElementsByTagNameNS(W, "gridCol").getLength();
            each(table.getElementsByTagNameNS(W, "tr"), row -> assertThat(row.getElementsByTagNameNS(W, "tc").getLength()).isEqualTo(columns));
        });
        assertThat(document.getElementsByTagNameNS(W, "tbl").getLength()).as("cover and six tables").isEqualTo(7);
        assertThat(document.getElementsByTagNameNS(W, "tblHeader").getLength()).as("heads come again on the next page").isEqualTo(6);
        assertThat(new String(parts.get("word/document.xml"), "UTF-8")).doesNotContain("th:");
        for (int i = 1; i <= 2; i++) {
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(parts.get("word/media/chart%d.png".formatted(i))));
            Element extent = (Element) document.getElementsByTagName("wp:extent").item(i - 1);
            assertThat((double) drawn.getHeight() / drawn.getWidth()).as("drawn as wide and high as it stands in the text")
                    .isCloseTo(Double.parseDouble(extent.getAttribute("cy")) / Double.parseDouble(extent.getAttribute("cx")), within(.01));
        }
        assertThat(((Element) document.getElementsByTagName("wp:docPr").item(0)).getAttribute("descr")).startsWith("综合贫困发生率估计值0.34%");
    }

    @Test
    void whatEverybodyMayReadTellsNoHousehold() throws Exception {
        String text = flow(PdfText.of(reports.pdf(ReportText.of(SampleReported.with(30), Edition.PUBLIC)).pdf()));
        assertThat(text).contains("公开本", "1.28%", "非贫困村一般户", "疑似错退2户", "认定成立1户").doesNotContain("F-01", "F-02", "漂河镇", "收入、饮水", "-0%");
        String small = flow(PdfText.of(reports.pdf(ReportText.of(SampleReported.with(9), Edition.PUBLIC)).pdf()));
        assertThat(small).as("nine households of a stratum can be told apart").contains("1.28%").doesNotContain("分层结果", "图2");
        assertThat(flow(PdfText.of(reports.pdf(ReportText.of(SampleReported.with(9), Edition.DRAFT)).pdf()))).contains("草稿，没有公布", "图2", "F-02");
    }

    @Test
    void whatIsKeptIsReadAsItWasWritten() throws Exception {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        Reported reported = SampleReported.with(30);
        assertThat(json.readValue(json.writeValueAsString(reported), Reported.class)).isEqualTo(reported);
    }

    private static void look(byte[] pdf, byte[] word) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/reports"));
        Files.write(folder.resolve("report.pdf"), pdf);
        Files.write(folder.resolve("report.docx"), word);
    }

    private static String flow(String text) {
        return text.replaceAll("[\\s\\u3000]+", "").replaceAll("—\\d+—", "");
    }

    private static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static Document xml(byte[] part) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
    }

    private static String text(byte[] part) throws Exception {
        StringBuilder text = new StringBuilder();
        each(xml(part).getElementsByTagNameNS(W, "t"), one -> text.append(one.getTextContent()));
        return text.toString();
    }

    private static void each(NodeList found, java.util.function.Consumer<Element> what) {
        for (int i = 0; i < found.getLength(); i++) {
            what.accept((Element) found.item(i));
        }
    }
}

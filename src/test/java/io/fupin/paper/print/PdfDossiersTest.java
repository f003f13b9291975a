package io.fupin.paper.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.paper.DossierPaper;
import io.fupin.paper.DossierPaper.Annex;
import io.fupin.paper.DossierPaper.Block;
import io.fupin.paper.DossierPaper.Document;
import io.fupin.paper.DossierPaper.Photo;
import io.fupin.paper.DossierPaper.Photos;
import io.fupin.paper.DossierPaper.Row;
import io.fupin.paper.DossierPaper.Section;
import io.fupin.paper.Dossiers;
import io.fupin.support.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A dossier's annexes: taken in where they can be read, named with their hash where not, never more than one in memory. */
class PdfDossiersTest {

    private final Typefaces typefaces = new Typefaces();
    private final DossierPages pages = new DossierPages(typefaces);
    private final Dossiers dossiers = new PdfDossiers(new PaperTemplates(typefaces), new PdfPrinter(typefaces), new DossierAnnexes(pages), pages);

    private static byte[] pdf(int pages, int turned) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                page.setRotation(turned);
                document.addPage(page);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DossierPaper dossier(List<Annex> annexes) {
        List<Section> sections = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            sections.add(new Section("第" + i + "章", "", List.of(Block.rows("", List.of(new Row("项", "值 " + i))))));
        }
        return new DossierPaper("识2016-0001", "王德山户　贫困户识别", List.of(new Row("案件号", "SB-220281-2016-0001")), "2016年11月1日 打印", sections, annexes);
    }

    private String text(DossierPaper paper, int[] count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        count[0] = dossiers.print(paper, bytes);
        try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(count[0]);
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\p{Z}]+", "");
        }
    }

    @Test
    void whatCannotBeReadIsNamedWithItsHash() throws IOException {
        Document good = new Document("扫描件", "扫描件.pdf", () -> new ByteArrayInputStream(pdf(3, 90)));
        Document broken = new Document("坏文件", "坏文件.pdf，SHA-256 abcdef0123456789", () -> new ByteArrayInputStream("no pdf".getBytes()));
        Document longOne = new Document("长文件", "长文件.pdf，SHA-256 fedcba9876543210", () -> new ByteArrayInputStream(pdf(Dossiers.MOST_PAGES_OF_A_DOCUMENT + 1, 0)));
        int[] alone = new int[1];
        text(dossier(List.of()), alone);
        int[] all = new int[1];
        String text = text(dossier(List.of(good, broken, longOne)), all);
        assertThat(all[0]).isEqualTo(alone[0] + 5);
        assertThat(text).contains("坏文件.pdf，SHA-256abcdef0123456789", "长文件.pdf，SHA-256fedcba9876543210", "没有并入卷宗")
                .contains("61扫描件" + (alone[0] + 1), "62坏文件" + (alone[0] + 4), "63长文件" + (alone[0] + 5));
    }

    @Test
    void aContentsListOfSeveralPagesStillCountsRight() throws IOException {
        int[] count = new int[1];
        String text = text(dossier(List.of()), count);
        String[] leaves = text.split("第\\d+页共" + count[0] + "页");
        assertThat(leaves).hasSize(count[0] - 1);
        for (int chapter = 1; chapter <= 60; chapter++) {
            int named = chapter;
            int page = IntStream.rangeClosed(4, count[0]).filter(one -> leaves[one - 2].contains("第" + named + "章项值" + named)).findFirst().orElseThrow();
            assertThat(leaves[0] + leaves[1]).contains(chapter + "第" + chapter + "章" + page);
        }
    }

    @Test
    void photosAreOpenedOneAfterTheOtherFourToAPage() throws IOException {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Photo> photos = IntStream.range(0, 9).mapToObj(i -> new Photo((i + 1) + "　房屋照片", "入户调查，孙丽娟", () -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            return new ByteArrayInputStream(SampleFiles.jpeg(1600, 1200, i)) {
                @Override
                public void close() {
                    open.decrementAndGet();
                }
            };
        })).toList();
        int[] count = new int[1];
        String text = text(dossier(List.of(new Photos("佐证照片 9 张", photos))), count);
        int[] alone = new int[1];
        text(dossier(List.of()), alone);
        assertThat(count[0]).isEqualTo(alone[0] + 3);
        assertThat(text).contains("9房屋照片", "入户调查，孙丽娟");
        assertThat(most).hasValue(1);
    }
}

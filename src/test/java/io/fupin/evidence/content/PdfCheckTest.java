package io.fupin.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.evidence.EvidenceStore.EvidenceRefused;
import io.fupin.support.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;

class PdfCheckTest {

    private static final String ACTIVE = "这个 PDF 里有脚本、附件或表单动作，不能上传。请打印成普通 PDF 再传。";

    private final PdfCheck check = new PdfCheck();

    @Test
    void takesPaper() {
        assertThatCode(() -> check.requirePaper(SampleFiles.pdf(3))).doesNotThrowAnyException();
    }

    @Test
    void takesALinkToAPage() {
        assertThatCode(() -> check.requirePaper(made(document -> link(document, uri())))).doesNotThrowAnyException();
    }

    @Test
    void refusesScriptsProgramsAndFiles() {
        refuses(made(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))), ACTIVE);
        refuses(made(document -> link(document, new PDActionLaunch())), ACTIVE);
        refuses(made(document -> {
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("run.exe", new PDComplexFileSpecification()));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        }), ACTIVE);
    }

    @Test
    void refusesWhatNobodyCanRead() {
        refuses(made(document -> document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()))),
                "这个 PDF 加了密，请去掉密码后再上传。");
        refuses(made(document -> document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()))),
                "这个 PDF 加了密，请去掉密码后再上传。");
        refuses("%PDF-1.7\nnothing else".getBytes(), "这个 PDF 打不开，可能已损坏，请重新生成后再上传。");
        refuses(SampleFiles.pdf(0), "这个 PDF 一页也没有。");
    }

    @Test
    void survivesEveryCut() {
        byte[] pdf = SampleFiles.pdf(2);
        for (int length = 8; length < pdf.length - 40; length += 13) {
            byte[] cut = Arrays.copyOf(pdf, length);
            try {
                check.requirePaper(cut);
            } catch (EvidenceRefused e) {
                assertThat(e).hasMessageStartingWith("这个 PDF");
            }
        }
    }

    private void refuses(byte[] content, String message) {
        assertThatThrownBy(() -> check.requirePaper(content)).isInstanceOf(EvidenceRefused.class).hasMessage(message);
    }

    private static PDActionURI uri() {
        PDActionURI uri = new PDActionURI();
        uri.setURI("https://example.org");
        return uri;
    }

    private static void link(PDDocument document, PDAction action) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(action);
        document.getPage(0).getAnnotations().add(link);
    }

    private static byte[] made(Change change) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            change.apply(document);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Change {
        void apply(PDDocument document) throws IOException;
    }
}

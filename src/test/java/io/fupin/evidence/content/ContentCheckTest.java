package io.fupin.evidence.content;

import static io.fupin.support.SampleFiles.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.evidence.EvidenceStore.EvidenceRefused;
import io.fupin.support.SampleFiles;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentCheckTest {

    private static final String HIDES = "这个文件里还藏着别的内容，不能上传。请用手机重新拍照，或者重新打印成 PDF。";
    private static final byte[] JPEG = SampleFiles.jpeg(40, 30, 1);
    private static final byte[] PNG = SampleFiles.png(40, 30, 1);
    private static final byte[] PDF = SampleFiles.pdf(1);

    private final ContentCheck check = new ContentCheck();

    @Test
    void tellsTheKindByTheContent() {
        assertThat(check.kind(JPEG)).isEqualTo(FileKind.JPEG);
        assertThat(check.kind(PNG)).isEqualTo(FileKind.PNG);
        assertThat(check.kind(PDF)).isEqualTo(FileKind.PDF);
    }

    static Stream<Arguments> others() throws Exception {
        return Map.of(
                "程序", joined("MZ".getBytes(), new byte[] {(byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff, 0, 0}, new byte[200]),
                "脚本", "#!/bin/sh\nrm -rf /\n".getBytes(),
                "网页", "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(),
                "SVG 图片", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(),
                "压缩包", zip(),
                "纯文本", "家庭情况说明".getBytes(StandardCharsets.UTF_8),
                "GIF 图片", "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1),
                "苹果手机的 HEIC 照片", joined(new byte[] {0, 0, 0, 24}, "ftypheic\0\0\0\0mif1heic".getBytes(), new byte[64]))
                .entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void namesWhatElseItIs(String words, byte[] content) {
        assertThatThrownBy(() -> check.kind(content)).isInstanceOf(EvidenceRefused.class)
                .hasMessageStartingWith("这个文件是" + words).hasMessageEndingWith("只能上传照片（JPG、PNG）或 PDF。");
    }

    @Test
    void hasWordsForWhatNobodyKnows() {
        assertThatThrownBy(() -> check.kind(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 0, (byte) 0x80}))
                .hasMessage("这个文件不是照片或 PDF。只能上传照片（JPG、PNG）或 PDF。");
    }

    static Stream<Arguments> polyglots() throws Exception {
        byte[] comment = joined(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 34}, "<?php system($_GET['c']); ?>    ".getBytes());
        return Map.of(
                "photo and zip", joined(JPEG, zip()),
                "photo and program", joined(JPEG, "MZ\u0090".getBytes(StandardCharsets.ISO_8859_1), new byte[64]),
                "picture and archive", joined(PNG, "Rar!\u001a\u0007".getBytes(StandardCharsets.ISO_8859_1)),
                "photo and PDF", joined(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xfe, 0, 12}, "%PDF-1.4\n ".getBytes(),
                        Arrays.copyOfRange(JPEG, 2, JPEG.length)),
                "photo with PHP in its comment", joined(Arrays.copyOf(JPEG, 2), comment, Arrays.copyOfRange(JPEG, 2, JPEG.length)),
                "picture with a script behind it", joined(PNG, "<SCRIPT>alert(1)</SCRIPT>".getBytes()),
                "PDF and zip", joined(PDF, zip()),
                "page in front of a PDF", joined("<html><script>alert(1)</script>".getBytes(), PDF),
                "program in front of a PDF", joined("MZ".getBytes(), new byte[100], PDF))
                .entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("polyglots")
    void refusesWhatIsTwoThingsAtOnce(String name, byte[] content) {
        assertThatThrownBy(() -> check.kind(content)).isInstanceOf(EvidenceRefused.class);
    }

    @Test
    void saysThatSomethingIsHidden() throws Exception {
        assertThatThrownBy(() -> check.kind(joined(JPEG, zip()))).hasMessage(HIDES);
    }

    /** Samsung's phones write data of their own, and short films, behind every photo. */
    @Test
    void takesAPhotoWithItsMakersDataBehindIt() {
        byte[] film = joined(JPEG, "MotionPhoto_Data".getBytes(), new byte[] {0, 0, 0, 24}, "ftypmp42".getBytes(), new byte[500], "SEFT".getBytes());
        assertThat(check.kind(film)).isEqualTo(FileKind.JPEG);
        assertThat(check.kind(joined(JPEG, new byte[32]))).isEqualTo(FileKind.JPEG);
    }

    private static byte[] zip() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("run.exe"));
            zip.write(new byte[100]);
        }
        return bytes.toByteArray();
    }
}

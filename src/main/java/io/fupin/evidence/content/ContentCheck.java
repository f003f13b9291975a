package io.fupin.evidence.content;

import io.fupin.evidence.EvidenceStore.EvidenceRefused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/**
 * Tells by the content what a file is, and refuses what is two things at once: a photo that a browser, an unpacker or an interpreter
 * would take for something else.
 */
@Component
public class ContentCheck {

    private static final String ALLOWED = "只能上传照片（JPG、PNG）或 PDF。";
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("image/heic", "苹果手机的 HEIC 照片，请在手机“设置—相机—格式”里选“兼容性最佳”后重拍，或另存为 JPG"),
            Map.entry("image/heif", "HEIF 照片，请另存为 JPG"),
            Map.entry("image/gif", "GIF 图片"), Map.entry("image/webp", "WebP 图片"), Map.entry("image/bmp", "BMP 图片"),
            Map.entry("image/tiff", "TIFF 图片"), Map.entry("image/svg+xml", "SVG 图片"),
            Map.entry("application/x-msdownload", "程序"), Map.entry("application/x-dosexec", "程序"),
            Map.entry("application/x-elf", "程序"), Map.entry("application/x-executable", "程序"),
            Map.entry("application/x-sh", "脚本"), Map.entry("text/html", "网页"),
            Map.entry("application/xhtml+xml", "网页"), Map.entry("text/plain", "纯文本"),
            Map.entry("application/zip", "压缩包"), Map.entry("application/x-rar-compressed", "压缩包"),
            Map.entry("application/x-7z-compressed", "压缩包"), Map.entry("application/gzip", "压缩包"),
            Map.entry("application/x-tika-ooxml", "Office 文档，请另存为 PDF"),
            Map.entry("application/x-tika-msoffice", "Office 文档，请另存为 PDF"),
            Map.entry("video/mp4", "视频"), Map.entry("video/quicktime", "视频"));
    private static final List<String> SCRIPTS = List.of("<script", "<?php", "<html", "<svg", "<!doctype html");
    private static final int SNIFFED_BY_BROWSERS = 1024;

    private final Tika tika = new Tika();

    /** @throws EvidenceRefused in words for the uploader */
    public FileKind kind(byte[] content) {
        String type = tika.detect(content);
        FileKind kind = switch (type) {
            case "image/jpeg" -> FileKind.JPEG;
            case "image/png" -> FileKind.PNG;
            case "application/pdf" -> FileKind.PDF;
            default -> throw new EvidenceRefused(refusal(type));
        };
        if (kind == FileKind.PDF && !startsWith(content, "%PDF-") || kind == FileKind.JPEG && !startsWith(content, "\u00ff\u00d8\u00ff")
                || kind == FileKind.PNG && !startsWith(content, "\u0089PNG\r\n\u001a\n") || isAlsoSomethingElse(content, kind)) {
            throw new EvidenceRefused("这个文件里还藏着别的内容，不能上传。请用手机重新拍照，或者重新打印成 PDF。");
        }
        return kind;
    }

    private static String refusal(String type) {
        String words = WORDS.get(type);
        return words == null ? "这个文件不是照片或 PDF。" + ALLOWED : "这个文件是" + words + "。" + ALLOWED;
    }

    private static boolean isAlsoSomethingElse(byte[] content, FileKind kind) {
        return endsAsZip(content) || kind != FileKind.PDF && isAlsoPdf(content) || carriesScript(content, kind) || isArchiveBehindPicture(content, kind);
    }

    /** An unpacker looks for the directory at the end: its length of comment then reaches exactly to the end of the file. */
    private static boolean endsAsZip(byte[] content) {
        int first = Math.max(0, content.length - 22 - 65535);
        for (int i = content.length - 22; i >= first; i--) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 5 && content[i + 3] == 6) {
                int comment = (content[i + 20] & 0xff) | (content[i + 21] & 0xff) << 8;
                if (i + 22 + comment == content.length) {
                    return true;
                }
            }
        }
        return false;
    }

    /** PDF readers accept the heading anywhere in the first 1024 bytes. */
    private static boolean isAlsoPdf(byte[] content) {
        return text(content, 0, SNIFFED_BY_BROWSERS).contains("%PDF-");
    }

    private static boolean carriesScript(byte[] content, FileKind kind) {
        // A PDF's own text may speak of anything; a picture has no reason to.
        String text = text(content, 0, kind == FileKind.PDF ? SNIFFED_BY_BROWSERS : content.length).toLowerCase(Locale.ROOT);
        return SCRIPTS.stream().anyMatch(text::contains);
    }

    /** Phones append films and data of their own behind a photo, so not everything there is suspicious. */
    private static boolean isArchiveBehindPicture(byte[] content, FileKind kind) {
        if (kind == FileKind.PDF) {
            return false;
        }
        int end = kind == FileKind.PNG ? lastIndexOf(content, "IEND") + 8 : lastIndexOf(content, "\u00ff\u00d9") + 2;
        String behind = text(content, Math.min(end, content.length), 64);
        return behind.startsWith("MZ") || behind.startsWith("\u007fELF") || behind.startsWith("Rar!") || behind.startsWith("7z\u00bc")
                || behind.startsWith("PK") || behind.startsWith("#!") || behind.startsWith("%PDF");
    }

    private static int lastIndexOf(byte[] content, String mark) {
        return text(content, 0, content.length).lastIndexOf(mark);
    }

    private static boolean startsWith(byte[] content, String mark) {
        return text(content, 0, mark.length()).equals(mark);
    }

    /** One character for each byte. */
    private static String text(byte[] content, int from, int length) {
        return new String(content, from, Math.min(length, content.length - from), StandardCharsets.ISO_8859_1);
    }
}

package io.fupin.evidence.image;

import io.fupin.evidence.EvidenceStore.EvidenceRefused;
import io.fupin.evidence.content.FileKind;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.springframework.stereotype.Component;

/**
 * Draws every picture anew: upright, without the EXIF that tells place and device, small enough for a village's line. Two at a time,
 * because a drawn picture needs tens of megabytes.
 */
@Component
public class Pictures {

    /** Pixels; a phone's photo has 12 to 50 million. */
    static final long MAX_PIXELS = 50_000_000L;
    static final int LONGEST_SHOWN = 2560;
    static final int LONGEST_THUMB = 320;

    private static final float QUALITY = 0.85f;
    private static final Color PAPER = new Color(0xf4f4f2);
    private static final Color LINE = new Color(0xc4cad2);

    private final Semaphore drawing = new Semaphore(2, true);

    public Pictures() {
        ImageIO.setUseCache(false);
    }

    /** @param shown in the type of the original; @param thumb a JPEG */
    public record Drawn(byte[] shown, byte[] thumb) {
    }

    /** @throws EvidenceRefused when it is damaged or too large, in words for the uploader */
    public Drawn draw(byte[] content, FileKind kind) {
        drawing.acquireUninterruptibly();
        try {
            BufferedImage read = read(content, kind);
            int orientation = kind == FileKind.JPEG ? Orientation.of(content) : 1;
            BufferedImage upright = scaled(read, orientation, LONGEST_SHOWN, kind == FileKind.PNG && read.getColorModel().hasAlpha());
            byte[] shown = kind == FileKind.PNG ? png(upright) : jpeg(upright);
            return new Drawn(shown, jpeg(scaled(upright, 1, LONGEST_THUMB, false)));
        } catch (IOException | RuntimeException e) {
            if (e instanceof EvidenceRefused refused) {
                throw refused;
            }
            throw new EvidenceRefused("这张照片打不开，可能已损坏，请重新拍照后再上传。");
        } finally {
            drawing.release();
        }
    }

    /** A sheet of paper, in place of a picture of a PDF's first page. Drawn without letters: a server may have no typeface at all. */
    public byte[] sheet() {
        BufferedImage image = new BufferedImage(226, LONGEST_THUMB, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setColor(PAPER);
        on.fillRect(0, 0, image.getWidth(), image.getHeight());
        on.setColor(LINE);
        on.fillRoundRect(63, 44, 100, 14, 4, 4);
        for (int line = 0; line < 8; line++) {
            on.fillRoundRect(28, 88 + line * 24, line == 7 ? 96 : 170, 8, 4, 4);
        }
        on.drawRect(0, 0, image.getWidth() - 1, image.getHeight() - 1);
        on.dispose();
        try {
            return jpeg(image);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage read(byte[] content, FileKind kind) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind == FileKind.PNG ? "png" : "jpeg");
        ImageReader reader = readers.next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            // From the heading alone: a picture of a few kilobytes may claim more pixels than there is memory.
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MAX_PIXELS) {
                throw new EvidenceRefused("这张照片有 " + width + "×" + height + " 像素，超过 5000 万，请拍小一点。");
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = (int) Math.max(1, Math.max(width, height) / (2L * LONGEST_SHOWN));
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage image, int orientation, int longest, boolean alpha) {
        double scale = Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean turns = Orientation.turns(orientation);
        BufferedImage result = new BufferedImage(turns ? height : width, turns ? width : height,
                alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D on = result.createGraphics();
        if (!alpha) {
            on.setColor(Color.WHITE);
            on.fillRect(0, 0, result.getWidth(), result.getHeight());
        }
        on.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform transform = Orientation.upright(orientation, width, height);
        on.transform(transform);
        on.drawImage(halved(image, width, height), 0, 0, width, height, null);
        on.dispose();
        return result;
    }

    /** Bilinear drawing looks at four points only; halving first keeps fine lines of a document from breaking. */
    private static BufferedImage halved(BufferedImage image, int width, int height) {
        BufferedImage result = image;
        while (result.getWidth() >= 2 * width && result.getHeight() >= 2 * height && width > 0 && height > 0) {
            BufferedImage half = new BufferedImage(Math.max(1, result.getWidth() / 2), Math.max(1, result.getHeight() / 2),
                    result.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
            Graphics2D on = half.createGraphics();
            on.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            on.drawImage(result, 0, 0, half.getWidth(), half.getHeight(), null);
            on.dispose();
            result = half;
        }
        return result;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

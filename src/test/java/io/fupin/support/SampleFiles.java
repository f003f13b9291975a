package io.fupin.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Photos and papers as people hand them in. */
public final class SampleFiles {

    private SampleFiles() {
    }

    /** A photo, the upper left quarter red; the lower 24 bits of {@code seed} stand at its foot, so that every seed is another file. */
    public static BufferedImage picture(int width, int height, int seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        on.setColor(new Color(60, 200, 120));
        on.fillRect(0, 0, width, height);
        on.setColor(Color.RED);
        on.fillRect(0, 0, width / 2, height / 2);
        on.setColor(Color.WHITE);
        for (int bit = 0; bit < 24; bit++) {
            if ((seed >> bit & 1) == 1) {
                on.fillRect(bit * width / 24, height - Math.max(1, height / 10), Math.max(1, width / 24), Math.max(1, height / 10));
            }
        }
        on.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height, int seed) {
        return encode(picture(width, height, seed), "jpeg");
    }

    public static byte[] png(int width, int height, int seed) {
        return encode(picture(width, height, seed), "png");
    }

    public static byte[] encode(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** With an EXIF segment that says how the camera was held, and a place in the Chinese of its maker. */
    public static byte[] jpegHeld(BufferedImage image, int orientation, boolean littleEndian) {
        byte[] jpeg = encode(image, "jpeg");
        byte[] exif = exif(orientation, littleEndian);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, 2);
        bytes.write(0xff);
        bytes.write(0xe1);
        bytes.write((exif.length + 2) >> 8);
        bytes.write((exif.length + 2) & 0xff);
        bytes.writeBytes(exif);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    private static byte[] exif(int orientation, boolean little) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes((little ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        number(bytes, 42, 2, little);
        number(bytes, 8, 4, little);
        number(bytes, 1, 2, little);
        number(bytes, 0x0112, 2, little);
        number(bytes, 3, 2, little);
        number(bytes, 1, 4, little);
        number(bytes, orientation, 2, little);
        number(bytes, 0, 2, little);
        number(bytes, 0, 4, little);
        bytes.writeBytes("GPS 43.72N 127.34E 青背村".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static void number(ByteArrayOutputStream bytes, int number, int length, boolean little) {
        for (int i = 0; i < length; i++) {
            bytes.write(number >> 8 * (little ? i : length - 1 - i));
        }
    }

    /** A paper of so many empty pages. */
    public static byte[] pdf(int pages) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}

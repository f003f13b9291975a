package io.fupin.journey;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** Photos as a village takes them: every one of them another file, so that none counts as used before. */
final class Scenes {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final AtomicInteger taken = new AtomicInteger();

    private Scenes() {
    }

    /** A house under the sky. */
    static FilePayload house() {
        BufferedImage image = sky();
        Graphics2D on = pen(image);
        on.setColor(new Color(0x8a5a3c));
        on.fillRect(150, 190, 340, 150);
        on.setColor(new Color(0x6b3f2a));
        on.fillPolygon(new int[] {120, 320, 520}, new int[] {195, 95, 195}, 3);
        on.setColor(new Color(0xd8c9a3));
        on.fillRect(200, 230, 80, 60);
        on.fillRect(380, 230, 80, 60);
        on.setColor(new Color(0x3a2b22));
        on.fillRect(300, 245, 55, 95);
        return payload(image, on, "房屋.jpg");
    }

    /** A sheet of paper with a heading and lines of writing. */
    static FilePayload sheet(String heading) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = pen(image);
        on.setColor(new Color(0x7b6a58));
        on.fillRect(0, 0, WIDTH, HEIGHT);
        on.rotate(-0.02, WIDTH / 2.0, HEIGHT / 2.0);
        paper(on, 130, 20, 380, 370, heading);
        return payload(image, on, heading + ".jpg");
    }

    /** The board in front of the village office, with a sheet on it. */
    static FilePayload board() {
        BufferedImage image = sky();
        Graphics2D on = pen(image);
        on.setColor(new Color(0x5d7f8c));
        on.fillRect(70, 50, 500, 280);
        on.setColor(new Color(0xb9ccd4));
        on.fillRect(85, 65, 470, 250);
        paper(on, 130, 75, 170, 230, "公示");
        paper(on, 340, 75, 170, 230, "村务公开");
        return payload(image, on, "公示栏.jpg");
    }

    private static BufferedImage sky() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        on.setPaint(new GradientPaint(0, 0, new Color(0x9cc4e0), 0, 260, new Color(0xe6eff5)));
        on.fillRect(0, 0, WIDTH, HEIGHT);
        on.setColor(new Color(0x9a9468));
        on.fillRect(0, 320, WIDTH, 80);
        on.dispose();
        return image;
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D on = image.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return on;
    }

    private static void paper(Graphics2D on, int x, int y, int width, int height, String heading) {
        on.setColor(new Color(0xfbf8f0));
        on.fillRect(x, y, width, height);
        on.setColor(new Color(0x333333));
        on.setFont(new Font("Noto Sans CJK SC", Font.BOLD, width / 12));
        on.drawString(heading, x + (width - on.getFontMetrics().stringWidth(heading)) / 2, y + height / 8);
        on.setColor(new Color(0x8d8d8d));
        for (int line = y + height / 5; line < y + height - 12; line += height / 14) {
            on.drawLine(x + width / 12, line, x + width - width / (8 + line % 5), line);
        }
    }

    private static FilePayload payload(BufferedImage image, Graphics2D on, String name) {
        int number = taken.incrementAndGet();
        for (int bit = 0; bit < 16; bit++) {
            on.setColor((number >> bit & 1) == 1 ? Color.DARK_GRAY : Color.LIGHT_GRAY);
            on.fillRect(10 + bit * 6, HEIGHT - 10, 5, 5);
        }
        on.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FilePayload(name, "image/jpeg", bytes.toByteArray());
    }
}

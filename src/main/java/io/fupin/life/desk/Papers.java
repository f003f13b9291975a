package io.fupin.life.desk;

import io.fupin.evidence.EvidenceStore;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;

/** Evidence of the demo: cards that say what would be on the photo, and that they are none. Nobody's likeness is on any. */
public final class Papers {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 240;
    private static final Color[] GROUNDS = {new Color(0xeef3f0), new Color(0xf3f0ea), new Color(0xecf0f5), new Color(0xf4eeee), new Color(0xf0f0e8)};

    private final EvidenceStore store;
    private final Font font;
    private final Map<String, String> samples = new ConcurrentHashMap<>();

    public Papers(EvidenceStore store) {
        this.store = store;
        try (InputStream heiti = new ClassPathResource("fonts/Heiti.ttf").getInputStream()) {
            font = Font.createFont(Font.TRUETYPE_FONT, heiti);
        } catch (java.awt.FontFormatException | IOException e) {
            throw new IllegalStateException("演示图片的字体读不出来", e);
        }
    }

    /** One paper of this kind for each who hands it in, whatever it is about. @return its id */
    public String sample(long uploader, String what) {
        return samples.computeIfAbsent(uploader + what, key -> card(uploader, what, "样张　" + uploader));
    }

    /**
     * @param what  入户照片
     * @param lines what tells this one from the others: household, place, day
     * @return its id
     */
    public String card(long uploader, String what, String... lines) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D on = image.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        on.setColor(GROUNDS[Math.floorMod(String.join("", lines).hashCode(), GROUNDS.length)]);
        on.fillRect(0, 0, WIDTH, HEIGHT);
        on.setColor(new Color(0x9aa5ab));
        on.drawRect(12, 12, WIDTH - 25, HEIGHT - 25);
        on.setColor(new Color(0x2d3a40));
        on.setFont(font.deriveFont(27f));
        on.drawString(what, 28, 64);
        on.setFont(font.deriveFont(17f));
        for (int i = 0; i < lines.length; i++) {
            on.drawString(lines[i], 28, 104 + 28 * i);
        }
        on.setColor(new Color(0x9c6b3f));
        on.setFont(font.deriveFont(14f));
        on.drawString("演示用图，不是真实照片", 28, HEIGHT - 30);
        on.dispose();
        // No two uploads are the same file, as no two photos are; a start that goes on makes its samples anew.
        image.setRGB(0, 0, (int) System.nanoTime());
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return store.store(uploader, what + ".png", new ByteArrayInputStream(bytes.toByteArray())).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.fupin.evidence.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fupin.evidence.EvidenceStore.EvidenceRefused;
import io.fupin.evidence.content.FileKind;
import io.fupin.evidence.image.Pictures.Drawn;
import io.fupin.support.SampleFiles;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {

    private final Pictures pictures = new Pictures();

    @Test
    void drawsAPhotoSmallerAndItsThumbnail() throws IOException {
        Drawn drawn = pictures.draw(SampleFiles.jpeg(4000, 3000, 1), FileKind.JPEG);
        BufferedImage shown = read(drawn.shown());
        assertThat(shown.getWidth()).isEqualTo(2560);
        assertThat(shown.getHeight()).isEqualTo(1920);
        BufferedImage thumb = read(drawn.thumb());
        assertThat(thumb.getWidth()).isEqualTo(320);
        assertThat(thumb.getHeight()).isEqualTo(240);
        assertThat(drawn.thumb()).startsWith(0xff, 0xd8, 0xff).hasSizeLessThan(40_000);
        assertThat(isRed(shown, 100, 100)).isTrue();
        assertThat(isRed(thumb, 300, 200)).isFalse();
    }

    @Test
    void leavesASmallPictureItsSize() throws IOException {
        assertThat(read(pictures.draw(SampleFiles.jpeg(1, 1, 1), FileKind.JPEG).shown()).getWidth()).isEqualTo(1);
        BufferedImage shown = read(pictures.draw(SampleFiles.png(300, 5, 1), FileKind.PNG).shown());
        assertThat(shown.getWidth()).isEqualTo(300);
        assertThat(shown.getHeight()).isEqualTo(5);
    }

    /** However the camera was held, the red quarter is where it was in front of it: at the upper left. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turnsAPhotoUprightAndForgetsWhereItWasTaken(int orientation) throws IOException {
        BufferedImage scene = SampleFiles.picture(200, 100, 1);
        for (boolean little : new boolean[] {true, false}) {
            byte[] held = SampleFiles.jpegHeld(asStored(scene, orientation), orientation, little);
            assertThat(Orientation.of(held)).isEqualTo(orientation);
            Drawn drawn = pictures.draw(held, FileKind.JPEG);
            BufferedImage shown = read(drawn.shown());
            assertThat(shown.getWidth()).isEqualTo(200);
            assertThat(shown.getHeight()).isEqualTo(100);
            assertThat(isRed(shown, 10, 10)).isTrue();
            assertThat(isRed(shown, 90, 40)).isTrue();
            assertThat(isRed(shown, 190, 10)).isFalse();
            assertThat(isRed(shown, 10, 90)).isFalse();
            assertThat(new String(held, StandardCharsets.UTF_8)).contains("Exif").contains("青背村");
            assertThat(new String(drawn.shown(), StandardCharsets.UTF_8)).doesNotContain("Exif").doesNotContain("GPS");
        }
    }

    /** What a camera stores that was held so. */
    private static BufferedImage asStored(BufferedImage scene, int orientation) {
        boolean turns = orientation >= 5;
        int width = turns ? scene.getHeight() : scene.getWidth();
        int height = turns ? scene.getWidth() : scene.getHeight();
        BufferedImage stored = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        // The eight ways of the standard, written down once more from its table: row 0 and column 0 of what is stored are the
        // scene's top/left, top/right, bottom/right, bottom/left, left/top, right/top, right/bottom, left/bottom.
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sceneX = switch (orientation) {
                    case 1, 4 -> x;
                    case 2, 3 -> scene.getWidth() - 1 - x;
                    case 5, 8 -> y;
                    default -> scene.getWidth() - 1 - y;
                };
                int sceneY = switch (orientation) {
                    case 1, 2 -> y;
                    case 3, 4 -> scene.getHeight() - 1 - y;
                    case 5, 6 -> x;
                    default -> scene.getHeight() - 1 - x;
                };
                stored.setRGB(x, y, scene.getRGB(sceneX, sceneY));
            }
        }
        return stored;
    }

    @Test
    void keepsTheGroundOfASignatureClearAndItsThumbnailWhite() throws IOException {
        BufferedImage signature = new BufferedImage(600, 200, BufferedImage.TYPE_INT_ARGB);
        Graphics2D on = signature.createGraphics();
        on.setColor(Color.BLACK);
        on.fillRect(250, 50, 100, 100);
        on.dispose();
        Drawn drawn = pictures.draw(SampleFiles.encode(signature, "png"), FileKind.PNG);
        assertThat(drawn.shown()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(read(drawn.shown()).getRGB(5, 5) >>> 24).isZero();
        assertThat(new Color(read(drawn.thumb()).getRGB(5, 5)).getBlue()).isGreaterThan(250);
    }

    /** 60000 × 60000 pixels in some hundred bytes. */
    @Test
    void refusesABombByItsHeading() {
        byte[] png = SampleFiles.png(10, 10, 1);
        byte[] bomb = png.clone();
        for (int at : new int[] {16, 20}) {
            bomb[at] = 0;
            bomb[at + 1] = 0;
            bomb[at + 2] = (byte) (60000 >> 8);
            bomb[at + 3] = (byte) 60000;
        }
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        for (int i = 0; i < 4; i++) {
            bomb[29 + i] = (byte) (sum.getValue() >> 8 * (3 - i));
        }
        assertThatThrownBy(() -> pictures.draw(bomb, FileKind.PNG)).isInstanceOf(EvidenceRefused.class)
                .hasMessage("这张照片有 60000×60000 像素，超过 5000 万，请拍小一点。");
    }

    @Test
    void takesAVeryLongPictureAtTheLimit() throws IOException {
        BufferedImage shown = read(pictures.draw(SampleFiles.jpeg(50_000, 100, 1), FileKind.JPEG).shown());
        assertThat(shown.getWidth()).isEqualTo(2560);
        assertThat(shown.getHeight()).isPositive();
    }

    @Test
    void saysWhenAPhotoIsBroken() {
        byte[] jpeg = SampleFiles.jpeg(400, 300, 1);
        for (int length : new int[] {3, 20, 200}) {
            assertThatThrownBy(() -> pictures.draw(Arrays.copyOf(jpeg, length), FileKind.JPEG)).isInstanceOf(EvidenceRefused.class)
                    .hasMessage("这张照片打不开，可能已损坏，请重新拍照后再上传。");
        }
    }

    @Property(tries = 500)
    void readsNoOrientationOutOfRubbish(@ForAll @Size(max = 80) byte[] rubbish) {
        byte[] exif = SampleFiles.jpegHeld(SampleFiles.picture(8, 8, 1), 6, true);
        System.arraycopy(rubbish, 0, exif, 4, Math.min(rubbish.length, 40));
        assertThat(Orientation.of(exif)).isBetween(1, 8);
        assertThat(Orientation.of(rubbish)).isBetween(1, 8);
    }

    @Test
    void drawsASheetForAPdf() throws IOException {
        BufferedImage sheet = read(pictures.sheet());
        assertThat(sheet.getHeight()).isEqualTo(320);
        assertThat(sheet.getWidth()).isLessThan(320);
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        return color.getRed() > 200 && color.getGreen() < 80;
    }

    private static BufferedImage read(byte[] image) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(image));
    }
}

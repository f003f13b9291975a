package io.fupin.evidence.image;

import java.awt.geom.AffineTransform;

/** How a camera was held: the value of the EXIF tag Orientation, 1 to 8. */
final class Orientation {

    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int TAG = 0x0112;
    private static final int UPRIGHT = 1;

    private Orientation() {
    }

    /** Of a JPEG; 1 (upright) when nothing is said, or nothing that can be read. */
    static int of(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
            int marker = jpeg[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            int length = (jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff;
            if (marker == START_OF_SCAN || length < 2) {
                return UPRIGHT;
            }
            if (marker == APP1 && isExif(jpeg, at + 4)) {
                return read(jpeg, at + 10, Math.min(jpeg.length, at + 2 + length));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static boolean isExif(byte[] jpeg, int at) {
        return at + 6 <= jpeg.length && jpeg[at] == 'E' && jpeg[at + 1] == 'x' && jpeg[at + 2] == 'i' && jpeg[at + 3] == 'f'
                && jpeg[at + 4] == 0 && jpeg[at + 5] == 0;
    }

    /** @param start of the TIFF heading; @param end behind the segment */
    private static int read(byte[] jpeg, int start, int end) {
        if (start + 8 > end) {
            return UPRIGHT;
        }
        boolean little = jpeg[start] == 'I';
        long directory = start + number(jpeg, start + 4, 4, little);
        if (directory < start || directory + 2 > end) {
            return UPRIGHT;
        }
        int entries = (int) number(jpeg, (int) directory, 2, little);
        for (int i = 0; i < entries; i++) {
            int entry = (int) directory + 2 + 12 * i;
            if (entry + 12 > end) {
                return UPRIGHT;
            }
            if (number(jpeg, entry, 2, little) == TAG) {
                int value = (int) number(jpeg, entry + 8, 2, little);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static long number(byte[] bytes, int at, int length, boolean little) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | bytes[little ? at + length - 1 - i : at + i] & 0xff;
        }
        return number;
    }

    /** Whether width and height change places. */
    static boolean turns(int orientation) {
        return orientation >= 5;
    }

    /** Brings a picture of this size upright. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}

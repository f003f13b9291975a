package io.fupin.assessment.sampling;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The seed of a draw, joined of two halves so that nobody can choose it: the assessor's secret, whose hash was committed before the freeze,
 * and a public number that nobody knew before it (for example a lottery result of a later day). It also depends on frame and plan.
 *
 * <p>commitment = SHA-256 of the secret's 64 lower-case hexadecimal digits as text; seed = HMAC-SHA-256 with the secret's 32 bytes as key over
 * {@code fupin-seed 1 LF frame hash LF plan hash LF public number LF}.
 */
public final class Seed {

    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PUBLIC_NUMBER = Pattern.compile("[0-9]{3,60}");

    private final byte[] bytes;

    private Seed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** 32 random bytes as 64 hexadecimal digits. */
    public static String newSecret() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** What is told of a secret before it is told itself. @throws IllegalArgumentException unless it is 64 lower-case hexadecimal digits */
    public static String commitment(String secret) {
        return Hashes.sha256(checked(secret));
    }

    /**
     * @param secret       64 lower-case hexadecimal digits
     * @param publicNumber 3–60 digits, written without gaps
     * @throws IllegalArgumentException when either is not written so
     */
    public static Seed of(String secret, Frame frame, DrawPlan plan, String publicNumber) {
        if (!isPublicNumber(publicNumber)) {
            throw new IllegalArgumentException("公开数字应为 3 至 60 位数字，中间不留空");
        }
        String text = "fupin-seed 1\n%s\n%s\n%s\n".formatted(frame.hash(), plan.hash(), publicNumber);
        return new Seed(Hashes.hmac(HexFormat.of().parseHex(checked(secret)), text));
    }

    /** Whether a public number is written as it must be. */
    public static boolean isPublicNumber(String number) {
        return PUBLIC_NUMBER.matcher(number).matches();
    }

    private static String checked(String secret) {
        if (!SECRET.matcher(secret).matches()) {
            throw new IllegalArgumentException("密数应为 64 位小写十六进制数字");
        }
        return secret;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }
}

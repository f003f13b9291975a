package io.fupin.notice.closing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The draw of a spot check (processes.md, 乡镇审核): of N cases the ceil(share·N) with the smallest HMAC-SHA256(seed, case number). Nobody
 * can steer it, since the seed is made at the moment of the draw, and anybody can recompute it, since the seed is shown from then on.
 */
final class SpotCheckDraw {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SEED_BYTES = 32;

    private SpotCheckDraw() {
    }

    /** 32 random bytes, hexadecimal. */
    static String newSeed() {
        byte[] seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return HexFormat.of().formatHex(seed);
    }

    /**
     * @param seed  hexadecimal
     * @param share between 0 and 1
     * @return the cases drawn, smallest hash first
     */
    static List<String> draw(String seed, BigDecimal share, Collection<String> caseNumbers) {
        Mac mac = mac(HexFormat.of().parseHex(seed));
        return caseNumbers.stream().map(number -> new Hashed(HexFormat.of().formatHex(
                        mac.doFinal(number.getBytes(StandardCharsets.UTF_8))), number))
                .sorted(Comparator.comparing(Hashed::hash).thenComparing(Hashed::caseNumber))
                .limit(size(share, caseNumbers.size())).map(Hashed::caseNumber).toList();
    }

    /** ceil(share·n), reckoned exactly: 20 % of 15 are 3, and of 16 are 4. */
    static int size(BigDecimal share, int n) {
        return share.multiply(BigDecimal.valueOf(n)).setScale(0, RoundingMode.CEILING).intValueExact();
    }

    private static Mac mac(byte[] seed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Hashed(String hash, String caseNumber) {
    }
}

package io.fupin.assessment.sampling;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * Pseudonyms of one assessment, made with a key of its own that is never published: who knows the register cannot tell from the published
 * frame which household is which. The household's pseudonym is made of the facts that were frozen, so a household that changes changes the
 * frame's hash.
 */
public final class Pseudonyms {

    private static final int VILLAGE_CHARACTERS = 12;
    private static final int HOUSEHOLD_CHARACTERS = 20;

    private final Mac mac;

    /** @param key 32 random bytes, kept with the assessment */
    public Pseudonyms(byte[] key) {
        if (key.length < 32) {
            throw new IllegalArgumentException("a key of %d bytes can be guessed".formatted(key.length));
        }
        this.mac = Hashes.mac(key);
    }

    /** Of a village by its division code. */
    public String village(String code) {
        return "V" + shortened("village\n" + code, VILLAGE_CHARACTERS);
    }

    /**
     * Of a household by what the frame froze of it.
     *
     * @param number  what tells it from all others in the county
     * @param village division code
     * @param persons of the household on the day of the freeze
     */
    public String household(String number, String village, Stratum stratum, int persons) {
        return "H" + shortened("household\n%s\n%s\n%s\n%d".formatted(number, village, stratum.code(), persons), HOUSEHOLD_CHARACTERS);
    }

    private synchronized String shortened(String text, int characters) {
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))).substring(0, characters);
    }
}

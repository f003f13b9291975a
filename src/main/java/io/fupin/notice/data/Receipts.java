package io.fupin.notice.data;

import io.fupin.privacy.IdentityVault;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 回执号: ten random characters of base 32 (50 bits), in the alphabet of Crockford, which has no I, L, O and U to be misread. Found by
 * a keyed hash and kept sealed.
 */
@Component
public class Receipts {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final IdentityVault vault;
    private final Clock clock;

    Receipts(JdbcClient jdbc, IdentityVault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** What a receipt is for. */
    public enum Kind { OBJECTION, APPLICATION }

    /** Gives one out; it cannot be shown a second time. */
    public String give(Kind kind, String caseNumber) {
        StringBuilder receipt = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            receipt.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        jdbc.sql("insert into receipt (hash, sealed, kind, case_number, given_at) values (?, ?, ?, ?, ?)")
                .params(vault.lookupHash(receipt.toString()), vault.seal(receipt.toString()), kind.name(), caseNumber, Timestamp.from(clock.instant())).update();
        return receipt.toString();
    }

    /** What it was given for; typed with or without dashes, in either case, O for 0 and I or L for 1. */
    public Optional<Given> find(String typed) {
        String receipt = normalised(typed);
        if (receipt.length() != LENGTH) {
            return Optional.empty();
        }
        return jdbc.sql("select kind, case_number from receipt where hash = ?").param(vault.lookupHash(receipt))
                .query((row, index) -> new Given(Kind.valueOf(row.getString(1)), row.getString(2))).optional();
    }

    /** The receipt of an objection, as it is printed on the reply. */
    public Optional<String> of(String caseNumber) {
        return jdbc.sql("select sealed from receipt where case_number = ? order by given_at limit 1").param(caseNumber).query(String.class)
                .optional().map(vault::open);
    }

    /** As it is kept: without dashes, in capitals. */
    public static String normalised(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1')
                .replace('L', '1');
    }

    /** As people read it aloud: 4-4-2. */
    public static String spoken(String receipt) {
        String plain = normalised(receipt);
        return plain.length() != LENGTH ? plain : plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8);
    }

    /** @param caseNumber of the objection, or of the household's case */
    public record Given(Kind kind, String caseNumber) {
    }
}

package io.fupin.casework;

import io.fupin.account.Officer;
import io.fupin.database.LikePattern;
import io.fupin.naming.NameInitials;
import io.fupin.privacy.IdentityVault;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What somebody types into a search field: a case number as said on the phone or in full, an identity number, a name or its
 * pinyin initials (王桂兰: wgl).
 */
@Component
public class CaseSearch {

    private static final Pattern IDENTITY_NUMBER = Pattern.compile("\\d{17}[\\dXx](\\d{2}\\w?)?|\\d{15}");
    /** 0317, 2016-0317 */
    private static final Pattern END_OF_NUMBER = Pattern.compile("(\\d{4}-)?\\d{4,6}");

    private final IdentityVault vault;

    CaseSearch(IdentityVault vault) {
        this.vault = vault;
    }

    /** Whether text has the form of an identity number or of a disability certificate's. */
    public static boolean isIdentityNumber(String text) {
        return IDENTITY_NUMBER.matcher(text).matches();
    }

    /** @param sql condition on a table with case_number and subject */
    public record Condition(String sql, Map<String, Object> parameters) {
    }

    /** @param alias of the table */
    public Condition of(String typed, Officer officer, String alias) {
        String text = typed.strip();
        Optional<String> number = CaseNumbers.fullForm(text.toUpperCase(Locale.ROOT), officer.post().region().county().value());
        if (number.isPresent()) {
            return new Condition(alias + ".case_number = :q", Map.of("q", number.get()));
        }
        if (IDENTITY_NUMBER.matcher(text).matches()) {
            return new Condition(alias + ".case_number in (select m.case_number from case_member m where m.id_hash = :q)",
                    Map.of("q", vault.lookupHash(text)));
        }
        if (END_OF_NUMBER.matcher(text).matches()) {
            return new Condition(alias + ".case_number like :q", Map.of("q", "%-" + text));
        }
        if (NameInitials.typed(text)) {
            return new Condition("""
                    (%1$s.subject in (select n.name from name_initial n where n.initials @> array[cast(:q as text)]) or %1$s.case_number in (
                        select m.case_number from case_member m join name_initial n on n.name = m.name where n.initials @> array[cast(:q as text)]))
                    """.formatted(alias), Map.of("q", text.toLowerCase(Locale.ROOT)));
        }
        return new Condition("(%1$s.subject like :q or %1$s.case_number in (select m.case_number from case_member m where m.name = :name))"
                .formatted(alias), Map.of("q", LikePattern.containing(text), "name", text));
    }
}

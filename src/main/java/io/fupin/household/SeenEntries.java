package io.fupin.household;

import io.fupin.account.Officer;
import io.fupin.household.RegisterField.Sight;
import io.fupin.privacy.IdentityVault;
import io.fupin.region.RegionCode;
import org.springframework.stereotype.Component;

/** The value of an entry as a post may see it on a page: numbers masked, health left out for whoever does not need it. */
@Component
public class SeenEntries {

    private static final String HIDDEN = "＊＊＊";
    private static final int CARD_END = 4;

    private final IdentityVault vault;

    SeenEntries(IdentityVault vault) {
        this.vault = vault;
    }

    /** @param registerNumber of the household: it begins with the code of its village */
    public String of(Sight sight, String value, String registerNumber, Officer officer) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (sight) {
            case OPEN -> value;
            case NUMBER -> vault.mask(value, RegionCode.of(registerNumber.substring(0, 12)).county());
            case HEALTH -> PersonalData.needsHealth(officer) ? value : HIDDEN;
            case PHONE -> PersonalData.needsPhones(officer) ? value : HIDDEN;
            case CARD -> value.length() <= CARD_END ? HIDDEN : HIDDEN + value.substring(value.length() - CARD_END);
        };
    }
}

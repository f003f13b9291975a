package io.fupin.household;

import io.fupin.account.Officer;
import java.util.List;
import java.util.Optional;

/** What modules above the register lay on the page of a household; a bean each. The caller has made sure that the officer sees the household. */
public interface HouseholdSection {

    /** Empty where there is nothing to say. One statement. */
    Optional<Section> of(String registerNumber, Officer officer);

    /** @param id of the section on the page, for links */
    record Section(String id, String title, List<Item> items) {
    }

    /**
     * @param tag   待说明, and {@code mark} its colour; null for none
     * @param small what stands beside the title
     * @param text  below it; null for nothing
     * @param href  null for no link
     */
    record Item(String title, String tag, String mark, String small, String text, String href) {
    }
}

package io.fupin.web;

import java.util.List;

/**
 * What stands beside and below every public page.
 *
 * @param county 蛟河市, for the name of the site
 * @param office 蛟河市扶贫办, and {@code officePhone} its complaint line; null where none is on record
 * @param phones whom to ask, the nearest first
 */
public record PublicSide(String county, String office, String officePhone, List<Phone> phones) {

    /** @param who 漂河镇扶贫办; @param number as people write it: 0432-60000103 */
    public record Phone(String who, String number) {

        /** For a tel: link. */
        public String digits() {
            return number.replaceAll("[^0-9+]", "");
        }
    }

    public boolean hasPhones() {
        return !phones.isEmpty();
    }
}

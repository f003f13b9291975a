package io.fupin.exchange.duplicate;

import io.fupin.region.RegionCode;
import java.time.LocalDate;

/** Two entries that may be one person. */
record Pair(Kind kind, Entry left, Entry right) {

    /** Why they are laid side by side. */
    enum Kind {
        SAME_NUMBER("同一个证件号"), SAME_PERSON("可能是同一个人");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Whose entry it is. */
    enum Place { HOUSEHOLD, CASE }

    /**
     * @param reference register number, or case number
     * @param idHash    null without an identity number; {@code bornOn} where it is not on file
     */
    record Entry(Place place, String reference, int position, String name, String idHash, LocalDate bornOn, String head, RegionCode village) {

        String at() {
            return reference + "#" + position;
        }
    }

    /** The two people, whichever way round; an entry that moves within its household stays who it is. */
    String key() {
        if (kind == Kind.SAME_NUMBER) {
            return "N:" + left.idHash() + ":" + sorted(left.at(), right.at());
        }
        return "P:" + sorted(left.idHash() == null ? left.at() : left.idHash(), right.idHash() == null ? right.at() : right.idHash());
    }

    private static String sorted(String one, String other) {
        return one.compareTo(other) <= 0 ? one + ":" + other : other + ":" + one;
    }
}

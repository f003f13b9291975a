package io.fupin.assessment.sampling;

import java.util.Comparator;
import java.util.List;

/**
 * What a draw gave.
 *
 * @param villages   of the first stage; empty in one stage
 * @param households sorted by stratum, village and order
 */
public record Sample(List<DrawnVillage> villages, List<DrawnHousehold> households) {

    private static final String HEAD = "fupin-sample 1";

    /** Sorted so that the same sample is the same text. */
    public Sample {
        villages = villages.stream().sorted(Comparator.comparing(DrawnVillage::kind).thenComparing(DrawnVillage::village)).toList();
        households = households.stream().sorted(Comparator.comparing((DrawnHousehold drawn) -> drawn.unit().stratum().code())
                .thenComparing(drawn -> drawn.unit().village()).thenComparing(DrawnHousehold::reserve).thenComparing(DrawnHousehold::order)).toList();
    }

    /** Those to be asked first. */
    public List<DrawnHousehold> asked() {
        return households.stream().filter(drawn -> !drawn.reserve()).toList();
    }

    /** The text that is published after the draw: villages with their chance, households with their place, reserves marked. */
    public String canonical() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        villages.forEach(drawn -> text.append("village\t%s\t%s\t%d/%d\n".formatted(drawn.kind().code(), drawn.village(), drawn.numerator(),
                drawn.denominator())));
        households.forEach(drawn -> text.append("%s\t%s\t%s\t%s\t%d\n".formatted(drawn.reserve() ? "reserve" : "asked", drawn.unit().stratum().code(),
                drawn.unit().village(), drawn.unit().household(), drawn.order())));
        return text.toString();
    }

    /** SHA-256 of {@link #canonical()}. */
    public String hash() {
        return Hashes.sha256(canonical());
    }
}

package io.fupin.assessment.sampling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** One of the six strata: kind of village by kind of household (policy.md 3.3). Ordered as {@link #ALL}. */
public record Stratum(VillageKind village, HouseholdKind household) implements Comparable<Stratum> {

    /** All six, poor villages first. */
    public static final List<Stratum> ALL = Arrays.stream(VillageKind.values())
            .flatMap(village -> Arrays.stream(HouseholdKind.values()).map(household -> new Stratum(village, household))).toList();

    private static final Comparator<Stratum> ORDER = Comparator.comparing(Stratum::village).thenComparing(Stratum::household);

    /** For example {@code poor.exited}. */
    public String code() {
        return village.code() + "." + household.code();
    }

    /** For example 贫困村脱贫户. */
    public String label() {
        return village.label() + household.label();
    }

    /** @throws IllegalArgumentException for a text that names no stratum */
    public static Stratum of(String code) {
        int dot = code.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("层“%s”不认识，应写成 poor.exited 这样".formatted(code));
        }
        return new Stratum(VillageKind.of(code.substring(0, dot)), HouseholdKind.of(code.substring(dot + 1)));
    }

    @Override
    public int compareTo(Stratum other) {
        return ORDER.compare(this, other);
    }
}

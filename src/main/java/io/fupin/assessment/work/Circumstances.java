package io.fupin.assessment.work;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * How a sheet was filled, as the phone tells; nothing of it is asked for.
 *
 * @param photos    ids of evidence that this officer uploaded, at most {@link #MOST_PHOTOS}
 * @param filledAt  by the phone's clock; null where it does not say
 * @param latitude  degrees; null where the phone does not say, as {@code longitude}
 */
public record Circumstances(List<String> photos, Instant filledAt, BigDecimal latitude, BigDecimal longitude) {

    public static final int MOST_PHOTOS = 9;
    /** A sheet filled at a desk. */
    public static final Circumstances NONE = new Circumstances(List.of(), null, null, null);

    /** Whatever cannot be is left out: the sheet counts without it. */
    public Circumstances {
        photos = photos == null ? List.of() : List.copyOf(photos);
        boolean placed = within(latitude, 90) && within(longitude, 180);
        latitude = placed ? latitude : null;
        longitude = placed ? longitude : null;
    }

    private static boolean within(BigDecimal degrees, int most) {
        return degrees != null && degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}

package io.fupin.assessment.sampling;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * One household of the frame as it is published: its stratum and two pseudonyms of this assessment, no name and no number of the register.
 *
 * @param village   pseudonym of its village, 1–40 of {@code A-Z a-z 0-9 -}
 * @param household pseudonym of the household, likewise, unique in the frame
 */
public record FrameUnit(Stratum stratum, String village, String household) {

    /** Order of the canonical form: stratum, village, household, by their letters. */
    static final Comparator<FrameUnit> ORDER = Comparator.comparing((FrameUnit unit) -> unit.stratum().code()).thenComparing(FrameUnit::village)
            .thenComparing(FrameUnit::household);

    private static final Pattern PSEUDONYM = Pattern.compile("[A-Za-z0-9-]{1,40}");

    /** @throws IllegalArgumentException for a pseudonym that could hide a second column or line */
    public FrameUnit {
        if (!PSEUDONYM.matcher(village).matches() || !PSEUDONYM.matcher(household).matches()) {
            throw new IllegalArgumentException("化名只能由字母、数字和短横组成：%s，%s".formatted(village, household));
        }
    }
}

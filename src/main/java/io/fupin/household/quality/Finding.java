package io.fupin.household.quality;

import java.util.Objects;

/**
 * A rule that a household breaks. Two are the same when rule, member and words are: where it is mended does not make another of it.
 *
 * @param position of the member it is about; 0 for the household as a whole
 * @param text     what is wrong, in words of the office
 * @param spot     the entry to look at; null for one that was found before spots were kept
 */
record Finding(Rule rule, int position, String text, Spot spot) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Finding finding && rule == finding.rule && position == finding.position && text.equals(finding.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, position, text);
    }
}

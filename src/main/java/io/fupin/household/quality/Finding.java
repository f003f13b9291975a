package io.fupin.household.quality;

/**
 * A rule that a household breaks.
 *
 * @param position of the member; 0 for the household itself
 * @param text     what is wrong, and what would be right
 */
record Finding(Rule rule, int position, String text) {
}

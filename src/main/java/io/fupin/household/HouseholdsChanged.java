package io.fupin.household;

import java.util.Collection;

/**
 * These households are new on the register or not what they were. Said soon after, in pieces of a transaction each, whatever way the change
 * came; a household may be named again without another change.
 */
public record HouseholdsChanged(Collection<String> registerNumbers) {
}

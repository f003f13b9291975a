/**
 * 瓶颈: what passes through the steps of every procedure, kept as it happens; where work sticks, for whom, and since when; and who is urged.
 * Knows no procedure by name. Definitions of the figures: {@code Definitions}.
 */
package io.fupin.bottleneck;

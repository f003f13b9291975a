package io.fupin.life.desk;

import io.fupin.region.RegionCode;
import java.time.Instant;

/**
 * Something that somebody does.
 *
 * @param village whose cases it touches: acts of one village follow one another, those of others may go beside them; the county for all
 * @param key     the same act has the same key, planned twice
 */
public record Act(Instant at, RegionCode village, String key, Runnable work) {
}

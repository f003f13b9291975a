package io.fupin.bottleneck.warn;

import io.fupin.account.Role;
import io.fupin.region.RegionCode;
import java.time.Instant;

/**
 * 预警, as it is kept.
 *
 * @param place     whose queue it is: a township's (its villages' taken together), the county's, or that of a level above
 * @param role      of the posts that do it
 * @param threshold as it stood when it was raised; {@code raised} what was seen then, {@code latest} last, {@code peak} at worst
 * @param clearedAt null while it stands
 * @param urged     tasks of the queue that somebody urged while it stood, each once
 * @param words     how many said something to it
 */
public record Warning(long id, RegionCode county, RegionCode place, String process, String step, Role role, Kind kind, Instant raisedAt, int threshold, int raised,
                      int latest, int peak, Instant lookedAt, Instant clearedAt, int urged, int words) {

    public boolean stands() {
        return clearedAt == null;
    }

    /** As the ranking of queues names it. */
    public String queue() {
        return process + ":" + step + ":" + place;
    }

    /** @param post as {@code ROLE@REGION} */
    public record Word(Instant at, String by, String post, String text) {
    }
}

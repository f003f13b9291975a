package io.fupin.inbox.api;

import io.fupin.clock.BusinessClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Instants as the API writes them: with the offset of the office, at most six fraction digits. */
final class Times {

    private Times() {
    }

    static OffsetDateTime of(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).atZone(BusinessClock.ZONE).toOffsetDateTime();
    }
}

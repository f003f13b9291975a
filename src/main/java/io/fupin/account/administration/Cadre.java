package io.fupin.account.administration;

import io.fupin.region.RegionCode;
import java.time.Instant;

/** 包村干部: who is named for a village. Business time. */
public record Cadre(long id, RegionCode village, long personId, String username, String name, Instant namedAt) {
}

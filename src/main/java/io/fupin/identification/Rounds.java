package io.fupin.identification;

import io.fupin.account.Officer;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 识别轮次: a county opens one at a time, cases belong to the round that is open. */
public interface Rounds {

    Optional<Round> open(RegionCode county);

    /** Newest first. */
    List<Round> of(RegionCode county);

    /**
     * Those of the officer's county, newest first.
     *
     * @throws io.fupin.casework.NotAllowed for whoever neither works on cases of the county nor watches it
     */
    List<Round> readBy(Officer officer);

    /** @throws io.fupin.casework.Refusal while another round is open, or when a name is missing */
    Round openRound(Officer officer, RegionCode county, String name, LocalDate opensOn, String briefing, Map<RegionCode, Integer> quotas);

    /** Running cases go on; new ones wait for the next round. */
    void close(Officer officer, long roundId);

    /** 政策宣传 put on record after the round was opened; what stands there already stays. */
    void brief(Officer officer, long roundId, String briefing);

    /** Persons approved in the round, and the quota of the village where 规模控制 is on. */
    Meter meter(long roundId, RegionCode village);

    /**
     * @param closesOn null while it is open
     * @param briefing 政策宣传 record; null is a warning (policy {@code policy-briefing-required})
     */
    record Round(long id, RegionCode county, String name, LocalDate opensOn, LocalDate closesOn, boolean quotaEnabled, String briefing) {
    }

    /** @param quota persons; null where there is none */
    record Meter(int approved, Integer quota, int limit) {
    }
}

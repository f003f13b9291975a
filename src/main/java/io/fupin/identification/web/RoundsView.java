package io.fupin.identification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * 识别轮次 of a county ({@code identification/rounds.html}).
 *
 * @param open       null when none is: then one may be opened
 * @param mayOpen    county office only
 * @param villages   for the quotas of a new round, by township; empty where 规模控制 is off
 * @param typed      what was typed before a refusal, by field: name, opensOn, briefing
 * @param errors     message by field
 */
public record RoundsView(String county, Round open, List<Round> former, boolean mayOpen, boolean quotas, List<Quota> villages,
                         Map<String, String> typed, Map<String, String> errors) {

    /**
     * @param briefing  政策宣传 record; null is a warning
     * @param meters    approved against quota, by village; empty without 规模控制
     */
    public record Round(long id, String name, LocalDate opensOn, LocalDate closesOn, boolean quotaEnabled, String briefing, int cases,
                        int approvedPersons, Integer quotaPersons, List<Meter> meters) {
    }

    /** @param share percent of the quota used, for the bar */
    public record Meter(String village, int approved, int quota, int share) {
    }

    /** @param persons as typed; null for none */
    public record Quota(String code, String name, Integer persons) {
    }
}

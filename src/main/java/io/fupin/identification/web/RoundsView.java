package io.fupin.identification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * 识别轮次 of a county ({@code identification/rounds.html}).
 *
 * @param open       null when none is: then one may be opened
 * @param mayOpen    county office only
 * @param quotas     whether 规模控制 is on: then a new round asks for the persons of each village
 * @param typed      what was typed before a refusal, by field: name, opensOn, briefing, quotas
 * @param errors     message by field
 */
public record RoundsView(String county, Round open, List<Round> former, boolean mayOpen, boolean quotas,
                         Map<String, String> typed, Map<String, String> errors) {

    /**
     * @param briefing  政策宣传 record; null is a warning
     * @param meters    approved against quota, by township; empty without 规模控制
     */
    public record Round(long id, String name, LocalDate opensOn, LocalDate closesOn, boolean quotaEnabled, String briefing, int cases,
                        int approvedPersons, Integer quotaPersons, List<Meter> meters) {
    }

    /** @param share percent of the quota used, for the bar */
    public record Meter(String township, int approved, int quota, int share) {
    }
}

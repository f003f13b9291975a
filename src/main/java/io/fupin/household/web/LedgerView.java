package io.fupin.household.web;

import java.time.LocalDate;
import java.util.List;

/**
 * 变更记录 ({@code household/ledger.html}).
 *
 * @param changes newest first
 * @param links   households it came from or went to
 */
public record LedgerView(List<Change> changes, List<Link> links) {

    /**
     * @param effectiveOn the day it happened
     * @param on          the day it was written
     * @param caseNumber  null for a correction from before there were cases of changes
     */
    public record Change(String kind, LocalDate effectiveOn, LocalDate on, String by, String reason, String caseNumber, List<Entry> entries) {
    }

    public record Entry(String who, String what, String before, String after) {
    }

    public record Link(String words, String head, String registerNumber, LocalDate on) {
    }
}

package io.fupin.inbox.web;

import io.fupin.casework.CasePanels;
import io.fupin.casework.CaseSheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One review for many cases, with exceptions ({@code inbox/batch.html}). Each case takes effect on its own.
 *
 * @param id            of the batch
 * @param title         批量审核
 * @param stepName      乡镇审核
 * @param listHref      the list it came from, filters and place included
 * @param common        outcome of all that are no exception: approve
 * @param commonName    同意
 * @param commonResult  同意，进入乡镇公示
 * @param exceptions    other outcomes a case may get here: return, reject
 * @param opinion       common opinion, as typed
 * @param incomeLine    null hides the column of incomes
 * @param gone          cases that left the batch since it was listed
 * @param conditions    of the whole batch
 * @param errors        message by field: opinion, items[3].opinion, items[3].returnTo
 */
public record BatchView(String id, String title, String stepName, String listHref, String common, String commonName, String commonResult,
                        List<Choice> exceptions, List<Target> returnTargets, String opinion, List<String> phrases,
                        BigDecimal incomeLine, List<Item> items, List<Gone> gone, List<CasePanels.Condition> conditions,
                        Map<String, String> errors) {

    /**
     * @param position in the batch: its fields are named by it
     * @param outcome  key of an exception, {@code later} for "left to be done by itself", null for the common outcome
     * @param drawn    抽查已入户, 抽查未入户; null when not drawn
     */
    public record Item(int position, String caseNumber, String href, String subject, String place, List<CaseSheet.Flag> flags, String drawn, BigDecimal perCapita,
                       String outcome, String returnTo, String opinion) {
    }

    /** @param key of an outcome: return, reject */
    public record Choice(String key, String name) {
    }

    /** @param step as in the API */
    public record Target(String step, String name) {
    }

    /** @param text 已由 李春燕 办结：退回（今天 09:38） */
    public record Gone(String subject, String text, String href) {
    }

    /** As drafts of it are called. */
    public String draftKey() {
        return "batch-" + id;
    }

    /** Numbers of the cases it is about: a draft of it names them, so that everybody knows that they were begun. */
    public String caseNumbers() {
        return String.join(" ", items.stream().map(Item::caseNumber).toList());
    }

    public long normal() {
        return items.stream().filter(item -> item.outcome() == null).count();
    }

    public long with(String outcome) {
        return items.stream().filter(item -> outcome.equals(item.outcome())).count();
    }
}

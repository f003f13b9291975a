package io.fupin.campaign.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A village's board ({@code campaign/board.html}).
 *
 * @param phase    where the village's case is
 * @param lanes    households by sorting; those that nobody has sorted first
 * @param maySort  whether the officer sorts now
 * @param taskHref where the whole sheet is handed in; null while the step is not his
 * @param openItems items of the list that are not closed
 */
public record BoardView(long campaign, String village, String code, int year, String income, BigDecimal standard, String caseNumber, String phase, int households,
                        int persons, List<Lane> lanes, boolean maySort, LocalDate visitEnd, LocalDate entryDeadline, String taskHref, int openItems) {

    /** @param key of the sorting; null for the unsorted */
    public record Lane(String title, String mark, int households, int persons, List<Line> lines) {
    }

    /**
     * @param proposal of the rule; null once it is sorted so
     * @param status   在办 核2016-0012, 已办结：…; null for nothing
     * @param hindrance why its case could not be begun; null for nothing
     * @param byHandHref where the village begins the case; null for nothing
     */
    public record Line(String registerNumber, String head, String group, int persons, String state, String proposal, String reason, String ground,
                       LocalDate visitedOn, String status, String caseHref, String hindrance, String byHandHref, String href, int gaps) {
    }

    /**
     * One household to be sorted ({@code campaign/household.html}).
     *
     * @param typed    what the form opens with; {@code items} 是 or 否 by item
     * @param choices  of sortings, those that fit the household's state
     * @param perCapita of what is typed; null while it is not counted
     * @param evidence  taken for an exit; null where nothing keeps it
     */
    public record SortView(long campaign, int year, String income, BigDecimal standard, String village, String boardHref, String registerNumber, String head,
                           String group, int persons, String state, List<String> gaps, List<Choice> choices, Map<String, String> typed,
                           Map<String, String> items, List<Paper> papers, BigDecimal perCapita, Evidence evidence, String proposal, String reason,
                           Map<String, String> errors, List<String> problems) {
    }

    /** 入户取证: {@code href} where it is taken; the rest null before it was, {@code lacking} empty. */
    public record Evidence(String href, LocalDate visitedOn, BigDecimal perCapita, BigDecimal line, List<String> lacking) {
    }

    public record Choice(String key, String title, String note, boolean chosen) {
    }

    public record Paper(String id, String title, String note, boolean image) {
    }

    /**
     * 问题清单 ({@code campaign/items.html}).
     *
     * @param places tallies by place; empty for a village
     * @param items  of a village
     * @param gapHeads kinds of gaps, heads of the table
     */
    public record ItemsView(long campaign, int year, String area, String backHref, int found, int closed, List<String> gapHeads, List<PlaceLine> places,
                            List<ItemLine> items, boolean mayClose, Map<String, String> errors) {
    }

    /** @param cells found and still open, by kind of gap */
    public record PlaceLine(String name, String href, List<String> cells, int found, int open) {
    }

    public record ItemLine(long id, String head, String registerNumber, String title, LocalDate foundOn, LocalDate closedOn, String closedBy, String proof) {
    }
}

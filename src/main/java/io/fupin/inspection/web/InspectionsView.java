package io.fupin.inspection.web;

import java.time.LocalDate;
import java.util.List;

/**
 * 督查检查 of an area ({@code inspection/inspections.html}).
 *
 * @param begin     where one is ordered; null for posts that order none
 * @param calendar  what the county's calendar says, in sentences; empty where it holds none or above a county
 */
public record InspectionsView(String place, String begin, List<String> calendar, List<Row> rows, String first, String next) {

    /**
     * @param href    of the case, or of the post's own task; null where this post may read neither
     * @param who     that inspects
     * @param found   发现 3 个，销号 1 个; null before it was on the spot
     * @param items   address of what was found, in the ledger; null for nothing
     * @param late    not held although its last day is over
     */
    public record Row(String href, String number, String title, String kind, String who, LocalDate startsOn, LocalDate until, String targets, String found,
                      String phase, boolean late) {
    }
}

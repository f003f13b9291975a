package io.fupin.rectification.web;

import java.time.LocalDate;
import java.util.List;

/**
 * 整改台账 of an area ({@code rectification/ledger.html}).
 *
 * @param lists   what it can be narrowed to, with how many there are
 * @param beside  lists of what fills the ledger, as far as this post sees them
 * @param begin   address of the form by which an item is given out; null where this post gives none out
 * @param all     address without any filter; null when none is set
 * @param export  address of the workbook with the same filter
 */
public record RectificationsView(String place, List<Choice> lists, List<Choice> areas, List<Choice> sources, List<Row> rows, List<Link> beside, String begin, String all,
                         String export, String first, String next) {

    public record Link(String name, String href) {
    }

    /** @param count null where none is counted */
    public record Choice(String key, String name, Integer count, boolean chosen) {
    }

    /**
     * @param href    of the case, or of the post's own task; null where this post may read neither
     * @param number  改2016-0003
     * @param unit    with the place where that says more
     * @param owner   null until somebody is named
     * @param due     超期 3 天, 今天到期, 11月20日前; the day on which it was closed for a closed one
     * @param state   its colour
     * @param failed  how often it was not put right
     */
    public record Row(String href, String number, String problem, String place, String source, boolean serious, String unit, String owner,
                      LocalDate deadline, String due, String state, String phase, int failed) {
    }
}

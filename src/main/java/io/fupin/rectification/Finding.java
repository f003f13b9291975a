package io.fupin.rectification;

import io.fupin.account.Post;
import io.fupin.region.RegionCode;
import java.time.LocalDate;

/**
 * Something that has to be put right.
 *
 * @param reference  names the finding within its source; the same one is filed once: {@code PG-220281-2016-0001/F-03}
 * @param sourceCase number of the case that found it; null for none
 * @param place      where it is: a village, a township or a county. Whoever sees cases there sees the item
 * @param finder     post that checks again
 * @param owner      who puts it right; null when {@code assigning} has to say so first
 * @param assigning  post that names the owner where none is named, and takes the item for its own until then
 * @param problem    one line, at most 100 characters
 * @param detail     at most 1000 characters
 * @param serious    once not put right it goes before the leading group
 * @param deadline   last day; null for the usual number of working days (parameters {@code rectification-working-days},
 *                   {@code rectification-serious-working-days})
 */
public record Finding(Source source, String reference, String sourceCase, RegionCode place, Post finder, Owner owner, Post assigning, String problem,
                      String detail, boolean serious, LocalDate deadline) {

    /**
     * 责任单位、责任人.
     *
     * @param unit  post that the task goes to
     * @param name  the person who answers for it
     * @param title his position: 副镇长
     */
    public record Owner(Post unit, String name, String title) {
    }
}

package io.fupin.inbox;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.List;

/**
 * What a list is asked for. Null means not set.
 *
 * @param posts   whose tasks {@link Box#TODO} shows: the post acted under, unless asked for several at once
 * @param process id of a procedure
 * @param step    id of a user task without prefix
 * @param region  a village, township or county inside the officer's area
 * @param dueOn   with a limit that ends on that business day; {@code due} is null then
 * @param flagged with red flags only
 * @param unread  only what this officer has not opened; {@link Box#TODO} only
 * @param q       case number (short or full), name, exact identity number
 */
public record InboxQuery(Officer officer, List<Post> posts, Box box, String process, String step, RegionCode region, Due due,
                         LocalDate dueOn, boolean flagged, boolean unread, String q, Sort sort) {

    /** By limit. */
    public enum Due { LATE, TODAY }

    /** Order of open tasks; what is done or started comes newest first. */
    public enum Sort {
        /** The earliest limit first. */
        DUE,
        /** Red flags on top, then the earliest limit. */
        URGENCY,
        /** The longest waiting first. */
        ARRIVAL,
        /** Village by village, then by limit. */
        REGION
    }

    public InboxQuery {
        posts = List.copyOf(posts);
        process = blankToNull(process);
        step = blankToNull(step);
        q = blankToNull(q);
    }

    /** Everything in a box, under the post acted under. */
    public static InboxQuery of(Officer officer, Box box) {
        return new InboxQuery(officer, List.of(officer.post()), box, null, null, null, null, null, false, false, null, Sort.DUE);
    }

    public InboxQuery under(List<Post> several) {
        return new InboxQuery(officer, several, box, process, step, region, due, dueOn, flagged, unread, q, sort);
    }

    public InboxQuery at(String newProcess, String newStep) {
        return new InboxQuery(officer, posts, box, newProcess, newStep, region, due, dueOn, flagged, unread, q, sort);
    }

    public InboxQuery in(RegionCode newRegion) {
        return new InboxQuery(officer, posts, box, process, step, newRegion, due, dueOn, flagged, unread, q, sort);
    }

    public InboxQuery due(Due newDue) {
        return new InboxQuery(officer, posts, box, process, step, region, newDue, null, flagged, unread, q, sort);
    }

    /** Whose limit is the end of that day; takes the place of {@link #due(Due)}. */
    public InboxQuery dueOn(LocalDate day) {
        return new InboxQuery(officer, posts, box, process, step, region, day == null ? due : null, day, flagged, unread, q, sort);
    }

    public InboxQuery flagged(boolean newFlagged) {
        return new InboxQuery(officer, posts, box, process, step, region, due, dueOn, newFlagged, unread, q, sort);
    }

    public InboxQuery unread(boolean newUnread) {
        return new InboxQuery(officer, posts, box, process, step, region, due, dueOn, flagged, newUnread, q, sort);
    }

    public InboxQuery search(String text) {
        return new InboxQuery(officer, posts, box, process, step, region, due, dueOn, flagged, unread, text, sort);
    }

    public InboxQuery sorted(Sort newSort) {
        return new InboxQuery(officer, posts, box, process, step, region, due, dueOn, flagged, unread, q, newSort);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

package io.fupin.inbox;

import io.fupin.account.Officer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * 消息: what an officer should know without looking for it. Somebody returned a case to him, urged it, handed it over, asked for his
 * opinion; a household objected; what he started has ended; and once a day what came in, what is due and which notices end.
 */
public interface Messages {

    int LARGEST_PAGE = 200;

    /**
     * Newest first.
     *
     * @param after cursor of the page before; null for the first
     * @throws io.fupin.casework.KeyCursor.BadCursor when {@code after} is none of ours
     */
    Page page(Officer officer, boolean unreadOnly, String after, int size);

    int unread(Officer officer);

    /** Marks it as read and says where it leads; empty when it is not his. */
    Optional<Message> read(Officer officer, long id);

    /** @return how many were unread */
    int readAll(Officer officer);

    /** @param next cursor of the next page; null on the last */
    record Page(List<Message> items, String next) {
    }

    /**
     * @param kind  RETURNED, URGED, HANDED_OVER, ASKED, ANSWERED, OBJECTION, ENDED, ARRIVED, DUE, NOTICE_ENDS, LATE_BELOW, ABSENCE, ESCALATED, WARNING, BRIEFING, REPORT_DUE
     * @param text  null for none
     * @param href  application path it leads to
     */
    record Message(long id, String kind, String title, String text, String href, Instant at, boolean read) {
    }
}

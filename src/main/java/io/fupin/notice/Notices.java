package io.fupin.notice;

import io.fupin.account.Officer;
import io.fupin.casework.Cases;
import io.fupin.region.RegionCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reading notices. */
public interface Notices {

    Optional<Notice> find(String number);

    /** @throws Cases.NotFound when there is none, or none in this officer's area */
    Notice get(String number, Officer officer);

    /** By position. */
    List<NoticeEntry> entries(String number);

    /** All entries of a case, oldest first. */
    List<NoticeEntry> ofCase(String caseNumber);

    /** The notices on which it stands or stood, by number, with one statement. */
    Map<String, Notice> noticesOf(String caseNumber);

    /** The notice that holds the case now. */
    Optional<NoticeEntry> openEntry(String caseNumber);

    /** The same for many cases, with one statement: by case number; cases that none holds are left out. */
    Map<String, NoticeEntry> openEntries(Collection<String> caseNumbers);

    /** Whether the case was drawn for the spot check over any of its notices of this kind. */
    boolean drawn(String caseNumber, NoticeKind kind);

    /** The same for many cases: by case number the kinds of notice over which it was drawn; cases never drawn are left out. */
    Map<String, Set<NoticeKind>> drawn(Collection<String> caseNumbers);

    /** A new meeting and a new notice are due: what was posted stays on record as 已重新公示. The caller holds the case's lock. */
    void markRenoticed(String caseNumber);

    /** Newest first; what {@link io.fupin.casework.CaseSight} lets this officer see. */
    Page listing(Officer officer, Filter filter, String after, int size);

    /** Notices whose period is over while an objection still holds households of theirs; the oldest first, at most {@code most}. */
    List<Held> held(Officer officer, int most);

    /** How many of each kind; the filter's own kind is not looked at. */
    Map<NoticeKind, Integer> counts(Officer officer, Filter filter);

    /**
     * @param region  inside which; null for the officer's whole area
     * @param kind    null for all
     * @param running only those that are being shown
     * @param noPhoto only those whose photo of the board is missing and overdue
     */
    record Filter(RegionCode region, NoticeKind kind, boolean running, boolean noPhoto) {

        public static Filter none() {
            return new Filter(null, null, false, false);
        }
    }

    /** @param heads households that are held: 丛树林、贾有才 */
    record Held(Notice notice, int households, String heads) {
    }

    /** @param next cursor of the next page; null on the last */
    record Page(List<Line> items, String next) {
    }

    /**
     * @param households on the list as posted
     * @param persons    their members
     * @param objections open ones that name this notice or one of its cases
     * @param missing    whether the photo of the board is overdue
     */
    record Line(Notice notice, int households, int persons, int objections, boolean missing) {
    }
}

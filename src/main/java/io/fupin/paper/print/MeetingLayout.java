package io.fupin.paper.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.fupin.paper.MeetingRecordPaper.Ballot;
import io.fupin.paper.Participant;
import io.fupin.paper.RosterLine;

/** How the lists of a meeting are laid out: two columns to the page, numbered through. */
public final class MeetingLayout {

    /** Lines of 9.8 mm that fit between the heading and the foot of a sign-in page. */
    private static final int LINES = 20;

    /** Households on a ballot of half a page: seven lines in each column. */
    private static final int HALF_PAGE_BALLOT = 14;

    /** Households in one column of a ballot that takes a page of its own. */
    private static final int BALLOT_COLUMN = 20;

    /** A line of the sign-in sheet; empty where the village keeps no roster. */
    public record SignLine(String name, String sex, String group, String absence) {
    }

    /** One column of a page: its lines, the number of the first, and its side. */
    public record Column<T>(String side, int from, List<T> lines) {
    }

    /** Sums below the ballots of a record. */
    public record Tally(int persons, long hits, long passed) {
    }

    /** The participants, or {@code due} empty lines. */
    public List<SignLine> lines(List<Participant> participants, int due) {
        if (participants.isEmpty()) {
            return IntStream.range(0, due).mapToObj(i -> new SignLine("", "", "", "")).toList();
        }
        return participants.stream().map(p -> new SignLine(p.name(), p.sex(), p.group(), p.absence())).toList();
    }

    /** Sign-in pages of at most two columns each; the columns of a page are as even as can be. */
    public List<List<Column<SignLine>>> signIn(List<SignLine> lines) {
        return pages(lines, 2 * LINES);
    }

    /** Whether two ballots fit on a page. */
    public boolean halfPage(List<RosterLine> households) {
        return households.size() <= HALF_PAGE_BALLOT;
    }

    /** Pages of one ballot. */
    public List<List<Column<RosterLine>>> ballot(List<RosterLine> households) {
        return pages(households, 2 * BALLOT_COLUMN);
    }

    public Tally tally(List<Ballot> ballots) {
        return new Tally(ballots.stream().mapToInt(Ballot::persons).sum(),
                ballots.stream().filter(Ballot::hit).count(),
                ballots.stream().filter(Ballot::passed).count());
    }

    private static <T> List<List<Column<T>>> pages(List<T> lines, int perPage) {
        var pages = new ArrayList<List<Column<T>>>();
        for (int from = 0; from < lines.size(); from += perPage) {
            List<T> page = lines.subList(from, Math.min(lines.size(), from + perPage));
            int left = (page.size() + 1) / 2;
            var columns = new ArrayList<Column<T>>();
            columns.add(new Column<>("first", from + 1, page.subList(0, left)));
            if (left < page.size()) {
                columns.add(new Column<>("second", from + left + 1, page.subList(left, page.size())));
            }
            pages.add(columns);
        }
        return pages;
    }
}

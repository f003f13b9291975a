package io.fupin.campaign.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A campaign ({@code campaign/campaign.html}).
 *
 * @param area     the part shown, {@code region} its code, and {@code areaHref} the way up; null at the top
 * @param starting whether villages are being started just now
 * @param progress how far they are, of the whole campaign
 * @param phases   of the calendar
 * @param plan     plan beside actual, a line per unit
 * @param places   townships of a county, villages of a township
 * @param mayLead  whether the officer pauses, extends, adds and stops
 * @param maySeeSignals whether the page of signals is open to the post: to whoever reviews or oversees
 */
public record CampaignView(long id, String caseNumber, String area, String region, String areaHref, int year, String income, BigDecimal standard, String state, boolean going,
                           boolean paused, boolean starting, Progress progress, List<Phase> phases, List<PlanLine> plan, List<String> sortings,
                           String placeHead, List<Place> places, Place total, List<ResultLine> results, List<Event> events, String first, String next,
                           boolean mayLead, boolean maySeeSignals, LocalDate visitEnd, LocalDate entryDeadline, java.util.Map<String, String> errors) {

    /** Villages: all, begun, handed in, ended before. */
    public record Progress(int villages, int begun, int in, int stopped) {
    }

    /** @param state is-done, is-now or empty */
    public record Phase(String name, String days, String state) {
    }

    /** @param planned null where nothing is planned; @param share of the plan, percent */
    public record PlanLine(String unit, Integer planned, int done, BigDecimal share) {
    }

    /**
     * @param href     of the place
     * @param counts   households by sorting, in the order of the heads
     * @param unsorted households that nobody has sorted yet
     * @param open     households whose cases are not decided
     * @param villages begun and in, of all; null for a village
     * @param phase    of a village: where it is; null for a township
     */
    public record Place(String name, String href, List<Integer> counts, int unsorted, int open, int households, int persons, String villages, String phase) {
    }

    public record ResultLine(String sorting, String result, int households, int persons) {
    }

    public record Event(Instant at, String by, String what, String text) {
    }

    /** Campaigns of the counties that an officer sees ({@code campaign/list.html}). */
    public record ListView(List<Line> lines, boolean mayLaunch, boolean maySeeSignals) {
    }

    public record Line(String county, int year, String state, String href, Instant launchedAt, String by) {
    }
}

package io.fupin.casework.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntBiFunction;

/**
 * The timeline of a case: each step with the time it waited and the time it was worked on, drawn on the case's own calendar.
 *
 * @param total   from the opening to the close, or to now
 * @param waited  sum over the steps
 * @param worked  sum over the steps
 * @param noticed sum of the notice periods
 */
public record Track(List<Step> steps, Duration total, Duration waited, Duration worked, Duration noticed) {

    /**
     * One step as the controller knows it.
     *
     * @param by        孙丽娟（村委会）; null where nobody has it yet, 系统 for rules
     * @param arrivedAt when it began to wait
     * @param claimedAt when somebody took it; null while nobody has, then all of the time is waiting
     * @param doneAt    null while open
     * @param noticeFrom first instant of a notice period; null for other steps
     * @param noticeTo   end of the period
     * @param text      what came of it: 人均 3,118；住房 B 级
     * @param quote     the opinion, word for word; null for none
     * @param state     is-done, is-now, is-late (returned, refused), is-off (taken back, posted again)
     */
    public record Event(String name, String by, Instant arrivedAt, Instant claimedAt, Instant doneAt, Instant noticeFrom,
                        Instant noticeTo, String text, String quote, String state) {
    }

    /**
     * @param noticed    the notice period; null for other steps
     * @param waitedDays working days of the waiting, and {@code workedDays} of the working; null for less than one
     */
    public record Step(String name, String by, Instant at, String text, String quote, String state, List<Bar> bars,
                       Duration waited, Duration worked, Duration noticed, Integer waitedDays, Integer workedDays) {

        /** Symbol of icons.svg. */
        public String icon() {
            return switch (state) {
                case "is-now" -> "circle-dot";
                case "is-late" -> "arrow-back-up";
                default -> "circle-check";
            };
        }
    }

    /**
     * @param kind  w waiting, k working, n notice
     * @param left  percent of the case's calendar
     * @param width percent
     */
    public record Bar(String kind, double left, double width) {
    }

    /** @param until the close of the case, or now */
    public static Track of(List<Event> events, Instant openedAt, Instant until) {
        return of(events, openedAt, until, (from, to) -> 0);
    }

    /** @param days working days between two instants */
    public static Track of(List<Event> events, Instant openedAt, Instant until, ToIntBiFunction<Instant, Instant> days) {
        double whole = Math.max(1, Duration.between(openedAt, until).toSeconds());
        Duration waited = Duration.ZERO;
        Duration worked = Duration.ZERO;
        Duration noticed = Duration.ZERO;
        List<Step> steps = new ArrayList<>();
        for (Event event : events) {
            Instant end = event.doneAt() == null ? until : event.doneAt();
            Instant begun = event.claimedAt() == null ? end : event.claimedAt();
            Duration wait = between(event.arrivedAt(), begun);
            Duration work = between(begun, end);
            List<Bar> bars = new ArrayList<>();
            addBar(bars, "w", openedAt, event.arrivedAt(), begun, whole);
            addBar(bars, "k", openedAt, begun, end, whole);
            Duration notice = null;
            if (event.noticeFrom() != null) {
                Instant noticeEnd = event.noticeTo().isAfter(until) ? until : event.noticeTo();
                notice = between(event.noticeFrom(), noticeEnd);
                addBar(bars, "n", openedAt, event.noticeFrom(), noticeEnd, whole);
                noticed = noticed.plus(notice);
            }
            waited = waited.plus(wait);
            worked = worked.plus(work);
            steps.add(new Step(event.name(), event.by(), at(event), event.text(), event.quote(), event.state(), bars,
                    wait.isZero() ? null : wait, work.isZero() ? null : work, notice, days(wait, event.arrivedAt(), begun, days),
                    days(work, begun, end, days)));
        }
        return new Track(steps, between(openedAt, until), waited, worked, noticed);
    }

    /** When it was done: the end of a notice that is over, the beginning of what still runs. */
    private static Instant at(Event event) {
        boolean running = event.state().equals("is-now");
        return event.noticeTo() != null && !running ? event.noticeTo() : event.doneAt() == null ? event.arrivedAt() : event.doneAt();
    }

    private static Integer days(Duration span, Instant from, Instant to, ToIntBiFunction<Instant, Instant> days) {
        int found = span.isZero() ? 0 : days.applyAsInt(from, to);
        return found > 0 ? found : null;
    }

    private static Duration between(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    private static void addBar(List<Bar> bars, String kind, Instant opened, Instant from, Instant to, double whole) {
        double left = Math.max(0, Duration.between(opened, from).toSeconds() * 100 / whole);
        double width = between(from, to).toSeconds() * 100 / whole;
        if (width > 0) {
            bars.add(new Bar(kind, Math.round(left * 10) / 10.0, Math.min(100 - left, Math.max(0.4, Math.round(width * 10) / 10.0))));
        }
    }
}

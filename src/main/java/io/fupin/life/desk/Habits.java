package io.fupin.life.desk;

import io.fupin.account.Role;
import io.fupin.clock.BusinessClock;
import io.fupin.life.cast.OfficeHours;
import io.fupin.life.cast.Planted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * How long whom takes for what, in working days, and where that goes wrong: one township whose reviewer does three people's work, one office
 * that was away for training with nobody in its place, one village clerk who is ill, and everywhere a few things that simply lie.
 */
public final class Habits {

    private static final LocalDate AWAY_FROM = LocalDate.of(2016, 8, 22);
    private static final LocalDate AWAY_UNTIL = LocalDate.of(2016, 9, 9);
    /** In working days; everybody else sits down within three. */
    private static final int SLOWER = 4;
    /** Since then its second clerk helps out elsewhere, and it piles up. */
    private static final LocalDate SLOWEST_SINCE = LocalDate.of(2016, 9, 1);
    private static final int SLOWEST = 8;
    /** Of a hundred tasks so many lie longer than they may. */
    private static final int LYING = 8;
    /** In two villages the clerk is ill since then, and nobody stands in. */
    private static final LocalDate ILL_SINCE = LocalDate.of(2016, 9, 21);
    private static final int BACK_AFTER = 30;
    /** The last two days before the demo's present: everybody is at the launch of the campaign, so nothing is done on the day it comes, and no paper goes up. */
    private static final LocalDate BUSY_SINCE = LocalDate.of(2016, 10, 8);

    private static final Set<String> IN_PILES = Set.of("investigate", "township-review", "county-review", "assign-helper");
    private static final int EVERY_SO_MANY_DAYS = 3;

    private record Usual(int least, int most) {
    }

    /** Service limits beside these: ten days for the visit, five for meeting, reviews and pairing, two for confirmation and announcement, one for a posting. */
    private static final Map<String, Usual> USUAL = Map.ofEntries(Map.entry("accept", new Usual(1, 2)), Map.entry("investigate", new Usual(2, 6)),
            Map.entry("evaluate", new Usual(2, 5)), Map.entry("confirm-evaluation", new Usual(0, 1)), Map.entry("post-village-notice", new Usual(0, 1)),
            Map.entry("township-review", new Usual(1, 3)), Map.entry("post-township-notice", new Usual(0, 1)), Map.entry("county-review", new Usual(1, 3)),
            Map.entry("announce", new Usual(1, 2)), Map.entry("assign-helper", new Usual(1, 3)), Map.entry("accept-objection", new Usual(1, 2)),
            Map.entry("inquire", new Usual(3, 6)), Map.entry("reply", new Usual(1, 2)));

    private final OfficeHours hours;

    public Habits(OfficeHours hours) {
        this.hours = hours;
    }

    /** When the task is taken and when it is done. */
    public record Rhythm(Instant taken, Instant done) {
    }

    public Rhythm rhythm(Waiting task, SplittableRandom dice) {
        Usual usual = USUAL.getOrDefault(task.step(), new Usual(1, 4));
        int days = dice.nextInt(usual.least(), usual.most() + 1);
        boolean slow = task.step().equals("township-review") && task.post().region().equals(Planted.SLOW_REVIEW);
        if (slow) {
            days = (day(task.createdAt()).isBefore(SLOWEST_SINCE) ? SLOWER : SLOWEST) * days + dice.nextInt(2);
        } else if (dice.nextInt(100) < LYING || Planted.LYING_DEPARTMENT.equals(task.post().unit())) {
            days = usual.most() + dice.nextInt(1, 4);
        }
        if (!day(task.createdAt()).isBefore(BUSY_SINCE) && !confirmsAtOnce(task)) {
            days = Math.max(usual.most() < 2 ? 2 : 1, days);
        }
        Instant done = present(task, onItsDay(task, hours.after(task.createdAt(), days, dice), dice), dice);
        if (task.urgedAt() != null && dice.nextInt(100) < (slow ? 15 : 70)) {
            Instant soon = hours.after(task.urgedAt(), dice.nextInt(0, 3), dice);
            done = soon.isBefore(done) ? soon : done;
        }
        // Where hands are short, things lie unclaimed almost to the end.
        int lies = slow || days < 2 ? Math.max(0, days - 1) : dice.nextInt(0, days);
        Instant taken = present(task, hours.after(task.createdAt(), lies, dice), dice);
        return new Rhythm(taken.isBefore(done) ? taken : done, done);
    }

    /** A village goes on its round every few days, a reviewer sits down to his pile twice a week; then all of it is done. */
    private Instant onItsDay(Waiting task, Instant at, SplittableRandom dice) {
        if (!IN_PILES.contains(task.step()) || task.post().region().equals(Planted.SLOW_REVIEW)) {
            return at;
        }
        LocalDate day = day(at);
        while (!hours.working(day) || Math.floorMod(task.post().key().hashCode() + day.getDayOfWeek().getValue(), EVERY_SO_MANY_DAYS) != 0) {
            day = day.plusDays(1);
        }
        return hours.on(day, LocalTime.of(8, 40), LocalTime.of(16, 50), dice);
    }

    /** Half of the teams sign even in the busy days, so that something waits for its board. */
    private static boolean confirmsAtOnce(Waiting task) {
        return task.step().equals("confirm-evaluation") && task.village().value().hashCode() % 2 == 0;
    }

    /** Not while the office is empty. */
    private Instant present(Waiting task, Instant at, SplittableRandom dice) {
        LocalDate day = day(at);
        if (task.post().role() == Role.VILLAGE_COMMITTEE && Planted.ILL.contains(task.village()) && !day.isBefore(ILL_SINCE)) {
            return hours.after(at, BACK_AFTER, dice);
        }
        boolean empty = task.post().role() == Role.TOWNSHIP_OFFICE && task.post().region().equals(Planted.AWAY)
                && !day.isBefore(AWAY_FROM) && !day.isAfter(AWAY_UNTIL);
        return empty ? hours.after(AWAY_UNTIL.atTime(18, 0).atZone(BusinessClock.ZONE).toInstant(), dice.nextInt(1, 4), dice) : at;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BusinessClock.ZONE).toLocalDate();
    }
}

package io.fupin.bottleneck.forecast;

import io.fupin.bottleneck.forecast.Backlog.Day;
import io.fupin.bottleneck.forecast.Backlog.Transit;
import io.fupin.bottleneck.forecast.Backlog.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Simulates how the cases under way get done, working day by working day: every office finishes as much as on some day of its own past, never
 * more than waits, and every case goes on as some case did lately. In every run the past itself is drawn anew, so that the spread
 * tells of what is not known about an office as well as of its good and bad days. Seeded: the same past gives the same forecast.
 */
public final class Forecast {

    /** Working days looked ahead; what is not done by then is told as "more than a year". */
    public static final int HORIZON = 250;
    /** An office with fewer days of its own borrows those of all that do the same step. */
    static final int OWN_DAYS = 8;
    /** Of an office that nothing is known of. */
    private static final Day UNKNOWN = new Day(1, false);
    private static final Comparator<Day> WEAKEST_FIRST = Comparator.comparingInt(Day::done).thenComparing(Day::emptied);

    private final Backlog backlog;
    private final Change change;
    private final List<List<Day>> pooled = new ArrayList<>();

    /**
     * What if.
     *
     * @param step    whose offices finish {@code percent} of what they did; -1 for none
     * @param shorter working days by which every period after a step is shorter
     */
    public record Change(int step, int percent, int shorter) {

        public static final Change NONE = new Change(-1, 100, 0);
    }

    /** @param days working days from now, one of each run, the smallest first */
    public record Spread(int[] days) {

        /** The day that this share of all runs does not exceed. */
        public int day(double share) {
            return days[Math.max(0, (int) Math.ceil(share * days.length) - 1)];
        }

        /** Share of runs done by that day. */
        public double by(int day) {
            return Arrays.stream(days).filter(one -> one <= day).count() / (double) days.length;
        }
    }

    public Forecast(Backlog backlog, Change change) {
        this.backlog = backlog;
        this.change = change;
        for (int step = 0; step < backlog.steps(); step++) {
            pooled.add(Arrays.stream(backlog.server()[step]).distinct().boxed().flatMap(server -> backlog.history().get(server).stream()).toList());
        }
    }

    /** The working day on which this share of all cases under way is done, in as many runs. */
    public Spread run(long seed, int runs, double share) {
        int target = (int) Math.ceil(share * backlog.cases());
        int[] days = new int[runs];
        for (int run = 0; run < runs; run++) {
            days[run] = once(new SplittableRandom(seed * 1_000_003 + run), target);
        }
        Arrays.sort(days);
        return new Spread(days);
    }

    private int once(SplittableRandom random, int target) {
        if (target == 0) {
            return 0;
        }
        int[][] waiting = Arrays.stream(backlog.waiting()).map(int[]::clone).toArray(int[][]::new);
        Day[][] past = past(random);
        List<List<int[]>> arriving = new ArrayList<>();
        for (int day = 0; day <= HORIZON; day++) {
            arriving.add(new ArrayList<>());
        }
        int done = 0;
        for (Transit transit : backlog.transit()) {
            Way way = way(random, transit.step());
            if (way.next() == Backlog.END) {
                done++;
            } else {
                arriving.get(Math.min(HORIZON, Math.max(1, way.days() - change.shorter() - transit.elapsed()))).add(new int[] {way.next(), transit.place()});
            }
        }
        for (int day = 1; day <= HORIZON && done < target; day++) {
            arriving.get(day).forEach(one -> waiting[one[0]][one[1]]++);
            for (int step = 0; step < backlog.steps(); step++) {
                done += day(random, day, step, waiting, past, arriving);
            }
            if (done >= target) {
                return day;
            }
        }
        return done >= target ? 1 : HORIZON + 1;
    }

    /** One day of all offices of a step. @return cases that ended */
    private int day(SplittableRandom random, int day, int step, int[][] waiting, Day[][] past, List<List<int[]>> arriving) {
        int ended = 0;
        int[] servers = backlog.server()[step];
        boolean[] worked = new boolean[backlog.history().size()];
        for (int place = 0; place < backlog.places(); place++) {
            int server = servers[place];
            if (worked[server]) {
                continue;
            }
            worked[server] = true;
            int queue = 0;
            for (int other = place; other < backlog.places(); other++) {
                queue += servers[other] == server ? waiting[step][other] : 0;
            }
            int able = queue == 0 ? 0 : able(random, step, past[server]);
            for (int left = Math.min(able, queue); left > 0; left--) {
                int at = pick(random, servers, server, waiting[step], queue--);
                waiting[step][at]--;
                Way way = way(random, step);
                int in = Math.max(0, way.days() - change.shorter());
                if (way.next() == Backlog.END) {
                    ended++;
                } else if (in == 0) {
                    // A later step may take it the same day, as it is its turn yet.
                    waiting[way.next()][at]++;
                } else if (day + in <= HORIZON) {
                    arriving.get(day + in).add(new int[] {way.next(), at});
                }
            }
        }
        return ended;
    }

    private int able(SplittableRandom random, int step, Day[] days) {
        int able = able(random, days);
        if (step != change.step()) {
            return able;
        }
        int scaled = able * change.percent();
        return scaled / 100 + (random.nextInt(100) < scaled % 100 ? 1 : 0);
    }

    /** Where a day ended with nothing left, the office would have managed as much as on one of its better days (Kaplan and Meier, to the right). */
    private static int able(SplittableRandom random, Day[] days) {
        int at = random.nextInt(days.length);
        while (days[at].emptied() && at < days.length - 1) {
            at += 1 + random.nextInt(days.length - 1 - at);
        }
        return days[at].done();
    }

    private static int pick(SplittableRandom random, int[] servers, int server, int[] waiting, int queue) {
        int left = random.nextInt(queue);
        for (int place = 0;; place++) {
            if (servers[place] == server) {
                left -= waiting[place];
                if (left < 0) {
                    return place;
                }
            }
        }
    }

    private Way way(SplittableRandom random, int step) {
        List<Way> ways = backlog.ways().get(step);
        return ways.isEmpty() ? new Way(step + 1 < backlog.steps() ? step + 1 : Backlog.END, 0) : ways.get(random.nextInt(ways.size()));
    }

    /** Every office's days, drawn anew from them, the weakest first. */
    private Day[][] past(SplittableRandom random) {
        Day[][] past = new Day[backlog.history().size()][];
        for (int step = 0; step < backlog.steps(); step++) {
            for (int server : backlog.server()[step]) {
                if (past[server] == null) {
                    List<Day> own = backlog.history().get(server);
                    List<Day> days = own.size() >= OWN_DAYS || pooled.get(step).isEmpty() ? own : pooled.get(step);
                    past[server] = days.isEmpty() ? new Day[] {UNKNOWN}
                            : random.ints(days.size(), 0, days.size()).mapToObj(days::get).sorted(WEAKEST_FIRST).toArray(Day[]::new);
                }
            }
        }
        return past;
    }
}

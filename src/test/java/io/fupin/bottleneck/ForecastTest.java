package io.fupin.bottleneck;

import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.bottleneck.forecast.Backlog;
import io.fupin.bottleneck.forecast.Backlog.Day;
import io.fupin.bottleneck.forecast.Backlog.Transit;
import io.fupin.bottleneck.forecast.Backlog.Way;
import io.fupin.bottleneck.forecast.Forecast;
import io.fupin.bottleneck.forecast.Forecast.Change;
import io.fupin.bottleneck.forecast.Forecast.Spread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The day by which the cases under way are done: by hand, and beside the truth of many simulated counties. */
class ForecastTest {

    private static final int RUNS = 200;

    @Test
    void anOfficeThatAlwaysDoesTheSameIsForecastToTheDay() {
        // Ten cases, two a day, then three working days of a notice, then another office with one a day.
        Backlog backlog = new Backlog(2, 1, new int[][] {{0}, {1}}, new int[][] {{10}, {0}}, List.of(), List.of(days(2, 10), days(1, 10)),
                List.of(List.of(new Way(1, 3)), List.of(new Way(Backlog.END, 0))));
        Spread all = new Forecast(backlog, Change.NONE).run(1, RUNS, 1.0);
        // The first two arrive on day 4, and one is done on each day from then: the tenth on day 13.
        assertThat(List.of(all.day(0.05), all.day(0.5), all.day(0.95))).containsExactly(13, 13, 13);
        assertThat(new Forecast(backlog, Change.NONE).run(1, RUNS, 0.9).day(0.5)).isEqualTo(12);
        assertThat(new Forecast(backlog, new Change(1, 200, 0)).run(1, RUNS, 1.0).day(0.5)).as("twice as many people in the second office").isEqualTo(8);
        assertThat(new Forecast(backlog, new Change(-1, 100, 2)).run(1, RUNS, 1.0).day(0.5)).as("a notice of one day").isEqualTo(11);
        Backlog transit = new Backlog(2, 1, new int[][] {{0}, {1}}, new int[][] {{0}, {0}}, List.of(new Transit(0, 0, 2)), List.of(days(2, 10), days(1, 10)), backlog.ways());
        assertThat(new Forecast(transit, Change.NONE).run(1, RUNS, 1.0).day(0.5)).as("of three days of notice two are over").isEqualTo(1);
        assertThat(new Forecast(new Backlog(1, 1, new int[][] {{0}}, new int[][] {{5}}, List.of(), List.of(days(0, 10)), List.of(List.of(new Way(Backlog.END, 0)))),
                Change.NONE).run(1, RUNS, 1.0).day(0.5)).as("nobody does anything").isGreaterThan(Forecast.HORIZON);
    }

    private static List<Day> days(int done, int count) {
        return Collections.nCopies(count, new Day(done, false));
    }

    /** Two hundred and fifty counties of different shape, from a seed: the span from p05 to p95 must hold the truth in 85 to 95 of 100. */
    @Test
    void theSpanHoldsTheTruthAsOftenAsItSays() {
        int counties = 250;
        int held = 0;
        for (int county = 0; county < counties; county++) {
            Office office = new Office(new Random(7_919L * county + 13));
            Backlog backlog = office.after(60);
            Spread spread = new Forecast(backlog, Change.NONE).run(county, RUNS, 0.9);
            int truth = office.until((int) Math.ceil(0.9 * backlog.cases()));
            held += truth >= spread.day(0.05) && truth <= spread.day(0.95) ? 1 : 0;
        }
        assertThat(100.0 * held / counties).isBetween(85.0, 95.0);
    }

    /** The truth: offices of uneven strength, some with bad weeks, cases that come back, notices; nothing of the forecast's own making. */
    private static final class Office {

        private final Random random;
        private final int steps;
        private final int places;
        private final double[][] rate;
        private final double idle;
        private final double back;
        private final int notice;
        private final int noticeAfter;
        private final double arrivals;
        private final int[][] queue;
        private final List<int[]> away = new ArrayList<>();
        private final List<List<Day>> history = new ArrayList<>();
        private final List<List<Way>> ways = new ArrayList<>();
        private int day;
        private int done;

        Office(Random random) {
            this.random = random;
            steps = 2 + random.nextInt(4);
            places = 1 + random.nextInt(5);
            idle = random.nextDouble() * 0.4;
            back = random.nextInt(3) == 0 ? 0.1 + random.nextDouble() * 0.1 : 0;
            notice = random.nextInt(8);
            noticeAfter = random.nextInt(steps);
            rate = new double[steps][places];
            queue = new int[steps][places];
            arrivals = 0.5 + random.nextDouble() * 3;
            for (int step = 0; step < steps; step++) {
                ways.add(new ArrayList<>());
                for (int place = 0; place < places; place++) {
                    // Some keep up, some do not.
                    rate[step][place] = arrivals * (0.6 + random.nextDouble() * 1.2) / (1 - idle);
                    history.add(new ArrayList<>());
                }
            }
        }

        Backlog after(int days) {
            for (int i = 0; i < days; i++) {
                for (int place = 0; place < places; place++) {
                    queue[0][place] += poisson(arrivals);
                }
                work();
            }
            int[][] server = new int[steps][places];
            int[][] waiting = new int[steps][];
            for (int step = 0; step < steps; step++) {
                waiting[step] = queue[step].clone();
                for (int place = 0; place < places; place++) {
                    server[step][place] = step * places + place;
                }
            }
            return new Backlog(steps, places, server, waiting, away.stream().map(one -> new Transit(one[3], one[1], day - one[4])).toList(),
                    history.stream().map(list -> list.stream().skip(Math.max(0, list.size() - 40)).toList()).toList(), ways);
        }

        int until(int target) {
            done = 0;
            for (int days = 1; days <= Forecast.HORIZON; days++) {
                work();
                if (done >= target) {
                    return days;
                }
            }
            return Forecast.HORIZON + 1;
        }

        private void work() {
            day++;
            away.removeIf(one -> {
                if (one[2] <= day) {
                    queue[one[0]][one[1]]++;
                    return true;
                }
                return false;
            });
            for (int step = 0; step < steps; step++) {
                for (int place = 0; place < places; place++) {
                    int waiting = queue[step][place];
                    int able = random.nextDouble() < idle ? 0 : poisson(rate[step][place]);
                    int finished = Math.min(able, waiting);
                    if (waiting > 0) {
                        history.get(step * places + place).add(new Day(finished, finished == waiting));
                    }
                    for (int i = 0; i < finished; i++) {
                        queue[step][place]--;
                        goOn(step, place);
                    }
                }
            }
        }

        private void goOn(int step, int place) {
            boolean returned = step > 0 && random.nextDouble() < back;
            int next = returned ? step - 1 : step + 1 < steps ? step + 1 : Backlog.END;
            int days = !returned && step == noticeAfter && next != Backlog.END ? notice : returned ? 1 : 0;
            ways.get(step).add(new Way(next, days));
            if (next == Backlog.END) {
                done++;
            } else if (days == 0) {
                queue[next][place]++;
            } else {
                away.add(new int[] {next, place, day + days, step, day});
            }
        }

        private int poisson(double mean) {
            double limit = Math.exp(-mean);
            double product = random.nextDouble();
            int count = 0;
            while (product > limit) {
                count++;
                product *= random.nextDouble();
            }
            return count;
        }
    }
}

package io.fupin.bench;

import static io.fupin.bench.Figures.median;
import static io.fupin.bench.Figures.millis;
import static io.fupin.bench.Figures.percentile;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.bottleneck.kept.Cell;
import io.fupin.bottleneck.kept.Histogram;
import io.fupin.bottleneck.kept.Span;
import io.fupin.bottleneck.kept.StatisticRecount;
import io.fupin.bottleneck.kept.StatisticRows;
import io.fupin.bottleneck.web.BottleneckView;
import io.fupin.bottleneck.web.BottleneckViews;
import io.fupin.bottleneck.web.BottleneckViews.Question;
import io.fupin.clock.BusinessClock;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionImport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The county's page of bottlenecks over a year in which a million cases of eight tasks each were finished, beside the same figures of the past by SQL percentiles
 * over the tasks themselves: per step, and per step and township, counts and medians and ninth deciles of waiting, working and the whole.
 */
final class BottleneckPage {

    private static final int TASKS_OF_A_CASE = 8;
    private static final int COUNT = Integer.getInteger("bench.finished", 1_000_000) * TASKS_OF_A_CASE;
    private static final int OPEN = 10_000;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int LOOKS = 20;
    private static final int TOWNSHIPS = 17;
    private static final int VILLAGES = 17;
    private static final long SEED = 20161115L;
    private static final Instant NOW = OffsetDateTime.parse("2016-11-15T09:00+08:00").toInstant();
    private static final RegionCode COUNTY = RegionCode.of("650199000000");
    private static final List<String> STEPS = List.of("investigate", "evaluate", "confirm-evaluation", "post-village-notice", "township-review",
            "post-township-notice", "county-review", "assign-helper");

    private final Fupin fupin;

    BottleneckPage(Fupin fupin) {
        this.fupin = fupin;
    }

    List<BenchResult> measure() throws SQLException {
        load();
        fupin.bean(BusinessClock.class).setTo(NOW);
        BottleneckViews views = fupin.bean(BottleneckViews.class);
        Officer officer = new Officer(-1, "officer", "某人", Post.of(Role.COUNTY_OFFICE, COUNTY), List.of(Post.of(Role.COUNTY_OFFICE, COUNTY)));
        check();
        List<Double> month = new ArrayList<>();
        List<Double> year = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            List<Double> months = look(views, officer, null);
            List<Double> years = look(views, officer, 365);
            double sql = bySql();
            System.out.printf("bench: bottleneck, round %d: 30 days %.1f ms, a year %.1f ms, SQL over a year %.0f ms%n", round, median(months), median(years), sql);
            if (round >= 0) {
                month.addAll(months);
                year.addAll(years);
                theirs.add(sql);
                ratios.add(sql / median(years));
            }
        }
        return List.of(
                BenchResult.lower("bottleneck-page-p95", percentile(month, 0.95), "ms", null, 100.0,
                        "everything on the page for 30 days, %d cases with %d tasks finished in a year, %d tasks open".formatted(COUNT / TASKS_OF_A_CASE, COUNT, OPEN)),
                BenchResult.lower("bottleneck-page-year-p95", percentile(year, 0.95), "ms", percentile(theirs, 0.95), 100.0, "the same for the whole year"),
                BenchResult.higher("bottleneck-vs-sql", median(ratios), "×", 1.0, 50.0,
                        "everything on the page for the year against the SQL of its percentiles alone, medians of %d rounds".formatted(ROUNDS)));
    }

    private static List<Double> look(BottleneckViews views, Officer officer, Integer days) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            long began = System.nanoTime();
            BottleneckView view = views.view(officer, new Question(null, "household-identification", days, null, null, null, null));
            times.add(millis(System.nanoTime() - began));
            WrongAnswer.unless(view.queues().size() == 10 && view.steps().size() >= STEPS.size(), "the page shows " + view.queues().size() + " queues");
        }
        return times;
    }

    private double bySql() {
        long began = System.nanoTime();
        fupin.bean(JdbcClient.class).sql("""
                select step, township, count(*), count(*) filter (where completed_at > due_at), count(*) filter (where outcome = 'return'),
                    percentile_disc(array[0.5, 0.9]) within group (order by claimed_at - created_at),
                    percentile_disc(array[0.5, 0.9]) within group (order by completed_at - claimed_at),
                    percentile_disc(array[0.5, 0.9]) within group (order by completed_at - created_at)
                from work_item where county = :county and completed_at >= :from and completed_at < :to and outcome <> 'left' and taken_back_at is null
                group by grouping sets ((step), (step, township))
                """).param("county", COUNTY.value()).param("from", java.sql.Timestamp.from(NOW.minus(Duration.ofDays(365))))
                .param("to", java.sql.Timestamp.from(NOW.plus(Duration.ofDays(1)))).query((RowCallbackHandler) row -> row.getString(1));
        return millis(System.nanoTime() - began);
    }

    /** Counts and sums exactly, percentiles within the stated error. */
    private void check() {
        Map<String, Cell> kept = new HashMap<>();
        fupin.bean(StatisticRows.class).read(List.of(COUNTY.value()), null, LocalDate.of(2015, 1, 1), LocalDate.of(2017, 1, 1),
                (key, addTo) -> addTo.apply(kept.computeIfAbsent(key.step(), step -> new Cell())));
        fupin.bean(JdbcClient.class).sql("""
                select step, count(*) as finished, count(*) filter (where completed_at > due_at) as late,
                    sum(extract(epoch from completed_at - created_at)) as whole,
                    percentile_disc(0.5) within group (order by extract(epoch from completed_at - created_at)) as half,
                    percentile_disc(0.9) within group (order by extract(epoch from claimed_at - created_at)) as ninth
                from work_item where county = ? and completed_at is not null group by step
                """).param(COUNTY.value()).query((RowCallbackHandler) row -> {
            Cell cell = kept.get(row.getString("step"));
            WrongAnswer.unless(cell.finished() == row.getLong("finished") && cell.late() == row.getLong("late")
                    && cell.sum(Span.WHOLE) == row.getLong("whole"), row.getString("step") + ": " + cell);
            near(cell.times(Span.WHOLE).percentile(0.5), row.getDouble("half"));
            near(cell.times(Span.WAITING).percentile(0.9), row.getDouble("ninth"));
        });
    }

    private static void near(double told, double exact) {
        WrongAnswer.unless(Math.abs(told - exact) <= exact * Histogram.ERROR, told + " instead of " + exact);
    }

    private void load() throws SQLException {
        long began = System.nanoTime();
        regions();
        int cases = COUNT / TASKS_OF_A_CASE + OPEN;
        try (BulkLoad load = new BulkLoad(fupin.url())) {
            load.execute("truncate case_file cascade");
            load.copy("case_file", "case_number, process, model_ref, subject, persons, village, township, county, state, phase, opened_at", cases, n -> {
                RegionCode village = village(n);
                return new Object[] {number(n), "household-identification", "none", "户主" + n % 9973, 3, village, village.township(), village.county(), "OPEN", "办理",
                        BulkLoad.withZone(NOW.minus(Duration.ofDays(360)))};
            });
            load.copy("work_item", """
                    id, case_number, process, step, step_name, phase, subject, role, region, village, township, county, created_at, claimed_at, due_at,
                    remind_at, escalate_at, reminded_at, escalated_at, completed_at, completed_by, completed_name, completed_post, outcome""",
                    COUNT + OPEN, BottleneckPage::task);
            load.execute("vacuum (analyze) work_item");
            load.execute("select work_tally_anew()");
        }
        System.out.printf("bench: %d finished tasks loaded in %.0f s%n", COUNT, Figures.seconds(System.nanoTime() - began));
        began = System.nanoTime();
        int cells = fupin.bean(StatisticRecount.class).recount();
        System.out.printf("bench: %d cells recounted in %.0f s%n", cells, Figures.seconds(System.nanoTime() - began));
        try (BulkLoad load = new BulkLoad(fupin.url())) {
            load.execute("vacuum (analyze) stage_statistic");
        }
    }

    private static String number(int caseIndex) {
        return "SB-650199-2016-%07d".formatted(caseIndex);
    }

    private static RegionCode village(int caseIndex) {
        return RegionCode.of("650199%03d%03d".formatted(100 + caseIndex % TOWNSHIPS, 200 + caseIndex / TOWNSHIPS % VILLAGES));
    }

    /** The n-th is always the same; the last hundredth is open. Whole seconds, as the peer's sums are. */
    private static Object[] task(int n) {
        SplittableRandom random = new SplittableRandom(SEED + n);
        boolean open = n >= COUNT;
        int caseIndex = open ? COUNT / TASKS_OF_A_CASE + n - COUNT : n / TASKS_OF_A_CASE;
        RegionCode village = village(caseIndex);
        String step = STEPS.get(open ? random.nextInt(STEPS.size()) : n % TASKS_OF_A_CASE);
        Role role = step.equals("county-review") ? Role.COUNTY_OFFICE : step.contains("township") || step.equals("assign-helper") ? Role.TOWNSHIP_OFFICE
                : Role.VILLAGE_COMMITTEE;
        RegionCode region = role == Role.COUNTY_OFFICE ? village.county() : role == Role.TOWNSHIP_OFFICE ? village.township() : village;
        Instant created = NOW.minusSeconds(open ? random.nextInt(12 * 86_400) : 12 * 86_400 + random.nextInt(345 * 86_400));
        Instant claimed = created.plusSeconds((long) (86_400 * -Math.log(1 - random.nextDouble())));
        Instant done = claimed.plusSeconds((long) (40_000 * -Math.log(1 - random.nextDouble())));
        String due = BulkLoad.withZone(Instant.ofEpochSecond((created.getEpochSecond() + 28_800) / 86_400 * 86_400 + 6 * 86_400 - 28_800));
        return new Object[] {"task-" + n, number(caseIndex), "household-identification", step, step, "办理", "户主" + caseIndex % 9973, role, region, village,
                village.township(), village.county(), BulkLoad.withZone(created), open ? null : BulkLoad.withZone(claimed), due, due, due, due, due,
                open ? null : BulkLoad.withZone(done), open ? null : 1, open ? null : "某人", open ? null : role + "@" + region,
                open ? null : random.nextInt(20) == 0 ? "return" : "approve"};
    }

    private void regions() {
        StringBuilder csv = new StringBuilder("code,name,level,parent\n650000000000,统计省,PROVINCE,\n650100000000,统计市,CITY,\n650199000000,统计县,COUNTY,\n");
        for (int town = 0; town < TOWNSHIPS; town++) {
            csv.append("650199%03d000,统计%d镇,TOWNSHIP,%n".formatted(100 + town, town + 1));
            for (int village = 0; village < VILLAGES; village++) {
                csv.append("650199%03d%03d,统计%d-%d村,VILLAGE,%n".formatted(100 + town, 200 + village, town + 1, village + 1));
            }
        }
        RegionImport.Result result = fupin.bean(RegionImport.class).importRegions(new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)));
        WrongAnswer.unless(result.accepted(), result.errors().toString());
    }
}

package io.fupin.bottleneck;

import static io.fupin.bottleneck.WorkRows.at;
import static io.fupin.bottleneck.WorkRows.end;
import static org.assertj.core.api.Assertions.assertThat;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.bottleneck.kept.Cell;
import io.fupin.bottleneck.kept.CellKey;
import io.fupin.bottleneck.kept.Histogram;
import io.fupin.bottleneck.kept.Span;
import io.fupin.bottleneck.kept.StatisticFold;
import io.fupin.bottleneck.kept.StatisticRecount;
import io.fupin.bottleneck.kept.StatisticRows;
import io.fupin.casework.TakeBack;
import io.fupin.policy.WorkingCalendar;
import io.fupin.region.RegionCode;
import io.fupin.support.Trace;
import io.fupin.support.Village;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures kept of every step: by hand, beside direct SQL, and after they were lost. */
class StatisticTest extends BottleneckTest {

    private static final LocalDate FROM = LocalDate.of(2016, 1, 1);
    private static final LocalDate TO = LocalDate.of(2017, 12, 31);
    private static final long HOUR = 3_600;
    private static final long DAY = 86_400;

    @Autowired
    private StatisticFold fold;
    @Autowired
    private StatisticRecount recount;
    @Autowired
    private StatisticRows rows;
    @Autowired
    private TakeBack takeBack;
    @Autowired
    private WorkingCalendar calendar;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void historyIsTakenIn() {
        if (jdbc.sql("select not exists (select from stage_statistic_state)").query(Boolean.class).single()) {
            assertThat(fold.fold()).as("nothing is folded before history is there").isZero();
            recount.recount();
        }
        folded();
    }

    private void folded() {
        while (fold.fold() > 0) {
            // until nothing lies loose
        }
    }

    private Map<CellKey, Cell> cells(RegionCode region) {
        Map<CellKey, Cell> cells = new TreeMap<>();
        // Whole months come as one cell; that days and months agree is the recount's to say.
        rows.read(List.of(region.value()), null, FROM, TO, (key, addTo) -> cells.put(key, addTo.apply(new Cell())));
        return cells;
    }

    private Cell step(RegionCode region, String step) {
        return cells(region).entrySet().stream().filter(entry -> entry.getKey().step().equals(step)).map(Map.Entry::getValue)
                .reduce(new Cell(), (sum, cell) -> sum.add(cell));
    }

    @Test
    void whatACaseGoesThroughIsCountedAsThePageSays() {
        Village village = given.village();
        Trace trace = given.on("2016-10-13T09:00:00+08:00").applications(village, 1);
        // Thursday nine o'clock; taken on Friday at nine, done on Monday at fifteen: a weekend lies in between.
        given.on("2016-10-14T09:00:00+08:00");
        office.desk().claim(trace.task().id(), village.committee());
        given.on("2016-10-17T15:00:00+08:00");
        String visit = trace.task().id();
        trace.investigated();
        folded();
        Cell once = step(village.code(), "investigate");
        assertThat(List.of(once.entered(), once.finished(), once.late(), once.takenBack(), once.elsewhere())).containsExactly(1L, 1L, 0L, 0L, 0L);
        // Business time goes on while the steps are taken.
        Offset<Long> moments = Offset.offset(60L);
        assertThat(once.sum(Span.WAITING)).isCloseTo(DAY, moments);
        assertThat(once.sum(Span.WORKING)).isCloseTo(3 * DAY + 6 * HOUR, moments);
        assertThat(once.sum(Span.WAITING_OFFICE)).isCloseTo(DAY, moments);
        assertThat(once.sum(Span.WORKING_OFFICE)).isCloseTo(15 * HOUR + 15 * HOUR, moments);

        takeBack.takeBack(visit, village.committee(), "漏了一项收入");
        folded();
        Cell back = step(village.code(), "investigate");
        assertThat(List.of(back.entered(), back.finished(), back.takenBack())).as("a step taken back is not finished, and has arrived anew")
                .containsExactly(2L, 0L, 1L);
        assertThat(back.times(Span.WHOLE).count()).isZero();
        assertThat(step(village.code(), "evaluate").elsewhere()).as("the meeting was taken away").isEqualTo(1);

        trace.investigated().evaluated().confirmed().villageNoticePosted().periodOver();
        trace.returned("township-review", "investigate", false, "收入和凭据对不上，请核对");
        given.on("2017-03-01T10:00:00+08:00");
        trace.investigated();
        trace.withdrawn("不申请了");
        folded();
        Cell review = step(village.code(), "township-review");
        assertThat(List.of(review.entered(), review.finished(), review.returned(), review.left())).containsExactly(1L, 1L, 1L, 1L);
        Cell visits = step(village.code(), "investigate");
        assertThat(List.of(visits.entered(), visits.finished(), visits.takenBack(), visits.late())).as("the third visit was months late")
                .containsExactly(3L, 2L, 1L, 1L);
        Cell meetings = step(village.code(), "evaluate");
        assertThat(List.of(meetings.entered(), meetings.finished(), meetings.elsewhere(), meetings.left())).as("withdrawn before the second meeting")
                .containsExactly(3L, 1L, 2L, 3L);
        assertThat(step(village.code().township(), "investigate").entered()).isGreaterThanOrEqualTo(3);

        Map<CellKey, Cell> kept = cells(village.code());
        recount.recount();
        assertThat(cells(village.code())).as("recomputed from the tasks").isEqualTo(kept);
        assertThat(recount.check()).satisfies(report -> assertThat(report.same()).as(report.named().toString()).isTrue());
    }

    @Test
    void holidaysAndLimitsAreCountedByTheCalendar() {
        RegionCode village = office.counties().another("650121", "统日", 1).get(0).code();
        WorkRows work = new WorkRows(jdbc, "statistic-by-hand");
        Post post = Post.of(Role.TOWNSHIP_OFFICE, village.township());
        // 30 September to 10 October 2016: the holidays are the 1st to the 7th, the weekend of the 8th and 9th was worked.
        work.task(village, post, "review", at("09-30T12:00:00"), at("10-08T12:00:00"), end("10-10"), at("10-10T18:00:00"), "approve");
        work.task(village, post, "review", at("10-10T09:00:00"), null, end("10-11"), at("10-12T09:00:00"), "return");
        work.task(village, post, "review", at("10-10T09:00:00"), null, end("10-11"), at("10-11T23:59:59"), "left");
        folded();
        Cell review = step(village, "review");
        assertThat(List.of(review.entered(), review.finished(), review.late(), review.returned(), review.elsewhere())).containsExactly(3L, 2L, 1L, 1L, 1L);
        assertThat(review.sum(Span.WAITING)).isEqualTo(8 * DAY + 2 * DAY);
        assertThat(review.sum(Span.WAITING_OFFICE)).as("half a day before the holidays, half a day after them; the second waited all the time")
                .isEqualTo(12 * HOUR + 12 * HOUR + 2 * DAY);
        assertThat(review.sum(Span.WORKING_OFFICE)).isEqualTo(12 * HOUR + DAY + 18 * HOUR);
        assertThat(cells(village.county())).isEqualTo(renamed(cells(village), village.county()));
    }

    private static Map<CellKey, Cell> renamed(Map<CellKey, Cell> cells, RegionCode region) {
        Map<CellKey, Cell> renamed = new TreeMap<>();
        cells.forEach((key, cell) -> renamed.put(new CellKey(region.value(), key.day(), key.process(), key.step()), cell));
        return renamed;
    }

    @Test
    void afterAnyTurmoilTheSumsAreThoseOfTheTasks() {
        List<Village> villages = office.counties().another("650122", "统乱", 2, 2);
        Random random = new Random(20161122);
        WorkRows work = new WorkRows(jdbc, "statistic-at-random");
        List<String> ids = new java.util.ArrayList<>();
        for (int i = 0; i < 300; i++) {
            RegionCode village = villages.get(random.nextInt(4)).code();
            Instant created = at("06-01T08:00:00").plusSeconds(random.nextInt(90 * 86_400));
            Instant claimed = random.nextInt(4) == 0 ? null : created.plusSeconds(random.nextInt(6 * 86_400));
            Instant done = random.nextInt(5) == 0 ? null : (claimed == null ? created : claimed).plusSeconds((long) Math.exp(random.nextDouble() * 14));
            ids.add(work.task(village, Post.of(Role.TOWNSHIP_OFFICE, village.township()), random.nextBoolean() ? "one" : "two", created, claimed,
                    created.plus(Duration.ofDays(5)), done, done == null ? null : List.of("approve", "return", "left").get(random.nextInt(3))));
        }
        folded();
        agrees(villages.get(0).code().county());
        for (String id : ids) {
            switch (random.nextInt(12)) {
                case 0 -> jdbc.sql("update work_item set taken_back_at = completed_at where id = ? and completed_at is not null").param(id).update();
                case 1 -> jdbc.sql("update work_item set completed_at = null, outcome = null where id = ?").param(id).update();
                case 2 -> jdbc.sql("update work_item set completed_at = created_at + interval '3 days', outcome = 'approve' where id = ?").param(id).update();
                case 3 -> jdbc.sql("update work_item set step = 'three' where id = ?").param(id).update();
                case 4 -> jdbc.sql("delete from work_item where id = ?").param(id).update();
                case 5 -> jdbc.sql("update work_item set claimed_at = null, assignee = null where id = ?").param(id).update();
                case 6 -> jdbc.sql("update work_item set due_at = due_at - interval '10 days' where id = ?").param(id).update();
                default -> {
                    // left alone
                }
            }
        }
        folded();
        agrees(villages.get(0).code().county());
        assertThat(recount.check()).satisfies(report -> assertThat(report.same()).as(report.named().toString()).isTrue());

        // Somebody spoils the sums: the comparison of the night says so, the command mends them.
        jdbc.sql("update stage_statistic set finished = finished + 1 where region = ? and step = 'one'").param(villages.get(0).code().county().value()).update();
        assertThat(recount.check().differences()).isPositive();
        assertThat(jdbc.sql("select differences from stage_statistic_state").query(Integer.class).single()).isPositive();
        recount.recount();
        assertThat(recount.check().same()).isTrue();
    }

    /** Counts and sums exactly, percentiles within the stated error, by SQL over the tasks. */
    private void agrees(RegionCode county) {
        Map<String, Cell> kept = new HashMap<>();
        rows.read(List.of(county.value()), null, FROM, TO, (key, addTo) -> addTo.apply(kept.computeIfAbsent(key.step(), step -> new Cell())));
        jdbc.sql("""
                with spans as (
                    select step, completed_at, due_at, outcome, taken_back_at,
                        floor(extract(epoch from created_at)) as c, floor(extract(epoch from completed_at)) as d,
                        floor(extract(epoch from least(completed_at, greatest(created_at, coalesce(claimed_at, completed_at))))) as t
                    from work_item where county = ?),
                done as (select *, d is not null and taken_back_at is null and outcome is distinct from 'left' as finished from spans)
                select step, count(*) as entered, count(*) filter (where finished) as finished,
                    count(*) filter (where finished and completed_at > due_at) as late,
                    count(*) filter (where finished and outcome = 'return') as returned, count(d) as gone,
                    coalesce(sum(t - c) filter (where finished), 0) as waiting, coalesce(sum(d - t) filter (where finished), 0) as working,
                    percentile_disc(0.5) within group (order by d - c) filter (where finished) as half,
                    percentile_disc(0.9) within group (order by d - c) filter (where finished) as ninth
                from done group by step
                """).param(county.value()).query(row -> {
            Cell cell = kept.remove(row.getString("step"));
            assertThat(List.of(cell.entered(), cell.finished(), cell.late(), cell.returned(), cell.left(), cell.sum(Span.WAITING), cell.sum(Span.WORKING)))
                    .containsExactly(row.getLong("entered"), row.getLong("finished"), row.getLong("late"), row.getLong("returned"), row.getLong("gone"),
                            row.getLong("waiting"), row.getLong("working"));
            assertThat(cell.times(Span.WHOLE).percentile(0.5)).isBetween(row.getDouble("half") * (1 - Histogram.ERROR), row.getDouble("half") * (1 + Histogram.ERROR));
            assertThat(cell.times(Span.WHOLE).percentile(0.9)).isBetween(row.getDouble("ninth") * (1 - Histogram.ERROR), row.getDouble("ninth") * (1 + Histogram.ERROR));
        });
        assertThat(kept).as("steps that no task has any more").isEmpty();
    }
}

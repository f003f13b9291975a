package io.fupin.dispatch.wall;

import io.fupin.account.Officer;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.bottleneck.WorkNow;
import io.fupin.bottleneck.WorkNow.Standing;
import io.fupin.clock.BusinessClock;
import io.fupin.dispatch.wall.WallView.Bar;
import io.fupin.dispatch.wall.WallView.Chance;
import io.fupin.dispatch.wall.WallView.Step;
import io.fupin.household.Exits;
import io.fupin.household.Exits.Count;
import io.fupin.plan.YearlyTargets;
import io.fupin.plan.YearlyTargets.Target;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures of the wall, kept for half a minute, the forecast for an hour: many screens cost what one does. */
@Component
public class Walls {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration FORECAST = Duration.ofHours(1);
    private static final String EXIT = "household-exit";
    private static final int DOTS = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    /** Where the plan stands on a bar; beyond it there is room for more than was planned. */
    private static final double PLAN_AT = 94;

    private final WorkNow work;
    private final Exits exits;
    private final YearlyTargets targets;
    private final PolicyParameters parameters;
    private final Regions regions;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<RegionCode, WallView> views = new ConcurrentHashMap<>();
    private final Map<RegionCode, Forecast> forecasts = new ConcurrentHashMap<>();

    private record Forecast(Instant at, Chance chance) {
    }

    Walls(WorkNow work, Exits exits, YearlyTargets targets, PolicyParameters parameters, Regions regions, JdbcClient jdbc, Clock clock) {
        this.work = work;
        this.exits = exits;
        this.targets = targets;
        this.parameters = parameters;
        this.regions = regions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public WallView of(RegionCode county) {
        Instant now = clock.instant();
        return views.compute(county, (code, kept) -> kept != null && fresh(kept.at(), now, FRESH) ? kept : read(county, now));
    }

    /** What lies in the future was made before the clock was set back. */
    private static boolean fresh(Instant at, Instant now, Duration span) {
        return !at.isAfter(now) && at.plus(span).isAfter(now);
    }

    private WallView read(RegionCode county, Instant now) {
        Post office = Post.of(Role.COUNTY_OFFICE, county);
        Officer officer = new Officer(0, "", "", office, List.of(office));
        LocalDate today = LocalDate.now(clock);
        Standing standing = work.now(officer);
        int most = standing.steps().stream().mapToInt(WorkNow.Step::open).max().orElse(1);
        List<Step> steps = standing.steps().stream().map(step -> new Step(step.name(), step.open(), step.late(), percent(step.late(), most),
                percent(step.open() - step.late(), most), step.name().equals(standing.step()))).toList();
        Forecast forecast = forecasts.compute(county, (code, kept) -> kept != null && fresh(kept.at(), now, FORECAST) ? kept
                : new Forecast(now, chance(officer, county, today)));
        return new WallView(regions.get(county).name(), now, now.atZone(BusinessClock.ZONE).format(TIME), today, standing.process(), standing.step(), standing.late(), steps, standing.worst(),
                forecast.chance(), today.getYear(), bars(county, today));
    }

    private static double percent(double part, double whole) {
        return Math.round(10_000 * part / whole) / 100.0;
    }

    private Chance chance(Officer officer, RegionCode county, LocalDate today) {
        LocalDate deadline = MonthDay.parse("--" + parameters.text("round-report-deadline", county, today)).atYear(today.getYear());
        WorkNow.Chance chance = work.chance(officer, EXIT, deadline);
        if (chance == null) {
            return null;
        }
        // Never all and never none: it is a forecast.
        int good = (int) Math.min(DOTS - 1, Math.max(1, Math.round(DOTS * chance.share())));
        return new Chance(chance.cases(), good, IntStream.range(0, DOTS).mapToObj(i -> i < good).toList(), deadline, chance.expected());
    }

    private List<Bar> bars(RegionCode county, LocalDate today) {
        Target plan = targets.of(county, today.getYear()).orElse(null);
        Count done = exits.of(county, today.getYear(), today, RegionLevel.COUNTY).getOrDefault(county, Count.NONE);
        int[] under = jdbc.sql("""
                select count(*) filter (where process = 'household-exit') as households, coalesce(sum(persons) filter (where process = 'household-exit'), 0) as persons,
                    count(*) filter (where process = 'village-exit') as villages
                from case_file where county = ? and closed_at is null and process in ('household-exit', 'village-exit')
                """).param(county.value()).query((row, index) -> new int[] {row.getInt("persons"), row.getInt("households"), row.getInt("villages")}).single();
        List<Bar> bars = new ArrayList<>();
        add(bars, "人", done.persons(), under[0], plan == null ? null : plan.persons());
        add(bars, "户", done.households(), under[1], plan == null ? null : plan.households());
        add(bars, "村", exits.villages(county, today.getYear(), today).size(), under[2], plan == null ? null : plan.villages());
        return bars;
    }

    private static void add(List<Bar> bars, String unit, int done, int under, Integer planned) {
        int whole = planned == null || planned == 0 ? done + under : planned;
        if (whole > 0) {
            double doneWidth = Math.min(100, PLAN_AT * done / whole);
            bars.add(new Bar(unit, done, under, planned, doneWidth, Math.min(100 - doneWidth, PLAN_AT * under / whole), planned == null || planned == 0 ? -1 : PLAN_AT));
        }
    }
}

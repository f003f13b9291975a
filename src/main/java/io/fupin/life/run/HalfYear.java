package io.fupin.life.run;

import io.fupin.clock.BusinessClock;
import io.fupin.clock.Housekeeping;
import io.fupin.engine.ProcedureClock.Alarm;
import io.fupin.engine.ProcedureClock;
import io.fupin.life.cast.Plans;
import io.fupin.life.cast.Stories;
import io.fupin.life.cast.Story;
import io.fupin.life.desk.Act;
import io.fupin.life.desk.Agenda;
import io.fupin.life.desk.LivedDemo;
import io.fupin.life.desk.Part;
import io.fupin.life.desk.StoryBook;
import io.fupin.life.desk.Tools;
import io.fupin.life.desk.Waiting;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lives the demo county's half year, day by day, before the server takes the first request: whoever signs in finds the clock standing where
 * it will stay. A start that was killed goes on with the day it was at; the day's acts are found in the database as done or not done.
 */
@Component
@LivedDemo
@DependsOn({"demoAccounts", "demoRegister", "demoRound"})
class HalfYear implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(HalfYear.class);
    private static final RegionCode COUNTY = RegionCode.of("220281000000");
    private static final LocalDate LAST = LocalDate.of(2016, 10, 10);
    private static final LocalTime NOW = LocalTime.of(9, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int DAYS_BETWEEN_CHANGES = 3;
    private static final int ALARMS_AT_ONCE = 500;

    private final LifeSettings settings;
    private final LifeRows rows;
    private final StoryBook book;
    private final Tools tools;
    private final List<Part> parts;
    private final List<Housekeeping> housekeeping;
    private final Regions regions;
    private final ProcedureClock timers;
    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;
    private final Map<String, Long> spent = new TreeMap<>();

    HalfYear(LifeSettings settings, LifeRows rows, StoryBook book, Tools tools, List<Part> parts, List<Housekeeping> housekeeping, Regions regions,
             ProcedureClock timers, BusinessClock clock, JdbcClient jdbc) {
        this.settings = settings;
        this.rows = rows;
        this.book = book;
        this.tools = tools;
        this.parts = parts;
        this.housekeeping = housekeeping;
        this.regions = regions;
        this.timers = timers;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (rows.untouched()) {
            rows.begin(settings.seed(), settings.begin().minusDays(1));
        }
        rows.begun().ifPresent(lived -> {
            Duration present = clock.offset();
            Thread stop = new Thread(() -> stopping = true, "life-stop");
            Runtime.getRuntime().addShutdownHook(stop);
            timers.alone(() -> live(lived.plusDays(1)));
            clock.shiftTo(present);
            rows.finish();
            Runtime.getRuntime().removeShutdownHook(stop);
        });
    }

    /** What people wanted to do and the platform did not let them; nothing, if they know their work. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    private void live(LocalDate from) {
        long began = System.nanoTime();
        log.info("演示县的半年（{} 至 {}）从 {} 开始办，办完才能登录", settings.begin(), LAST, from);
        List<Story> stories = new Stories(regions, tools.hours()).between(settings.begin(), LAST, settings.daily(), COUNTY, settings.seed());
        List<RegionCode> villages = stories.stream().map(Story::village).distinct().toList();
        book.open(settings.begin(), stories, new Plans(tools.hours()).changes(settings.begin(), LAST, DAYS_BETWEEN_CHANGES, villages, settings.seed()));
        int done = 0;
        try (Hands hands = new Hands(settings.hands(), clock)) {
            for (LocalDate day = from; !day.isAfter(LAST); day = day.plusDays(1)) {
                requireRunning();
                done += day(day, hands);
                rows.lived(day);
                if (day.equals(YearMonth.from(day).atEndOfMonth()) || day.equals(LAST)) {
                    log.info("  {} 年 {} 月：{} 件次（{} 秒）", day.getYear(), day.getMonthValue(), done, (System.nanoTime() - began) / 1_000_000_000);
                    done = 0;
                }
            }
        }
        log.info("  毫秒：{}", spent);
    }

    /** Whoever stops the start waits for a day of the life, not for the rest of it. */
    private void requireRunning() {
        if (stopping) {
            throw new IllegalStateException("演示县的半年没有办完，下次启动接着办");
        }
    }

    /** @return how many acts there were */
    private int day(LocalDate day, Hands hands) {
        Instant midnight = day.atStartOfDay(BusinessClock.ZONE).toInstant();
        clock.setTo(midnight);
        timed("timers", () -> {
            ring(midnight, hands);
            return 0;
        });
        clock.setTo(at(day, MORNING));
        sweep(at(day, MORNING));
        if (!tools.hours().working(day)) {
            return 0;
        }
        int done = 0;
        for (List<Act> next = planned(day); !next.isEmpty(); next = planned(day)) {
            List<Act> acts = next;
            acts.forEach(act -> tried.add(act.key()));
            done += timed("acts", () -> act(acts, hands));
        }
        if (!day.equals(LAST)) {
            sweep(at(day, EVENING));
        }
        return done;
    }

    private int act(List<Act> acts, Hands hands) {
        hands.act(acts, failure -> {
            refused.add(failure.act().key() + " " + failure.why());
            log.warn("演示的一步没有办成：{}", failure.act().key(), failure.why());
        });
        return acts.size();
    }

    private List<Act> planned(LocalDate day) {
        return timed("plans", () -> plan(day));
    }

    private List<Act> plan(LocalDate day) {
        List<Waiting> open = jdbc.sql(Waiting.SQL).param(COUNTY.value()).query(Waiting::of).list();
        Agenda agenda = new Agenda(at(day, day.equals(LAST) ? NOW : EVENING), tried);
        parts.forEach(part -> part.plan(open, agenda));
        return agenda.acts();
    }

    /** Two timers may follow one another; one that fails is left to the background. */
    private void ring(Instant until, Hands hands) {
        Set<String> rung = new HashSet<>();
        for (List<Alarm> due = due(until, rung); !due.isEmpty(); due = due(until, rung)) {
            due.forEach(alarm -> rung.add(alarm.id()));
            hands.run(due.stream().<Runnable>map(alarm -> () -> timers.ring(alarm)).toList());
        }
    }

    private List<Alarm> due(Instant until, Set<String> rung) {
        return timers.due(until, ALARMS_AT_ONCE).stream().filter(alarm -> !rung.contains(alarm.id())).toList();
    }

    private void sweep(Instant at) {
        clock.at(at, () -> housekeeping.forEach(one -> timed(one.getClass().getSimpleName(), () -> {
            try {
                one.sweep();
            } catch (RuntimeException e) {
                refused.add(one.getClass().getSimpleName() + " " + e);
                log.error("演示的半年里有一次例行事项没有办成", e);
            }
            return 0;
        })));
    }

    /** Where the time of a start goes. */
    private <T> T timed(String what, Supplier<T> work) {
        long began = System.nanoTime();
        T result = work.get();
        spent.merge(what, (System.nanoTime() - began) / 1_000_000, Long::sum);
        return result;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }
}

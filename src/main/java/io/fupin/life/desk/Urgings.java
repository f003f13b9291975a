package io.fupin.life.desk;

import io.fupin.account.Officer;
import io.fupin.account.Role;
import io.fupin.casework.Urging;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 催办: the county urges on Mondays, townships their villages on Thursdays, whatever is late and was not urged in the last days. */
@Component("lifeUrgings")
@LivedDemo
@Order(6)
class Urgings implements Part {

    private static final Duration LATE_FOR = Duration.ofDays(1);
    private static final Duration NOT_AGAIN = Duration.ofDays(6);
    private static final int OF_ONE_POST = 6;

    private final Tools tools;
    private final Urging urging;

    Urgings(Tools tools, Urging urging) {
        this.tools = tools;
        this.urging = urging;
    }

    @Override
    public void plan(List<Waiting> open, Agenda agenda) {
        LocalDate today = tools.today();
        boolean county = today.getDayOfWeek() == DayOfWeek.MONDAY;
        if (!county && today.getDayOfWeek() != DayOfWeek.THURSDAY || !tools.hours().working(today)) {
            return;
        }
        SplittableRandom dice = new SplittableRandom(today.toEpochDay());
        Instant at = tools.hours().on(today, LocalTime.of(8, 35), LocalTime.of(10, 0), dice);
        Map<String, Integer> urged = new HashMap<>();
        for (Waiting task : open) {
            boolean late = task.dueAt().plus(LATE_FOR).isBefore(at);
            boolean lately = task.urgedAt() != null && task.urgedAt().plus(NOT_AGAIN).isAfter(at);
            Role below = task.post().role();
            boolean mine = county ? below == Role.TOWNSHIP_OFFICE || below == Role.DEPARTMENT : below == Role.VILLAGE_COMMITTEE || below == Role.VILLAGE_TEAM;
            if (late && !lately && mine && urged.merge(task.post().key(), 1, Integer::sum) <= OF_ONE_POST) {
                Officer above = county ? tools.posts().county(task.village()) : tools.posts().township(task.village());
                String words = tools.words().one("urge", dice);
                agenda.add(at.plusSeconds(40L * urged.get(task.post().key())), task.village(), "urge-" + task.id() + "-" + today,
                        () -> {
                            if (tools.waits(task)) {
                                urging.urge(task.id(), above, words);
                            }
                        });
            }
        }
    }
}

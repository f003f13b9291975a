package io.fupin.inbox.messages;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.clock.BusinessClock;
import io.fupin.clock.Housekeeping;
import io.fupin.inbox.DigestSource;
import io.fupin.region.RegionCode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a day from eight in the morning: what came in since the day before, what is due or late, what the level below is late with, and what
 * other modules have to say of the day. One sweep, told once for each county and day, whichever node is first.
 */
@Component
public class DailyDigest implements Housekeeping {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MessageRows messages;
    private final Addressees addressees;
    private final ObjectProvider<DigestSource> sources;
    private final Clock clock;

    DailyDigest(JdbcClient jdbc, TransactionTemplate transaction, MessageRows messages, Addressees addressees,
                ObjectProvider<DigestSource> sources, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.messages = messages;
        this.addressees = addressees;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
    public void sweep() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, BusinessClock.ZONE);
        if (now.atZone(BusinessClock.ZONE).toLocalTime().isBefore(MORNING)) {
            return;
        }
        List<String> counties = jdbc.sql("""
                select distinct county from work_tally
                where not exists (select 1 from message_digest d where d.day = ? and d.county = work_tally.county)
                """).param(today).query(String.class).list();
        for (String county : counties) {
            transaction.executeWithoutResult(status -> {
                int first = jdbc.sql("insert into message_digest (day, county) values (?, ?) on conflict do nothing").params(today, county).update();
                if (first == 1) {
                    tell(RegionCode.of(county), today, now);
                }
            });
        }
    }

    private record Waiting(String role, String unit, String region, String step, int arrived, int due, int late) {
    }

    private void tell(RegionCode county, LocalDate today, Instant now) {
        Instant yesterday = today.minusDays(1).atTime(MORNING).atZone(BusinessClock.ZONE).toInstant();
        Map<Post, Sums> posts = new LinkedHashMap<>();
        Map<RegionCode, Integer> lateByTownship = new LinkedHashMap<>();
        jdbc.sql("""
                select role, unit, region, step_name as step, count(*) filter (where created_at >= :since) as arrived,
                       count(*) filter (where due_at >= :now and remind_at < :now) as due, count(*) filter (where due_at < :now) as late
                from work_item where county = :county and completed_at is null
                group by 1, 2, 3, 4 order by 1, 2, 3, 4
                """).param("since", Timestamp.from(yesterday)).param("now", Timestamp.from(now))
                .param("county", county.value()).query(Waiting.class).list().forEach(line -> {
                    Post post = new Post(Role.valueOf(line.role()), line.unit(), RegionCode.of(line.region()));
                    posts.computeIfAbsent(post, key -> new Sums()).add(line);
                    if (line.late() > 0 && !post.region().equals(county)) {
                        lateByTownship.merge(post.region().township(), line.late(), Integer::sum);
                    }
                });
        posts.forEach((post, sums) -> {
            List<Long> persons = addressees.holding(post);
            if (sums.arrived > 0) {
                messages.tell(persons, "arrived-" + today + "-" + post.key(), "ARRIVED", "新到 " + sums.arrived + " 件", sums.steps(), "/tasks?box=todo", now);
            }
            if (sums.due + sums.late > 0) {
                messages.tell(persons, "due-" + today + "-" + post.key(), "DUE", (sums.late > 0 ? "超期 " + sums.late + " 件" : "")
                        + (sums.late > 0 && sums.due > 0 ? "，" : "") + (sums.due > 0 ? "快到期 " + sums.due + " 件" : ""),
                        null, sums.late > 0 ? "/tasks?box=todo&due=late" : "/tasks?box=todo", now);
            }
        });
        lateByTownship.forEach((township, late) -> messages.tell(addressees.holding(Post.of(Role.TOWNSHIP_OFFICE, township)),
                "late-" + today + "-" + township, "LATE_BELOW", "本乡镇超期 " + late + " 件", "村里和本办都算在内", "/tasks?box=supervised&due=late", now));
        int all = lateByTownship.values().stream().mapToInt(Integer::intValue).sum();
        if (all > 0) {
            messages.tell(addressees.holding(Post.of(Role.COUNTY_OFFICE, county)), "late-" + today + "-" + county, "LATE_BELOW",
                    "全县超期 " + all + " 件", "分布在 " + lateByTownship.size() + " 个乡镇", "/tasks?box=supervised&due=late", now);
        }
        sources.stream().flatMap(source -> source.of(county, today).stream()).forEach(one ->
                messages.tell(addressees.holding(one.post()), one.about() + "-" + today, one.kind(), one.title(), one.text(), one.href(), now));
    }

    private static final class Sums {
        private final Map<String, Integer> byStep = new LinkedHashMap<>();
        private int arrived;
        private int due;
        private int late;

        void add(Waiting line) {
            arrived += line.arrived();
            due += line.due();
            late += line.late();
            if (line.arrived() > 0) {
                byStep.merge(line.step(), line.arrived(), Integer::sum);
            }
        }

        String steps() {
            return String.join("，", byStep.entrySet().stream().map(step -> step.getKey() + " " + step.getValue()).toList());
        }
    }
}

package io.fupin.bottleneck.warn;

import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.bottleneck.warn.WarningLook.Raised;
import io.fupin.clock.BusinessClock;
import io.fupin.clock.Housekeeping;
import io.fupin.inbox.PostMessages;
import io.fupin.region.RegionCode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the queues of each county once an hour of business time, and tells of what it finds: the county, and the office whose queue it
 * is. Once for each warning, however long it stands.
 */
@Component
public class WarningWork implements Housekeeping {

    private static final Logger log = LoggerFactory.getLogger(WarningWork.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int NAMED = 3;

    private final WarningLook look;
    private final PostMessages messages;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WarningWork(WarningLook look, PostMessages messages, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.look = look;
        this.messages = messages;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT50S")
    public void sweep() {
        List<String> due = jdbc.sql("""
                select county from (select distinct county from work_tally_area union select county from stage_warning where cleared_at is null) c
                where not exists (select 1 from stage_warning_look l where l.county = c.county and l.looked_at > ?) order by county
                """).param(Timestamp.from(clock.instant().minus(EVERY))).query(String.class).list();
        for (String county : due) {
            try {
                look(RegionCode.of(county));
            } catch (RuntimeException failure) {
                // The other counties are looked at all the same; this one again in a minute.
                log.error("没有看完预警：{}", county, failure);
            }
        }
    }

    /** @return false when somebody else looks at this county just now */
    public boolean look(RegionCode county) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Instant now = clock.instant();
            jdbc.sql("insert into stage_warning_look (county, looked_at) values (?, '-infinity') on conflict do nothing").param(county.value()).update();
            if (jdbc.sql("select 1 from stage_warning_look where county = ? for update skip locked").param(county.value()).query(Integer.class).optional()
                    .isEmpty()) {
                return false;
            }
            tell(county, look.look(county, now, LocalDate.ofInstant(now, BusinessClock.ZONE)));
            jdbc.sql("update stage_warning_look set looked_at = ? where county = ?").params(Timestamp.from(now), county.value()).update();
            return true;
        }));
    }

    private void tell(RegionCode county, List<Raised> raised) {
        Map<Post, Predicate<Raised>> posts = new LinkedHashMap<>();
        posts.put(Post.of(Role.COUNTY_OFFICE, county), one -> true);
        raised.stream().map(Raised::place).distinct().filter(place -> !place.equals(county))
                .forEach(place -> posts.put(Post.of(office(place), place), one -> one.place().equals(place)));
        posts.forEach((post, theirs) -> tell(post, raised.stream().filter(theirs).toList()));
    }

    private void tell(Post post, List<Raised> raised) {
        if (raised.isEmpty()) {
            return;
        }
        Raised first = raised.get(0);
        boolean one = raised.size() == 1;
        messages.tell(post, "warning-" + first.id(), "WARNING", one ? "预警：" + first.words() : "预警 " + raised.size() + " 处", one ? null
                : String.join("；", raised.stream().limit(NAMED).map(Raised::words).toList()) + (raised.size() > NAMED ? "；等" : ""),
                one ? "/bottleneck/warnings/" + first.id() : "/bottleneck/warnings");
    }

    private static Role office(RegionCode place) {
        return switch (place.level()) {
            case PROVINCE -> Role.PROVINCE_OFFICE;
            case CITY -> Role.CITY_OFFICE;
            case COUNTY -> Role.COUNTY_OFFICE;
            default -> Role.TOWNSHIP_OFFICE;
        };
    }
}

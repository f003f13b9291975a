package io.fupin.notice.demo;

import io.fupin.account.Post;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import jakarta.annotation.PostConstruct;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invented phones for the demo's county and its townships: 0432-60000 and the last digits of the township's code. */
@Component
@DependsOn("demoRegions")
@Profile("demo")
class DemoContacts {

    private static final RegionCode COUNTY = RegionCode.of("220281000000");
    private static final String HOURS = "工作日 8:30—16:30";

    private final Regions regions;
    private final PostNames posts;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoContacts(Regions regions, PostNames posts, JdbcClient jdbc, Clock clock) {
        this.regions = regions;
        this.posts = posts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @PostConstruct
    void enter() {
        if (jdbc.sql("select exists (select 1 from office_contact)").query(Boolean.class).single()) {
            return;
        }
        enter(Post.of(Role.COUNTY_OFFICE, COUNTY), COUNTY.value().substring(3, 6));
        for (Region township : regions.within(COUNTY, RegionLevel.TOWNSHIP)) {
            enter(Post.of(Role.TOWNSHIP_OFFICE, township.code()), township.code().value().substring(6, 9));
        }
    }

    private void enter(Post post, String lastDigits) {
        jdbc.sql("insert into office_contact (region, office, phone, hours, changed_at) values (?, ?, ?, ?, ?)")
                .params(post.region().value(), posts.of(post), "0432-60000" + lastDigits, HOURS, Timestamp.from(clock.instant())).update();
    }
}

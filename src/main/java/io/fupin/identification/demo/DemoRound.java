package io.fupin.identification.demo;

import io.fupin.account.Officer;
import io.fupin.account.People;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.clock.BusinessClock;
import io.fupin.identification.Rounds;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import jakarta.annotation.PostConstruct;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo county has a round open since April: identification of 2016, without quota. */
@Component("demoRound")
@DependsOn("demoAccounts")
@Profile("demo")
class DemoRound {

    private static final LocalDate OPENED = LocalDate.of(2016, 4, 1);

    private final Regions regions;
    private final People people;
    private final Rounds rounds;
    private final BusinessClock clock;

    DemoRound(Regions regions, People people, Rounds rounds, BusinessClock clock) {
        this.regions = regions;
        this.people = people;
        this.rounds = rounds;
        this.clock = clock;
    }

    @PostConstruct
    void open() {
        for (Region county : regions.within(RegionCode.NATION, RegionLevel.COUNTY)) {
            Post post = Post.of(Role.COUNTY_OFFICE, county.code());
            if (rounds.of(county.code()).isEmpty()) {
                clock.at(OPENED.atTime(8, 30).atZone(BusinessClock.ZONE).toInstant(), () -> open(county.code(), post));
            }
        }
    }

    private void open(RegionCode county, Post post) {
        people.holding(post).stream().findFirst().ifPresent(person -> rounds.openRound(
                new Officer(person.id(), person.username(), person.name(), post, List.of(post)), county, "2016年贫困户动态识别",
                OPENED, "3月14日至31日，全市256个行政村逐村宣讲识别标准和程序，发放明白纸到户；9月又讲了一遍", Map.of()));
    }
}

package io.fupin.identification.demo;

import io.fupin.account.Officer;
import io.fupin.account.People;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.identification.Rounds;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo county has a round open: identification of 2016, without quota. */
@Component
@DependsOn("demoAccounts")
@Profile("demo")
class DemoRound {

    private final Regions regions;
    private final People people;
    private final Rounds rounds;
    private final Clock clock;

    DemoRound(Regions regions, People people, Rounds rounds, Clock clock) {
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
                people.holding(post).stream().findFirst().ifPresent(person -> rounds.openRound(
                        new Officer(person.id(), person.username(), person.name(), post, List.of(post)), county.code(), "2016年贫困户动态识别",
                        LocalDate.now(clock), "9月19日至30日，全市256个行政村逐村宣讲识别标准和程序，发放明白纸到户", Map.of()));
            }
        }
    }
}

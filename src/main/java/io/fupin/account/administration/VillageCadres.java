package io.fupin.account.administration;

import io.fupin.account.AccountEvent;
import io.fupin.account.Officer;
import io.fupin.account.People;
import io.fupin.account.Post;
import io.fupin.account.Role;
import io.fupin.account.data.CadreRows;
import io.fupin.problem.Problem;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 包村干部: a person of the township's office named for a village; confirms meetings where the village has no team. */
@Service
public class VillageCadres {

    private final CadreRows rows;
    private final People people;
    private final Regions regions;
    private final ApplicationEventPublisher events;
    private final Clock businessClock;

    VillageCadres(CadreRows rows, People people, Regions regions, ApplicationEventPublisher events, Clock businessClock) {
        this.rows = rows;
        this.people = people;
        this.regions = regions;
        this.events = events;
        this.businessClock = businessClock;
    }

    /** @param cadre null when nobody is named */
    public record Village(Region region, boolean hasTeam, Cadre cadre) {
    }

    /** The villages of a township, with the township's people who may be named. */
    public record Township(Region region, List<Village> villages, List<People.Person> people) {
    }

    /** @throws Problem 404 when it is no township of the administrator's area */
    @Transactional(readOnly = true)
    public Township township(Officer admin, RegionCode township) {
        requireAdmin(admin, township);
        Region region = regions.find(township).filter(found -> found.level() == RegionLevel.TOWNSHIP)
                .orElseThrow(() -> Problem.notFound("没有这个乡镇。"));
        Map<RegionCode, Cadre> cadres = rows.within(township).stream().collect(Collectors.toMap(Cadre::village, Function.identity()));
        Set<String> withTeam = new HashSet<>(rows.villagesWithTeam(township, LocalDate.now(businessClock)));
        List<Village> villages = regions.children(township).stream()
                .map(village -> new Village(village, withTeam.contains(village.code().value()), cadres.get(village.code()))).toList();
        return new Township(region, villages, people.holding(Post.of(Role.TOWNSHIP_OFFICE, township)));
    }

    /**
     * Names somebody in place of whoever was named before.
     *
     * @throws Problem 422 at {@code person} unless he holds the township's post in force
     */
    @Transactional
    public void name(Officer admin, RegionCode village, long personId) {
        requireAdmin(admin, village);
        requireVillage(village);
        People.Person person = people.holding(Post.of(Role.TOWNSHIP_OFFICE, village.township())).stream()
                .filter(holder -> holder.id() == personId).findFirst()
                .orElseThrow(() -> Problem.invalid("person", "包村干部须是本乡镇扶贫办的人。"));
        rows.end(village, admin.personId(), businessClock.instant());
        rows.add(village, personId, admin.personId(), businessClock.instant());
        events.publishEvent(AccountEvent.by(admin, "village-cadre.named", person.username(), Map.of("village", village.value())));
    }

    @Transactional
    public void end(Officer admin, RegionCode village) {
        requireAdmin(admin, village);
        long personId = rows.end(village, admin.personId(), businessClock.instant()).orElseThrow(() -> Problem.conflict("这个村没有包村干部。"));
        String username = people.find(personId).map(People.Person::username).orElse(String.valueOf(personId));
        events.publishEvent(AccountEvent.by(admin, "village-cadre.ended", username, Map.of("village", village.value())));
    }

    private void requireVillage(RegionCode village) {
        regions.find(village).filter(region -> region.level() == RegionLevel.VILLAGE).orElseThrow(() -> Problem.notFound("没有这个村。"));
    }

    private static void requireAdmin(Officer officer, RegionCode region) {
        if (!officer.is(Role.ADMIN)) {
            throw Problem.forbidden("只有系统管理员可以指定包村干部。");
        }
        if (!officer.covers(region)) {
            throw Problem.notFound("不在您管理的区域。");
        }
    }
}

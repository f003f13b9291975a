package io.fupin.assessment.work;

import io.fupin.account.FirmPeople.Surveyor;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.TeamRows.Did;
import io.fupin.assessment.data.TeamRows.Given;
import io.fupin.assessment.data.TeamRows.OfStratum;
import io.fupin.assessment.data.TeamRows.Phone;
import io.fupin.assessment.data.TeamRows.Tally;
import io.fupin.casework.WorkItem;
import io.fupin.casework.WorkItems;
import io.fupin.clock.BusinessClock;
import io.fupin.policy.PolicyParameters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the lead should look at: nobody's households, too many for one, phones that are silent, too many replaced, reserves gone, and the pace. */
@Component
public class TeamWarnings {

    /** Below this a share of replaced households says nothing. */
    private static final int ENOUGH = 10;

    private final PolicyParameters parameters;
    private final WorkItems items;
    private final Clock clock;

    TeamWarnings(PolicyParameters parameters, WorkItems items, Clock clock) {
        this.parameters = parameters;
        this.items = items;
        this.clock = clock;
    }

    /** How the field work stands, read once. */
    public record Team(Assessment assessment, List<Surveyor> surveyors, List<Given> given, Map<Long, Integer> quotas, Map<Long, Phone> phones, Map<Long, Did> did,
                       List<OfStratum> strata, Map<LocalDate, Integer> days) {

        public Tally all() {
            return strata.stream().map(OfStratum::tally).reduce(new Tally(0, 0, 0), (a, b) -> new Tally(a.open() + b.open(), a.sealed() + b.sealed(),
                    a.replaced() + b.replaced()));
        }
    }

    /** @param kind late, warn or info */
    public record Said(String kind, String text) {
    }

    /** @param perDay one decimal; @param late days after the limit, below 0 before it */
    public record Pace(BigDecimal perDay, LocalDate ends, long late) {
    }

    /** By the days since the first sheet was sealed; null while nothing is sealed or left. */
    public Pace pace(Team team) {
        Tally all = team.all();
        if (all.open() == 0 || team.days().isEmpty() || team.assessment().fieldEndedAt() != null) {
            return null;
        }
        LocalDate today = LocalDate.now(clock);
        long days = ChronoUnit.DAYS.between(team.days().keySet().stream().min(LocalDate::compareTo).orElseThrow(), today) + 1;
        BigDecimal perDay = BigDecimal.valueOf(all.sealed()).divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP).max(new BigDecimal("0.1"));
        LocalDate ends = today.plusDays(BigDecimal.valueOf(all.open()).divide(perDay, 0, RoundingMode.UP).longValueExact());
        return new Pace(perDay, ends, items.of(team.assessment().caseNumber()).stream().filter(WorkItem::open).filter(item -> item.step().equals("survey"))
                .filter(item -> item.dueAt() != null).findFirst()
                .map(item -> ChronoUnit.DAYS.between(item.dueAt().atZone(BusinessClock.ZONE).toLocalDate(), ends)).orElse(0L));
    }

    /** The worst first; nothing once the field work is over. */
    public List<Said> of(Team team, Pace pace) {
        List<Said> late = new ArrayList<>();
        List<Said> warn = new ArrayList<>();
        if (team.assessment().fieldEndedAt() != null) {
            return warn;
        }
        for (Given one : TeamDesk.stranded(team.given(), team.surveyors())) {
            late.add(new Said("late", "%s 的账号已停用或者岗位到期，还有 %d 户没有入户，请转给别人".formatted(one.name(), one.tally().open())));
        }
        Duration idle = idle(team.assessment());
        team.surveyors().stream().filter(Surveyor::works).forEach(who -> {
            Tally tally = team.given().stream().filter(one -> one.person() != null && one.person() == who.person()).map(Given::tally).findFirst()
                    .orElse(new Tally(0, 0, 0));
            Phone phone = team.phones().get(who.person());
            if (tally.open() > 0 && phone != null && isIdle(Duration.between(phone.seenAt(), clock.instant()), idle)) {
                late.add(new Said("late", "%s %d 小时没有联网，还有 %d 户没有封存".formatted(who.name(), Duration.between(phone.seenAt(), clock.instant()).toHours(),
                        tally.open()) + (phone.filling() + phone.waiting() == 0 ? "" : "，其中 %d 份在手机上".formatted(phone.filling() + phone.waiting()))));
            }
            Integer quota = team.quotas().get(who.person());
            if (quota != null && tally.asked() > quota) {
                warn.add(new Said("warn", "%s 分了 %d 户，超过定额 %d 户".formatted(who.name(), tally.asked(), tally.asked() - quota)));
            }
            Did did = team.did().get(who.person());
            int visited = did == null ? 0 : did.sealed() + did.replaced();
            int most = parameters.integer("assessment-replaced-share", team.assessment().county(), LocalDate.now(clock));
            if (visited >= ENOUGH && did.replaced() * 100 > most * visited) {
                warn.add(new Said("warn", "%s 更换了 %d 户，占 %d%%，超过 %d%%，请问清原因".formatted(who.name(), did.replaced(), did.replaced() * 100 / visited, most)));
            }
        });
        team.given().stream().filter(one -> one.person() == null && one.tally().open() > 0).forEach(one -> warn.add(new Said("warn",
                "%d 户还没有分给谁".formatted(one.tally().open()))));
        team.strata().stream().filter(one -> one.reserves() == 0 && one.tally().open() > 0 && one.tally().replaced() > 0).forEach(one -> warn.add(new Said("warn",
                "%s的备用户用完了，再问不到的就不问了".formatted(one.stratum().label()))));
        if (pace != null && pace.late() > 0) {
            late.add(new Said("late", "按现在的速度，入户要比时限晚 %d 天".formatted(pace.late())));
        }
        late.addAll(warn);
        return late;
    }

    /** After so long a phone is silent. */
    public Duration idle(Assessment assessment) {
        return Duration.ofHours(parameters.integer("assessment-idle-hours", assessment.county(), LocalDate.now(clock)));
    }

    public static boolean isIdle(Duration silent, Duration most) {
        return silent.compareTo(most) > 0;
    }
}

package io.fupin.assessment.web;

import io.fupin.account.FirmPeople.Surveyor;
import io.fupin.account.Officer;
import io.fupin.assessment.data.Assessment;
import io.fupin.assessment.data.TeamRows;
import io.fupin.assessment.data.TeamRows.Given;
import io.fupin.assessment.data.TeamRows.Phone;
import io.fupin.assessment.data.TeamRows.Tally;
import io.fupin.assessment.web.TeamView.Bar;
import io.fupin.assessment.web.TeamView.Chart;
import io.fupin.assessment.web.TeamView.Choice;
import io.fupin.assessment.web.TeamView.Once;
import io.fupin.assessment.web.TeamView.Part;
import io.fupin.assessment.web.TeamView.Person;
import io.fupin.assessment.web.TeamView.Stratum;
import io.fupin.assessment.web.TeamView.Village;
import io.fupin.assessment.work.TeamDesk;
import io.fupin.assessment.work.TeamWarnings;
import io.fupin.assessment.work.TeamWarnings.Pace;
import io.fupin.assessment.work.TeamWarnings.Team;
import io.fupin.region.Regions;
import io.fupin.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws the team's page: bars of what is sealed, on the phones and not begun. */
@Component
class TeamViews {

    private static final int WIDE = 600;
    private static final int HIGH = 120;
    /** Days that are drawn: a round of field work and some. */
    private static final int DAYS = 21;
    private static final int NAMES = 7;

    private final TeamDesk desk;
    private final TeamRows rows;
    private final TeamWarnings warnings;
    private final Regions regions;
    private final Words words;
    private final Clock clock;

    TeamViews(TeamDesk desk, TeamRows rows, TeamWarnings warnings, Regions regions, Words words, Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.warnings = warnings;
        this.regions = regions;
        this.words = words;
        this.clock = clock;
    }

    TeamView view(Officer lead, Assessment one, Once once, Map<String, String> typed, Map<String, String> errors) {
        String number = one.caseNumber();
        List<Surveyor> surveyors = desk.surveyors(lead, number);
        boolean drawn = one.drawnAt() != null;
        Team team = new Team(one, surveyors, drawn ? rows.given(number) : List.of(), rows.quotas(number), rows.phones(number), drawn ? rows.did(number) : Map.of(),
                drawn ? rows.strata(number) : List.of(), drawn ? rows.days(number) : Map.of());
        Map<Long, Given> given = new LinkedHashMap<>();
        team.given().forEach(line -> given.put(line.person() == null ? 0 : line.person(), line));
        Tally all = team.all();
        int onPhones = team.phones().values().stream().mapToInt(phone -> phone.filling() + phone.waiting()).sum();
        Pace pace = warnings.pace(team);
        return new TeamView(number, one.title(), drawn && one.fieldEndedAt() == null, one.publishedAt() == null, part(all, onPhones),
                given.containsKey(0L) ? given.get(0L).tally().open() : 0, warnings.of(team, pace).stream().map(said -> new TeamView.Warning(said.kind(), said.text()))
                .toList(), surveyors.stream().map(who -> person(who, given.get(who.person()), team)).toList(),
                surveyors.stream().filter(Surveyor::works).map(who -> new Choice(String.valueOf(who.person()), who.name())).toList(),
                drawn ? rows.villages(number).stream().map(line -> new Village(line.village().value(), regions.fullName(line.village()), part(line.tally(), 0),
                        line.unassigned())).toList() : List.of(),
                team.strata().stream().map(line -> new Stratum(line.stratum().label(), part(line.tally(), 0), line.reserves())).toList(), chart(team.days()),
                pace == null ? null : "按现在的速度（一天 %s 户），%s入户完%s".formatted(pace.perDay(), words.day(pace.ends()), pace.late() == 0 ? ""
                        : pace.late() > 0 ? "，比时限晚 " + pace.late() + " 天" : "，比时限早 " + -pace.late() + " 天"), once, typed, errors);
    }

    private Person person(Surveyor who, Given line, Team team) {
        Tally tally = line == null ? new Tally(0, 0, 0) : line.tally();
        Phone phone = team.phones().get(who.person());
        Integer quota = team.quotas().get(who.person());
        int onPhone = phone == null ? 0 : phone.filling() + phone.waiting();
        Duration silent = phone == null ? null : Duration.between(phone.seenAt(), clock.instant());
        String state = phone == null ? "" : TeamWarnings.isIdle(silent, warnings.idle(team.assessment())) && tally.open() > 0 ? "is-late"
                : silent.toHours() >= 1 && onPhone > 0 ? "is-warn" : "is-ok";
        String told = phone == null ? "还没有打开手机问卷" : "上次联网 " + words.moment(phone.seenAt()) + (onPhone == 0 ? "" : "，" + onPhone + " 份在手机上");
        TeamRows.Did did = team.did().get(who.person());
        return new Person(who.person(), who.name(), who.username(), who.until() == null ? null : words.day(who.until()), who.works(), who.blocked(), who.inForce(),
                state, told, part(tally, onPhone), quota, quota == null ? 0 : Math.max(0, tally.asked() - quota), did == null ? "" : "封存 " + did.sealed() + " 份"
                + (did.replaced() == 0 ? "" : "，更换 " + did.replaced() + " 户"));
    }

    private static Part part(Tally tally, int onPhone) {
        int asked = tally.asked();
        int held = Math.min(onPhone, tally.open());
        return new Part(asked, tally.sealed(), tally.open(), tally.replaced(), held, share(tally.sealed(), asked), share(held, asked),
                "已封存 %d，%s没有入户 %d".formatted(tally.sealed(), held == 0 ? "" : "在手机上 " + held + "，", tally.open() - held)
                        + (tally.replaced() == 0 ? "" : "，已更换 " + tally.replaced()));
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : Math.round(1000.0 * some / all) / 10.0;
    }

    /** A bar for each day from the first to the last that has one, days without one as gaps. */
    private Chart chart(Map<LocalDate, Integer> days) {
        if (days.isEmpty()) {
            return null;
        }
        LocalDate last = days.keySet().stream().max(LocalDate::compareTo).orElseThrow();
        LocalDate first = days.keySet().stream().min(LocalDate::compareTo).orElseThrow();
        first = first.isBefore(last.minusDays(DAYS - 1)) ? last.minusDays(DAYS - 1) : first;
        int most = days.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        List<LocalDate> shown = first.datesUntil(last.plusDays(1)).toList();
        double slot = (double) WIDE / Math.max(NAMES, shown.size());
        int named = Math.max(1, (int) Math.ceil((double) shown.size() / NAMES));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            int sealed = days.getOrDefault(shown.get(i), 0);
            double height = Math.round(10.0 * HIGH * sealed / most) / 10.0;
            bars.add(new Bar(words.day(shown.get(i)), sealed, Math.round(slot * i * 10) / 10.0, HIGH - height, Math.round(slot * 7) / 10.0, height, i % named == 0));
        }
        return new Chart(most, bars, "每天封存：" + String.join("，", bars.stream().map(bar -> bar.day() + " " + bar.sealed() + " 份").toList()));
    }
}

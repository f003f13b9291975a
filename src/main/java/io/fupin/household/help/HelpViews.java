package io.fupin.household.help;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.household.DueToHelpers;
import io.fupin.household.Household;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdRegister.Contact;
import io.fupin.household.PersonalData;
import io.fupin.household.help.HelpLists.Counts;
import io.fupin.household.help.HelpLists.Gap;
import io.fupin.household.help.HelpLists.Line;
import io.fupin.household.help.HelpRows.Measure;
import io.fupin.household.help.HelpRows.Result;
import io.fupin.household.help.HelpView.Choice;
import io.fupin.household.help.HelpView.Ledger;
import io.fupin.household.help.HelpView.Mine;
import io.fupin.household.help.HelpView.Own;
import io.fupin.household.help.HelpView.Row;
import io.fupin.household.help.HelpView.Visit;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import io.fupin.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The pages of help, for one officer. */
@Component
class HelpViews {

    private static final int SIZE = 50;
    private static final int VISITS = 30;
    private static final String PROCESS = "household-identification";

    private final HelpSight sight;
    private final HelpRows rows;
    private final HelpLists lists;
    private final HouseholdRegister register;
    private final Regions regions;
    private final PolicyParameters parameters;
    private final ObjectProvider<DueToHelpers> others;
    private final Words words;
    private final Clock clock;

    HelpViews(HelpSight sight, HelpRows rows, HelpLists lists, HouseholdRegister register, Regions regions, PolicyParameters parameters,
              ObjectProvider<DueToHelpers> others, Words words, Clock clock) {
        this.sight = sight;
        this.rows = rows;
        this.lists = lists;
        this.register = register;
        this.regions = regions;
        this.parameters = parameters;
        this.others = others;
        this.words = words;
        this.clock = clock;
    }

    HelpView view(Household household, Officer officer, Map<String, String> typed, Map<String, String> errors, String open) {
        String number = household.registerNumber();
        LocalDate today = LocalDate.now(clock);
        List<HelpRows.Visit> visits = rows.visits(number, VISITS);
        LocalDate last = visits.isEmpty() ? null : visits.get(0).on();
        Optional<HouseholdRegister.Helper> helper = register.helpers(number).stream().findFirst();
        LocalDate due = helper.map(one -> lists.due(one.since(), last, household.village(), today)).orElse(null);
        List<Result> results = rows.results(number);
        List<Measure> measures = rows.measures(number);
        boolean calls = officer.is(io.fupin.account.Role.HELPER) || PersonalData.needsPhones(officer);
        return new HelpView("/households/" + number, household.headName(), place(household.village(), household.groupName()), household.persons(),
                calls ? register.contact(number).map(Contact::phone).orElse(null) : null,
                CaseSight.sees(officer, PROCESS, household.village()) ? "/households/" + number : null,
                helper.map(one -> one.name() + "，" + one.unit()).orElse(null), last, due, due != null && due.isBefore(today),
                projectMissing(household, measures, today),
                rows.needs(number).stream().map(need -> new HelpView.Need(need.id(), need.kind(), need.detail(), need.since(), need.metOn())).toList(),
                measures.stream().map(measure -> measure(measure, results, today)).toList(),
                visits.stream().map(visit -> sight.readsVisits(officer) ? new Visit(visit.on(), visit.found(), visit.by(),
                        visit.photos().stream().map(id -> "/evidence/" + id).toList()) : new Visit(visit.on(), null, visit.by(), List.of())).toList(),
                parameters.list("measure-kinds", household.village(), today), parameters.list("handbook-measure-codes", household.village(), today),
                sight.writes(officer), today, typed, errors, open);
    }

    static String path(String number) {
        return "/households/" + number + "/help";
    }

    private boolean projectMissing(Household household, List<Measure> measures, LocalDate today) {
        List<String> industry = parameters.list("industry-measure-kinds", household.village(), today);
        return household.state().onRegister() && lists.projectsRequired(household.village().county())
                && measures.stream().noneMatch(one -> industry.contains(one.kind()) && inForce(one, today))
                && register.members(household.registerNumber()).stream()
                        .anyMatch(member -> "普通劳动力".equals(member.labourSkill()) || "技能劳动力".equals(member.labourSkill()));
    }

    private static boolean inForce(Measure measure, LocalDate today) {
        return !measure.since().isAfter(today) && (measure.lastDay() == null || !measure.lastDay().isBefore(today));
    }

    private HelpView.Measure measure(Measure one, List<Result> results, LocalDate today) {
        String what = Stream.of(one.item(), one.quantity() == null ? null : words.number(one.quantity().stripTrailingZeros()) + " " + one.unit(),
                one.funds() == null ? null : words.yuan(one.funds()) + " 元", one.responsible()).filter(text -> text != null).collect(Collectors.joining("，"));
        return new HelpView.Measure(one.id(), one.kind(), one.detail(), what,
                words.fullDay(one.since()) + (one.lastDay() == null ? "起" : "至" + words.fullDay(one.lastDay())),
                one.lastDay() != null && one.lastDay().isBefore(today),
                results.stream().filter(result -> result.measure() == one.id())
                        .map(result -> new HelpView.Result(result.on(), result.text(), result.income(), "/evidence/" + result.signature(), result.by())).toList());
    }

    Mine mine(Officer officer) {
        Optional<String> phone = sight.phoneHash(officer);
        LocalDate today = LocalDate.now(clock);
        List<HelpLists.Own> paired = phone.map(hash -> lists.own(hash, officer.post().region())).orElse(List.of());
        Map<String, List<String>> also = also(paired.stream().map(HelpLists.Own::registerNumber).toList());
        List<Own> own = paired.stream()
                .map(one -> new Own(one.head(), place(one.village(), one.group()), one.persons(), one.phone(),
                        one.lastVisit() == null ? null : ChronoUnit.DAYS.between(one.lastVisit(), today), one.lastVisit(), one.due(),
                        one.due().isBefore(today), also.getOrDefault(one.registerNumber(), List.of()), path(one.registerNumber()))).toList();
        return new Mine(phone.isPresent(), own, (int) own.stream().filter(one -> !one.due().isAfter(today) || !one.also().isEmpty()).count());
    }

    private Map<String, List<String>> also(List<String> numbers) {
        Map<String, List<String>> also = new HashMap<>();
        others.forEach(other -> other.due(numbers).forEach((number, words) -> also.computeIfAbsent(number, any -> new ArrayList<>()).addAll(words)));
        return also;
    }

    /** @param region null for the officer's whole area */
    Ledger ledger(Officer officer, RegionCode region, Gap gap, String after) {
        RegionCode top = officer.post().region();
        Counts counts = lists.count(officer, region);
        List<Line> found = lists.lacking(gap, officer, region, after, SIZE + 1);
        List<Line> shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
        FilterAddress here = FilterAddress.of("/help", "gap", gap.name(), "region", region == null ? null : region.value());
        List<Choice> gaps = Stream.of(Gap.values()).filter(one -> one != Gap.PROJECT || lists.projectsRequired(top))
                .map(one -> new Choice(one.name(), one.title(), counts.lacking().get(one), one == gap, here.with("gap", one.name()).toString())).toList();
        return new Ledger(regions.get(region == null ? top : region).name(), counts.households(), gaps, areas(top, region),
                region == null ? null : region.value(), gap.name(),
                shown.stream().map(line -> new Row(line.head(), place(line.village(), line.group()), line.persons(), line.helper(), line.lastVisit(),
                        path(line.registerNumber()))).toList(), after == null ? null : here.toString(),
                found.size() > SIZE ? here.with("after", shown.get(SIZE - 1).registerNumber()).toString() : null);
    }

    private List<Choice> areas(RegionCode top, RegionCode chosen) {
        if (top.level() == RegionLevel.VILLAGE) {
            return List.of();
        }
        List<Choice> areas = new ArrayList<>(List.of(new Choice("", "全部地区", null, chosen == null, null)));
        regions.children(top).forEach(region -> areas.add(new Choice(region.code().value(), region.name(), null, region.code().equals(chosen), null)));
        return areas;
    }

    private String place(RegionCode village, String group) {
        return regions.fullName(village) + (group == null ? "" : " " + group);
    }
}

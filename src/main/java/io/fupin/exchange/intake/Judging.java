package io.fupin.exchange.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fupin.account.Officer;
import io.fupin.exchange.intake.StagedRows.Group;
import io.fupin.exchange.register.Headings;
import io.fupin.exchange.register.HouseholdColumn;
import io.fupin.exchange.register.HouseholdReading;
import io.fupin.exchange.register.PersonColumn;
import io.fupin.exchange.register.Surroundings;
import io.fupin.exchange.register.Surroundings.Line;
import io.fupin.exchange.register.Surroundings.Place;
import io.fupin.exchange.register.Verdict;
import io.fupin.exchange.sheet.SheetRows.Area;
import io.fupin.household.FullHousehold;
import io.fupin.household.HouseholdRegister;
import io.fupin.household.HouseholdRegister.OnFile;
import io.fupin.household.HouseholdTies;
import io.fupin.household.OpenMatters;
import io.fupin.household.OpenMatters.Matter;
import io.fupin.household.RegisterBook;
import io.fupin.policy.PolicyParameters;
import io.fupin.region.RegionCode;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Judges some hundred households of a file at a time: what they are held against is asked for once for all of them. */
@Component
class Judging {

    private final HouseholdReading reading;
    private final HouseholdRegister register;
    private final RegisterBook book;
    private final List<HouseholdTies> ties;
    private final List<OpenMatters> matters;
    private final PolicyParameters parameters;
    private final ObjectMapper json;
    private final Clock clock;

    Judging(HouseholdReading reading, HouseholdRegister register, RegisterBook book, List<HouseholdTies> ties, List<OpenMatters> matters,
            PolicyParameters parameters, ObjectMapper json, Clock clock) {
        this.matters = matters;
        this.reading = reading;
        this.register = register;
        this.book = book;
        this.ties = ties;
        this.parameters = parameters;
        this.json = json;
        this.clock = clock;
    }

    /** In the order of the groups. */
    List<Verdict> judge(ImportRun run, Officer officer, List<Group> groups, Map<String, List<Place>> twice) {
        Headings households = Headings.of(HouseholdColumn.values(), Arrays.asList(run.householdHead()));
        Headings persons = Headings.of(PersonColumn.values(), Arrays.asList(run.personHead()));
        RegionCode county = run.region().county();
        LocalDate today = LocalDate.now(clock);
        Map<String, FullHousehold> known = new HashMap<>();
        book.named(county, groups.stream().map(Group::key).filter(key -> !key.startsWith("?")).toList()).forEach(one -> {
            known.put(one.registerNumber(), one);
            if (one.nationalNumber() != null) {
                known.put(one.nationalNumber(), one);
            }
        });
        Map<String, String> underWay = new HashMap<>();
        List<String> numbers = known.values().stream().map(FullHousehold::registerNumber).distinct().toList();
        if (!numbers.isEmpty()) {
            ties.forEach(one -> one.underWay(numbers).forEach(underWay::putIfAbsent));
        }
        List<String> hashes = groups.stream().flatMap(group -> group.persons().stream()).map(Line::idHash).filter(Objects::nonNull).distinct().toList();
        Surroundings around = new Surroundings(officer, today, known, underWay, onFile(hashes), busy(hashes), twice, merged(run),
                parameters.integer("poverty-cause-other-max", county, today), parameters.list("house-grade-unsafe", county, today));
        // the first alone: what all of them ask for is known then
        Function<Group, Verdict> judge = group -> reading.judge(group.households(), group.persons(), households, persons, around);
        List<Verdict> verdicts = new ArrayList<>(groups.stream().limit(1).map(judge).toList());
        verdicts.addAll(groups.parallelStream().skip(1).map(judge).toList());
        return verdicts;
    }

    private Map<String, OnFile> onFile(List<String> hashes) {
        Map<String, OnFile> found = new HashMap<>();
        register.onFile(hashes).forEach(one -> found.put(one.idHash(), one));
        return found;
    }

    /** Whoever is being decided on elsewhere does not come onto the register behind that decision's back. */
    private Map<String, Matter> busy(List<String> hashes) {
        Map<String, Matter> busy = new HashMap<>();
        matters.forEach(one -> one.about(null, hashes).forEach(matter -> busy.putIfAbsent(matter.idHash(), matter)));
        return busy;
    }

    private List<List<Area>> merged(ImportRun run) {
        try {
            return json.readValue(run.merged(), new TypeReference<>() {
            });
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

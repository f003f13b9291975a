package io.fupin.household.web;

import io.fupin.household.AskedRegion;
import io.fupin.account.Officer;
import io.fupin.household.AskedRegion;
import io.fupin.household.Household;
import io.fupin.household.PersonalData;
import io.fupin.household.data.RegisterList;
import io.fupin.household.data.RegisterList.Filter;
import io.fupin.household.data.RegisterList.Line;
import io.fupin.household.web.RegisterView.Row;
import io.fupin.problem.Problem;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import io.fupin.web.FilterAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The list of households as its page shows it. */
@Component
class RegisterViews {

    private static final int SIZE = 50;

    private final RegisterList list;
    private final Regions regions;
    private final Clock clock;

    RegisterViews(RegisterList list, Regions regions, Clock clock) {
        this.list = list;
        this.regions = regions;
        this.clock = clock;
    }

    /** @throws Problem 404 for a region outside the officer's area, 400 for a day that is none or has not come */
    Filter filter(Officer officer, String region, String q, String on) {
        return new Filter(officer, AskedRegion.of(officer, region), null, q == null || q.isBlank() ? null : q.strip(),
                AskedDay.past(on, LocalDate.now(clock)));
    }

    RegisterView view(Filter filter, String after) {
        List<Line> lines = list.page(filter, after, SIZE + 1);
        boolean more = lines.size() > SIZE;
        List<Line> shown = more ? lines.subList(0, SIZE) : lines;
        int[] count = list.onRegister(filter);
        String last = more ? shown.get(SIZE - 1).household().registerNumber() : null;
        return new RegisterView(regions.get(filter.officer().post().region()).name() + "档案", count[0], count[1], areas(filter),
                filter.region() == null ? null : filter.region().value(), filter.q(), filter.on(),
                shown.stream().map(line -> row(line, filter)).toList(), after == null ? null : address(filter, null),
                last == null ? null : address(filter, last));
    }

    private List<RegisterView.Region> areas(Filter filter) {
        RegionLevel level = switch (filter.officer().post().region().level()) {
            case VILLAGE -> null;
            case TOWNSHIP -> RegionLevel.VILLAGE;
            case COUNTY -> RegionLevel.TOWNSHIP;
            default -> RegionLevel.COUNTY;
        };
        if (level == null) {
            return List.of();
        }
        return list.byRegion(filter.officer(), level, filter.on()).entrySet().stream().map(entry -> new RegisterView.Region(entry.getKey().value(),
                regions.find(entry.getKey()).map(Region::name).orElse(entry.getKey().value()), entry.getValue())).toList();
    }

    private Row row(Line line, Filter filter) {
        Household one = line.household();
        String place = regions.get(one.village()).name() + (one.groupName() == null ? "" : " " + one.groupName());
        return new Row(one.registerNumber(), one.headName(), place, one.persons(),
                PersonalData.needsHealth(filter.officer()) ? one.mainCause() : null, one.perCapita(), one.incomeYear(), one.state().title(),
                HouseholdViews.mark(one.state()), line.helper(), one.registeredOn(), HouseholdViews.address(one.registerNumber(), filter.on()));
    }

    private static String address(Filter filter, String after) {
        return FilterAddress.of("/households", "region", filter.region() == null ? null : filter.region().value(), "q", filter.q(), "on",
                filter.on() == null ? null : filter.on().toString(), "after", after)
                .toString();
    }
}

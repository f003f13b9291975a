package io.fupin.household.ordinary;

import io.fupin.account.Officer;
import io.fupin.casework.KeyCursor;
import io.fupin.household.AskedRegion;
import io.fupin.household.ordinary.OrdinaryRows.Filter;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 一般户 and the farm population over the open API. */
@RestController
@RequestMapping("/api/v1")
class OrdinaryApi {

    private static final int LARGEST_PAGE = 200;

    private final OrdinaryRows rows;
    private final OrdinaryPages pages;
    private final Clock clock;

    OrdinaryApi(OrdinaryRows rows, OrdinaryPages pages, Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.clock = clock;
    }

    record OrdinaryHousehold(RegionCode region, String groupName, String head, int persons, String source) {
    }

    /** @param next the cursor of the next page, null on the last; households and persons are those of the whole list */
    record OrdinaryPage(int households, int persons, List<OrdinaryHousehold> items, String next) {
    }

    /** @param q part of the head's name */
    @GetMapping("/ordinary-households")
    OrdinaryPage households(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String q,
                            @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw Problem.unreadable("size 须在 1 到 " + LARGEST_PAGE + " 之间。");
        }
        Filter filter = new Filter(officer, AskedRegion.of(officer, region), q == null || q.isBlank() ? null : q.strip(), LocalDate.now(clock));
        List<OrdinaryRows.Line> found = rows.page(filter, id(after), size + 1);
        List<OrdinaryRows.Line> shown = found.size() > size ? found.subList(0, size) : found;
        OrdinaryRows.Count count = rows.count(filter);
        return new OrdinaryPage(count.households(), count.persons(),
                shown.stream().map(one -> new OrdinaryHousehold(one.village(), one.group(), one.head(), one.persons(), one.source())).toList(),
                found.size() > size ? KeyCursor.of(List.of(String.valueOf(shown.get(size - 1).id()))) : null);
    }

    /** @param registered persons on the register at the end of the year; {@code ordinary} persons of ordinary households then */
    record PopulationItem(RegionCode region, int households, int persons, int registered, int ordinary, String source) {
    }

    record Population(RegionCode region, int year, List<PopulationItem> items) {
    }

    /** @param year null for the newest on file */
    @GetMapping("/reports/population")
    Population population(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) Integer year) {
        RegionCode area = pages.area(officer, AskedRegion.of(officer, region));
        int asked = pages.year(rows.years(area), year);
        return new Population(area, asked, rows.population(officer, area, OrdinaryPages.below(area), asked).stream().map(one -> new PopulationItem(
                RegionCode.of(one.label()), one.households(), one.persons(), one.registered(), one.ordinary(), one.source())).toList());
    }

    private static long id(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return 0;
        }
        try {
            return Long.parseLong(KeyCursor.parts(cursor, 1).get(0));
        } catch (KeyCursor.BadCursor | NumberFormatException bad) {
            throw Problem.unreadable("after 不是上一页给出的 next。");
        }
    }
}

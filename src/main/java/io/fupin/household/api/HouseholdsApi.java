package io.fupin.household.api;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.KeyCursor;
import io.fupin.household.HouseholdFile;
import io.fupin.household.HouseholdFiles;
import io.fupin.household.Household.State;
import io.fupin.household.HouseholdSight;
import io.fupin.household.data.RegisterList;
import io.fupin.household.data.RegisterList.Filter;
import io.fupin.household.data.RegisterList.Line;
import io.fupin.household.web.AskedDay;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import java.util.List;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register over the open API. Identity numbers are masked: in full they are shown on the page only, on demand, to those who compare them. */
@RestController
@RequestMapping("/api/v1/households")
class HouseholdsApi {

    private static final int LARGEST_PAGE = 200;

    private final HouseholdSight sight;
    private final HouseholdFiles files;
    private final RegisterList list;
    private final HouseholdJson json;
    private final AuditLog audit;
    private final Clock clock;

    HouseholdsApi(HouseholdSight sight, HouseholdFiles files, RegisterList list, HouseholdJson json, AuditLog audit, Clock clock) {
        this.sight = sight;
        this.files = files;
        this.list = list;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param next the cursor of the next page, null on the last */
    record HouseholdPage(List<HouseholdJson.Item> items, String next) {
    }

    /**
     * By register number.
     *
     * @param region village, township or county inside the officer's area
     * @param on     past day as of which all is told
     * @param q      part of the head's name, a register number or an exact identity number
     */
    @GetMapping
    HouseholdPage households(Officer officer, @RequestParam(required = false) RegionCode region, @RequestParam(required = false) State state,
                             @RequestParam(required = false) String q, @RequestParam(required = false) String after,
                             @RequestParam(defaultValue = "50") int size, @RequestParam(required = false) String on) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw Problem.unreadable("size 须在 1 到 " + LARGEST_PAGE + " 之间。");
        }
        if (region != null && !officer.covers(region)) {
            throw Problem.notFound("没有这个地区，或者它不在您的辖区。");
        }
        List<Line> found = list.page(new Filter(officer, region, state, q == null || q.isBlank() ? null : q.strip(),
                AskedDay.past(on, LocalDate.now(clock))), key(after), size + 1);
        List<Line> shown = found.size() > size ? found.subList(0, size) : found;
        String last = found.size() > size ? KeyCursor.of(List.of(shown.get(size - 1).household().registerNumber())) : null;
        return new HouseholdPage(shown.stream().map(line -> json.item(line, officer)).toList(), last);
    }

    /** @param on past day as of which all is told */
    @GetMapping("/{number}")
    HouseholdJson.Detail household(Officer officer, @PathVariable String number, @RequestParam(required = false) String on) {
        LocalDate day = AskedDay.past(on, LocalDate.now(clock));
        sight.on(officer, number, day);
        HouseholdFile file = (day == null ? files.today(number) : files.on(number, day)).orElseThrow(() -> Problem.notFound("这一天还没有这一户的档案。"));
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "household.view", number,
                day == null ? Map.of() : Map.of("day", day.toString()));
        return json.detail(file, officer);
    }

    /** @param what changed: 收入, 家庭成员 … */
    record ChangeDay(LocalDate day, List<String> what) {
    }

    record ChangeDays(List<ChangeDay> items) {
    }

    /** The days on which something on file changed, newest first. */
    @GetMapping("/{number}/change-days")
    ChangeDays changeDays(Officer officer, @PathVariable String number) {
        sight.today(officer, number);
        return new ChangeDays(files.changeDays(number, LARGEST_PAGE).stream()
                .map(one -> new ChangeDay(one.day(), one.what().stream().map(HouseholdFiles.Change::title).toList())).toList());
    }

    private static String key(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            String number = KeyCursor.parts(cursor, 1).get(0);
            if (!number.matches("\\d{12}-\\d+")) {
                throw new KeyCursor.BadCursor();
            }
            return number;
        } catch (KeyCursor.BadCursor bad) {
            throw Problem.unreadable(bad.getMessage() + "。");
        }
    }
}

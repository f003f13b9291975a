package io.fupin.relapse.api;

import io.fupin.account.Officer;
import io.fupin.casework.CaseSight;
import io.fupin.casework.KeyCursor;
import io.fupin.household.AskedRegion;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import io.fupin.relapse.MonitoredHouseholds.Monitored;
import io.fupin.relapse.data.MonitoringLists;
import io.fupin.relapse.data.MonitoringLists.Line;
import io.fupin.relapse.data.MonitoringLists.Narrowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Watched households over the open API. Clues and clearings are cases like any other. */
@RestController
@RequestMapping("/api/v1")
class MonitoringApi {

    private static final int LARGEST_PAGE = 200;

    private final MonitoringLists lists;

    MonitoringApi(MonitoringLists lists) {
        this.lists = lists;
    }

    /** What befell the household is told by its case only. */
    record MonitoredHousehold(String number, String registerNumber, RegionCode region, String headName, String groupName, int persons, String kind,
                              boolean labour, LocalDate since, int measures, String helper) {
    }

    /** @param next the cursor of the next page, null on the last */
    record MonitoredPage(List<MonitoredHousehold> items, String next) {
    }

    /** @param list ALL, NO_MEASURE, NO_DEVELOPMENT, CLEARABLE */
    @GetMapping("/monitored-households")
    MonitoredPage households(Officer officer, @RequestParam(required = false) String region, @RequestParam(defaultValue = "ALL") String list,
                             @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw Problem.unreadable("size 须在 1 到 " + LARGEST_PAGE + " 之间。");
        }
        RegionCode asked = AskedRegion.of(officer, region);
        if (!CaseSight.sees(officer, asked == null ? officer.post().region() : asked)) {
            throw Problem.forbidden("您现在的岗位看不到监测户。");
        }
        Narrowed to = Arrays.stream(Narrowed.values()).filter(one -> one.name().equals(list)).findFirst()
                .orElseThrow(() -> Problem.unreadable("list 须是 ALL、NO_MEASURE、NO_DEVELOPMENT、CLEARABLE 之一。"));
        List<Line> found = lists.page(to, officer, asked, cursor(after), size + 1);
        List<Line> shown = found.size() > size ? found.subList(0, size) : found;
        return new MonitoredPage(shown.stream().map(MonitoringApi::household).toList(),
                found.size() > size ? KeyCursor.of(List.of(shown.get(size - 1).household().number())) : null);
    }

    private static MonitoredHousehold household(Line line) {
        Monitored one = line.household();
        return new MonitoredHousehold(one.number(), one.registerNumber(), one.village(), one.headName(), one.groupName(), one.persons(), one.kind(),
                one.labour(), one.since(), line.measures(), one.helper());
    }

    private static String cursor(String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            return KeyCursor.parts(after, 1).get(0);
        } catch (KeyCursor.BadCursor bad) {
            throw Problem.unreadable("after 不是上一页给出的 next。");
        }
    }
}

package io.fupin.rectification.api;

import io.fupin.account.Officer;
import io.fupin.casework.KeyCursor;
import io.fupin.household.AskedRegion;
import io.fupin.problem.Problem;
import io.fupin.rectification.Source;
import io.fupin.rectification.data.Rectification;
import io.fupin.rectification.data.RectificationLists;
import io.fupin.rectification.data.RectificationLists.After;
import io.fupin.rectification.data.RectificationLists.Filter;
import io.fupin.rectification.data.RectificationLists.Line;
import io.fupin.rectification.data.RectificationLists.Narrowed;
import io.fupin.region.RegionCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 整改台账 over the open API; an item's steps are those of its case. */
@RestController
@RequestMapping("/api/v1/rectifications")
class RectificationsApi {

    private static final int LARGEST_PAGE = 200;

    private final RectificationLists lists;

    RectificationsApi(RectificationLists lists) {
        this.lists = lists;
    }

    /**
     * @param sourceCase  case that found it; null for none
     * @param responsible post that puts it right, as {@code finder} checks it again
     * @param owner       null until somebody is named
     * @param phase       where the case stands; its result once it is closed
     * @param failed      how often it was not put right
     */
    record RectificationItem(String caseNumber, Source source, String sourceCase, RegionCode region, String problem, boolean serious, String responsible,
                             String owner, String finder, LocalDate filedOn, LocalDate firstDeadline, LocalDate deadline, String phase, int failed,
                             LocalDate handedInOn, LocalDate closedOn) {
    }

    /** @param next cursor of the next page; null on the last */
    record RectificationPage(List<RectificationItem> items, String next) {
    }

    /** By the day due, the earliest first. @param list OPEN, LATE, RECHECK, REPEATED, CLOSED, ALL */
    @GetMapping
    RectificationPage list(Officer officer, @RequestParam(defaultValue = "OPEN") String list, @RequestParam(required = false) String region,
                           @RequestParam(required = false) String source, @RequestParam(required = false) String after,
                           @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw Problem.unreadable("size 须在 1 到 " + LARGEST_PAGE + " 之间。");
        }
        if (!RectificationLists.sees(officer)) {
            throw Problem.forbidden("您现在的岗位没有整改台账。");
        }
        Narrowed to = Arrays.stream(Narrowed.values()).filter(one -> one.name().equals(list)).findFirst()
                .orElseThrow(() -> Problem.unreadable("list 须是 OPEN、LATE、RECHECK、REPEATED、CLOSED、ALL 之一。"));
        Source from = source == null || source.isBlank() ? null : Arrays.stream(Source.values()).filter(one -> one.name().equals(source)).findFirst()
                .orElseThrow(() -> Problem.unreadable("没有来源 " + source + "。"));
        List<Line> found = lists.page(new Filter(officer, to, AskedRegion.of(officer, region), from), after(after), size + 1);
        List<Line> shown = found.size() > size ? found.subList(0, size) : found;
        Rectification last = shown.isEmpty() ? null : shown.get(shown.size() - 1).item();
        return new RectificationPage(shown.stream().map(RectificationsApi::item).toList(),
                found.size() > size ? KeyCursor.of(List.of(last.deadline().toString(), last.caseNumber())) : null);
    }

    private static RectificationItem item(Line line) {
        Rectification one = line.item();
        return new RectificationItem(one.caseNumber(), one.source(), one.sourceCase(), one.place(), one.problem(), one.serious(), one.responsible().key(),
                one.owner(), one.finder().key(), one.filedOn(), one.firstDeadline(), one.deadline(), line.phase(), one.failed(), one.handedInOn(),
                one.closedOn());
    }

    private static After after(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            List<String> parts = KeyCursor.parts(cursor, 2);
            return new After(LocalDate.parse(parts.get(0)), parts.get(1));
        } catch (KeyCursor.BadCursor | DateTimeException bad) {
            throw Problem.unreadable("after 不是上一页给出的 next。");
        }
    }
}

package io.fupin.household.quality;

import io.fupin.account.Officer;
import io.fupin.casework.KeyCursor;
import io.fupin.household.quality.QualityRows.Filter;
import io.fupin.household.quality.QualityRows.Line;
import io.fupin.problem.Problem;
import io.fupin.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the register breaks of the rules, over the open API. */
@RestController
@RequestMapping("/api/v1/quality")
class QualityApi {

    private static final int LARGEST_PAGE = 200;

    private final QualityRows rows;
    private final QualityViews views;
    private final Confirmations confirmations;

    QualityApi(QualityRows rows, QualityViews views, Confirmations confirmations) {
        this.rows = rows;
        this.views = views;
        this.confirmations = confirmations;
    }

    /**
     * @param severity ERROR must be mended, WARNING can be confirmed
     * @param member   name; null for the household as a whole
     */
    record Finding(long id, String registerNumber, RegionCode region, String head, String member, String rule, String ruleName, Rule.Severity severity,
                   String text, LocalDate foundOn) {
    }

    /** @param next the cursor of the next page, null on the last */
    record FindingPage(List<Finding> items, String next) {
    }

    /** Open findings, in the order they were found. */
    @GetMapping("/findings")
    FindingPage findings(Officer officer, @RequestParam(required = false) String region, @RequestParam(required = false) String rule,
                         @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw Problem.unreadable("size 须在 1 到 " + LARGEST_PAGE + " 之间。");
        }
        List<Line> found = rows.page(views.filter(officer, region, rule), id(after), size + 1);
        List<Line> shown = found.size() > size ? found.subList(0, size) : found;
        return new FindingPage(shown.stream().map(QualityApi::finding).toList(),
                found.size() > size ? KeyCursor.of(List.of(String.valueOf(shown.get(size - 1).id()))) : null);
    }

    record VillageCount(RegionCode region, int errors, int warnings) {
    }

    record VillageCounts(List<VillageCount> items) {
    }

    /** Open findings by village, those with most errors first. */
    @GetMapping("/villages")
    VillageCounts villages(Officer officer, @RequestParam(required = false) String region) {
        Filter filter = views.filter(officer, region, null);
        return new VillageCounts(rows.byVillage(filter).stream().map(one -> new VillageCount(one.village(), one.errors(), one.warnings())).toList());
    }

    /** @param reason why it is right as it stands */
    record Confirmation(String reason) {
    }

    @PostMapping("/findings/{id}/confirmation")
    @ResponseStatus(org.springframework.http.HttpStatus.NO_CONTENT)
    void confirm(Officer officer, @PathVariable long id, @RequestBody Confirmation confirmation) {
        confirmations.confirm(officer, id, confirmation.reason());
    }

    private static Finding finding(Line line) {
        return new Finding(line.id(), line.registerNumber(), line.village(), line.head(), line.member(), line.rule().id(), line.rule().title(),
                line.rule().severity(), line.text(), line.foundOn());
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

package io.fupin.rectification.web;

import io.fupin.account.Officer;
import io.fupin.audit.AuditLog;
import io.fupin.casework.KeyCursor;
import io.fupin.household.AskedRegion;
import io.fupin.problem.Problem;
import io.fupin.rectification.Source;
import io.fupin.rectification.data.RectificationLists;
import io.fupin.rectification.data.RectificationLists.After;
import io.fupin.rectification.data.RectificationLists.Filter;
import io.fupin.rectification.data.RectificationLists.Narrowed;
import io.fupin.web.FilterAddress;
import io.fupin.web.TableFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 整改台账 (SU-9): what has to be put right in an area, by whom, by when. Whoever comes back without saying what he wants finds the filter he left. */
@Controller
class RectificationPages {

    private static final String PATH = "/rectifications";
    private static final String KEPT = "rectificationFilter";

    private final RectificationLists lists;
    private final RectificationViews views;
    private final AuditLog audit;

    RectificationPages(RectificationLists lists, RectificationViews views, AuditLog audit) {
        this.lists = lists;
        this.views = views;
        this.audit = audit;
    }

    @GetMapping(PATH)
    String ledger(Officer officer, @RequestParam(required = false) String list, @RequestParam(required = false) String region,
                  @RequestParam(required = false) String source, @RequestParam(required = false) String after, HttpServletRequest request, Model model) {
        HttpSession session = request.getSession();
        if (request.getQueryString() == null && session.getAttribute(KEPT) instanceof String kept && kept.startsWith(officer.post().key() + " " + PATH + "?")) {
            return "redirect:" + kept.substring(kept.indexOf(' ') + 1);
        }
        Filter filter = filter(officer, list, region, source);
        FilterAddress here = address(filter);
        model.addAttribute("view", views.ledger(filter, here, after(after), after != null));
        String keep = officer.post().key() + " " + here;
        if (!keep.equals(session.getAttribute(KEPT)) && !(here.toString().equals(PATH) && session.getAttribute(KEPT) == null)) {
            session.setAttribute(KEPT, keep);
        }
        return "rectification/ledger";
    }

    @GetMapping(PATH + "/export.xlsx")
    void workbook(Officer officer, @RequestParam(required = false) String list, @RequestParam(required = false) String region,
                  @RequestParam(required = false) String source, HttpServletResponse response) throws IOException {
        Filter filter = filter(officer, list, region, source);
        int rows = new TableFile("整改台账", RectificationViews.HEAD).send(response, "xlsx", each -> lists.each(filter, line -> each.accept(views.cells(line))));
        audit.record(new AuditLog.Actor(officer.personId(), officer.name(), officer.post().key()), "list.export", "rectifications", Map.of("rows", rows));
    }

    private static FilterAddress address(Filter filter) {
        return FilterAddress.of(PATH, "list", filter.to() == Narrowed.OPEN ? null : filter.to().name(), "region",
                filter.region() == null ? null : filter.region().value(), "source", filter.source() == null ? null : filter.source().name());
    }

    static Filter filter(Officer officer, String list, String region, String source) {
        if (!RectificationLists.sees(officer)) {
            throw Problem.forbidden("您现在的岗位没有整改台账。");
        }
        Narrowed to = list == null || list.isBlank() ? Narrowed.OPEN : Arrays.stream(Narrowed.values()).filter(one -> one.name().equals(list)).findFirst()
                .orElseThrow(() -> Problem.notFound("没有这张名单。"));
        Source from = source == null || source.isBlank() ? null : Arrays.stream(Source.values()).filter(one -> one.name().equals(source)).findFirst()
                .orElseThrow(() -> Problem.notFound("没有这种来源。"));
        return new Filter(officer, to, AskedRegion.of(officer, region), from);
    }

    static After after(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            List<String> parts = KeyCursor.parts(cursor, 2);
            return new After(LocalDate.parse(parts.get(0)), parts.get(1));
        } catch (KeyCursor.BadCursor | DateTimeException bad) {
            throw Problem.notFound("没有这一页，请从第一页看起。");
        }
    }
}

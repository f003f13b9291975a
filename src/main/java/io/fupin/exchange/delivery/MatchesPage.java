package io.fupin.exchange.delivery;

import io.fupin.account.Officer;
import io.fupin.account.PostNames;
import io.fupin.account.Role;
import io.fupin.exchange.TableRows;
import io.fupin.exchange.TableRows.TableRow;
import io.fupin.exchange.TableRows.Unreadable;
import io.fupin.exchange.delivery.Deliveries.Cover;
import io.fupin.exchange.delivery.Deliveries.Delivery;
import io.fupin.exchange.delivery.MatchesView.Result;
import io.fupin.exchange.delivery.MatchesView.Typed;
import io.fupin.exchange.delivery.MatchesView.Unit;
import io.fupin.exchange.delivery.Sources.Source;
import io.fupin.form.FieldError;
import io.fupin.region.RegionCode;
import io.fupin.region.Regions;
import io.fupin.web.Said;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 部门比对: departments hand in their lists, by pasting or as a file, and see what came of them. */
@Controller
class MatchesPage {

    private static final String PAGE = "exchange/matches";
    private static final int NEWEST = 100;

    private final Deliveries deliveries;
    private final Uploads uploads;
    private final Sources sources;
    private final Categories categories;
    private final PostNames posts;
    private final Regions regions;
    private final Clock clock;

    MatchesPage(Deliveries deliveries, Uploads uploads, Sources sources, Categories categories, PostNames posts, Regions regions, Clock clock) {
        this.deliveries = deliveries;
        this.uploads = uploads;
        this.sources = sources;
        this.categories = categories;
        this.posts = posts;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/matches")
    String show(Officer officer, Model model) {
        model.addAttribute("view", view(officer, null, List.of(), null));
        return PAGE;
    }

    @GetMapping("/matches/{id:\\d+}")
    String one(Officer officer, @PathVariable long id, Model model) {
        Delivery delivery = deliveries.get(id, officer);
        model.addAttribute("view", view(officer, null, List.of(), new Result(delivery.id(), name(delivery.unit()), delivery.rows(),
                delivery.refused(), delivery.hits(), !officer.is(Role.DEPARTMENT), model.containsAttribute(Said.KEY))));
        return PAGE;
    }

    /** Takes the table in; its columns are confirmed on the next page. */
    @PostMapping("/matches")
    String handIn(Officer officer, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String source,
                  @RequestParam(defaultValue = "") String deliveredOn, @RequestParam(defaultValue = "") String broughtBy,
                  @RequestParam(defaultValue = "") String rows, @RequestParam(required = false) MultipartFile file, Model model,
                  HttpServletResponse response) throws IOException {
        Typed typed = new Typed(unit, source, day(deliveredOn), broughtBy, rows);
        RegionCode county = deliveries.requireRight(officer, unit);
        boolean pasted = file == null || file.isEmpty();
        Cover cover = new Cover(unit, source.isBlank() ? null : source, typed.deliveredOn(), broughtBy.strip(), pasted ? null : file.getOriginalFilename());
        List<String> problems = new ArrayList<>(deliveries.wrong(county, cover).stream().map(FieldError::message).toList());
        List<TableRow> table = List.of();
        try {
            table = pasted ? TableRows.ofText(rows) : TableRows.ofFile(file.getBytes());
            if (table.isEmpty()) {
                problems.add("名单是空的");
            }
        } catch (Unreadable unreadable) {
            problems.add(unreadable.getMessage());
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("view", view(officer, typed, problems, null));
            return PAGE;
        }
        return "redirect:/matches/uploads/" + uploads.keep(officer, county, cover, table);
    }

    /** A date that is none is left to the rule, which asks for one. */
    private static LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private MatchesView view(Officer officer, Typed typed, List<String> problems, Result result) {
        RegionCode county = officer.post().region().county();
        List<MatchesView.Delivery> listed = deliveries.of(officer, NEWEST).stream().map(one -> new MatchesView.Delivery(one.id(),
                name(one.unit()), one.source(), one.deliveredOn(), one.rows(), one.refused(), one.hits(), one.broughtBy(), one.uploadedBy(),
                one.purged())).toList();
        return new MatchesView(regions.get(county).name(), units(officer), sources.names(county), covered(officer, county),
                categories.of(county).redLines(), LocalDate.now(clock), typed, problems, result, listed);
    }

    /** Which sources are missing is the county's business, not a single department's. */
    private List<Source> covered(Officer officer, RegionCode county) {
        return officer.is(Role.DEPARTMENT) ? List.of() : sources.of(county);
    }

    private List<Unit> units(Officer officer) {
        return switch (officer.post().role()) {
            case DEPARTMENT -> List.of(new Unit(officer.post().unit(), name(officer.post().unit())));
            case COUNTY_OFFICE -> posts.units(Role.DEPARTMENT).entrySet().stream().map(unit -> new Unit(unit.getKey(), unit.getValue())).toList();
            default -> List.of();
        };
    }

    private String name(String unit) {
        return posts.unit(Role.DEPARTMENT, unit);
    }
}
